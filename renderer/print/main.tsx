import "@fontsource/inter/400.css";
import "@fontsource/inter/500.css";
import "@fontsource/inter/600.css";
import "@fontsource/inter/700.css";
import "../ui/tokens.css";
import "./print.css";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { PrintState } from "../../shared/ipc/print-job.ts";
import { required } from "../../shared/lib/assert.ts";
import { pageRules } from "../../shared/print/page-rules.ts";
import { pageGeometry, UPRIGHT_A4 } from "../../shared/print/paper.ts";
import { AppraisalDocument } from "./AppraisalDocument.tsx";
import { loadPrint, type Print } from "./load-print.ts";
import { PrintDocument } from "./PrintDocument.tsx";
import { StatementsDocument } from "./StatementsDocument.tsx";
import { settle } from "./settle.ts";

await start();

/** Whatever goes wrong ends in `failed`: whoever prints the page waits for one of the two, and would wait for ever. */
async function start(): Promise<void> {
  try {
    const loaded = await loadPrint(new URLSearchParams(location.search).get("job"));
    if (!loaded.ok) return showFailure(loaded.reason);
    await print(loaded.value);
  } catch (error) {
    showFailure(`The pages could not be drawn: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function print(print: Print): Promise<void> {
  const { design, facts, job } = print;
  const { content } = job;
  const page = pageGeometry(job.paper);
  const isUpright = content?.kind === "statements";
  const { title, organisation } = design.info;
  // An appraisal is of all options.
  const optionName = job.content?.kind === "appraisal" ? "Appraisal of options" : facts.option.info.name;
  document.title = `${title} — ${optionName}`;
  document.documentElement.dataset.paper = isUpright ? "upright" : job.paper;
  const rules = new CSSStyleSheet();
  rules.replaceSync(
    pageRules(isUpright ? UPRIGHT_A4 : page, {
      designTitle: title,
      optionName,
      organisation,
      date: job.date,
      isDraft: job.isDraft,
    }),
  );
  // Added as an object, not as a style element: the content security policy forbids those.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  draw(
    content === undefined ? (
      <PrintDocument print={print} page={page} />
    ) : content.kind === "statements" ? (
      <StatementsDocument print={print} content={content} />
    ) : (
      <AppraisalDocument print={print} />
    ),
  );
  await settle();
  report("ready");
}

function showFailure(message: string): void {
  document.title = "The pages could not be drawn";
  document.documentElement.dataset.printMessage = message;
  draw(
    <main>
      <h1>The pages could not be drawn</h1>
      <p>{message}</p>
    </main>,
  );
  report("failed");
}

/** Draws at once, so that what fails while drawing is thrown here. */
function draw(content: ReactNode): void {
  let failure: unknown = null;
  const root = createRoot(required(document.getElementById("root"), "the page's root"), {
    onUncaughtError: (error) => {
      failure = error;
    },
  });
  flushSync(() => root.render(content));
  if (failure !== null) {
    root.unmount();
    throw failure;
  }
}

function report(state: PrintState): void {
  document.documentElement.dataset.printState = state;
}
