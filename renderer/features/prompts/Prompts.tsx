import { useEditor } from "../../editor/use-editor.ts";
import { BaselinePostsPrompt } from "./BaselinePostsPrompt.tsx";
import { DomainsPrompt } from "./DomainsPrompt.tsx";
import { DrawLinePrompt } from "./DrawLinePrompt.tsx";
import { GiveMandatePrompt } from "./GiveMandatePrompt.tsx";
import { MoveCellPrompt } from "./MoveCellPrompt.tsx";
import { PasteFiguresPrompt } from "./PasteFiguresPrompt.tsx";

/** The question on screen, if there is one. */
export function Prompts() {
  const prompt = useEditor((state) => state.prompt);
  if (prompt === null) return null;
  switch (prompt.kind) {
    case "give-mandate":
      return <GiveMandatePrompt prompt={prompt} />;
    case "draw-line":
      return <DrawLinePrompt prompt={prompt} />;
    case "move-cell":
      return <MoveCellPrompt prompt={prompt} />;
    case "paste-figures":
      return <PasteFiguresPrompt prompt={prompt} />;
    case "domains":
      return <DomainsPrompt />;
    case "baseline-posts":
      return <BaselinePostsPrompt />;
    case "find":
    case "options":
    case "add-options":
    case "rules":
      // Matters of their own, with a feature each.
      return null;
  }
}
