import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readPrint } from "../../../../renderer/print/load-print.ts";
import { PrintDocument } from "../../../../renderer/print/PrintDocument.tsx";
import type { DesignDocument } from "../../../../shared/model/document.ts";
import { writeDesign } from "../../../../shared/model/file/write-design.ts";
import { pageGeometry } from "../../../../shared/print/paper.ts";
import { smallDesign } from "../../../support/small-design.ts";

const JOB = { option: "o1", paper: "A3", isDraft: true, date: "2026-03-07" };
const SMALL = smallDesign();
const [OPTION] = SMALL.options.keys();

function job(design: DesignDocument, more: object = {}): object {
  return { ...JOB, option: OPTION, designText: writeDesign(design), ...more };
}

/** The page's HTML, as it is drawn for a job. */
function draw(design: DesignDocument): string {
  const read = readPrint(job(design));
  if (!read.ok) throw new Error(read.reason);
  return renderToStaticMarkup(createElement(PrintDocument, { print: read.value, page: pageGeometry("A3") }));
}

/** The small design with another name for one of its service lines. */
function renamed(name: string): DesignDocument {
  const options = [...SMALL.options].map(([id, option]) => {
    const serviceLines = [...option.serviceLines].map(([key, line], index) =>
      index === 0 ? ([key, { ...line, name }] as const) : ([key, line] as const),
    );
    return [id, { ...option, serviceLines: new Map(serviceLines) }] as const;
  });
  return { ...SMALL, options: new Map(options) };
}

describe("what a print job asks for", () => {
  it("is refused in words when it cannot be printed", () => {
    const reasonOf = (answer: unknown) => {
      const read = readPrint(answer);
      return read.ok ? null : read.reason;
    };
    expect(reasonOf({ nothing: true })).toBe("What was to be printed is incomplete. Export it once more.");
    expect(reasonOf(job(SMALL, { option: "gone" }))).toBe("“Small design” has no such option any more.");
    expect(reasonOf(job(SMALL, { designText: "{}" }))).toContain("holds no Orgweave design");
    expect(reasonOf(job(SMALL))).toBeNull();
  });
});

describe("the printed option", () => {
  const html = draw(SMALL);

  it("holds every service line, geography and post", () => {
    for (const option of SMALL.options.values()) {
      const names = [...option.serviceLines.values(), ...option.geographies.values()].map(({ name }) => name);
      const titles = [...option.posts.values()].map(({ title }) => title);
      for (const text of [...names, ...titles]) expect(html).toContain(text);
    }
  });

  it("is made of real tables with captions and header cells that name their direction", () => {
    const [matrix = ""] = /<table.*?<\/table>/s.exec(html) ?? [];
    expect(matrix).toContain("<caption>Matrix, all 3 geographies</caption>");
    expect(matrix.match(/<thead>/g)).toHaveLength(1);
    expect(matrix.match(/<th scope="row"/g)).toHaveLength(3);
    expect(matrix.match(/<th scope="col"/g)).toHaveLength(4);
    expect(matrix.match(/<th scope="colgroup"/g)).toHaveLength(1);
  });

  it("says in words what each crossing shows", () => {
    expect(html.match(/aria-label="practice: /g)).toHaveLength(2);
    expect(html.match(/aria-label="not delivered"/g)).toHaveLength(6);
    expect(html).toContain("PCC");
  });

  it("says that it is a draft for consultation, of which day", () => {
    expect(html).toContain("Draft for consultation");
    expect(html).toContain("7 March 2026");
  });

  it("has headings in order without gaps between their levels", () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it("prints labels that look like markup as the text they are, and writes no style or script of its own", () => {
    const hostile = draw(renamed('<script>alert(1)</script>"></style>'));
    expect(hostile).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(hostile).not.toMatch(/<(script|style)[ >]/);
  });
});
