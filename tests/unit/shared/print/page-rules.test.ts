import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cssString, pageRules } from "../../../../shared/print/page-rules.ts";
import { pageGeometry } from "../../../../shared/print/paper.ts";

const FURNITURE = {
  designTitle: "Community services",
  optionName: "Matrix",
  organisation: "A trust",
  date: "2026-03-07",
  isDraft: true,
};

/** Reads a CSS string back as the syntax module says: an escape is up to six digits and one space after them. */
function readCssString(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) ?/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

describe("the rule of the page", () => {
  it.each([
    ["A3", "size: 420mm 297mm;"],
    ["A4", "size: 297mm 210mm;"],
  ] as const)("lays %s out as landscape", (paper, size) => {
    expect(pageRules(pageGeometry(paper), FURNITURE)).toContain(size);
  });

  it("numbers pages and names design, option, organisation and day", () => {
    const rules = pageRules(pageGeometry("A3"), FURNITURE);
    expect(rules).toContain('content: "Page " counter(page) " of " counter(pages)');
    expect(rules).toContain(`content: ${cssString("Community services · Matrix")}`);
    expect(rules).toContain(`content: ${cssString("A trust · 7 March 2026")}`);
  });

  it("marks drafts, and nothing else, as drafts", () => {
    const page = pageGeometry("A3");
    expect(pageRules(page, FURNITURE)).toContain('"Draft for consultation"');
    expect(pageRules(page, { ...FURNITURE, isDraft: false })).not.toContain("Draft");
  });

  it("writes any text as a string that ends only where it ends", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom('"; } body { color: red } "', "\\", "a\nb", "</style>"),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const written = cssString(text);
        expect(written).toMatch(/^"([A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*"$/);
        expect(readCssString(written)).toBe(text.replaceAll("\0", "\ufffd"));
      }),
    );
  });

  it("keeps long titles and line breaks from running over their edge", () => {
    const rules = pageRules(pageGeometry("A4"), {
      ...FURNITURE,
      designTitle: `One\n${"very ".repeat(60)}long title`,
    });
    const title = /@top-left \{ content: ("[^"]*")/.exec(rules)?.[1] ?? "";
    expect(readCssString(title)).toMatch(/^One very .{50,90}… · Matrix$/);
  });
});
