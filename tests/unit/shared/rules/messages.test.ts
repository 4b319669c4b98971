import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { required } from "../../../../shared/lib/assert.ts";
import type { OptionDocument } from "../../../../shared/model/document.ts";
import { defaultDomains } from "../../../../shared/model/records/accountability-domain.ts";
import { checkFacts } from "../../../../shared/rules/engine/check-option.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { structures } from "../../../support/arbitraries/structures.ts";
import { relabel } from "../../../support/relabel.ts";
import { buildOption, type StructureSpec } from "../../../support/structure-builder.ts";

/** What no sentence may hold, and why. */
const BLEMISHES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["an id", /\b(sl|geo|post|m|line|cell|option)-[a-z]/],
  ["a value that is missing", /\b(undefined|null|NaN|Infinity)\b|\[object/],
  ["two spaces", / {2}/],
  ["a space before a full stop or a comma", / [.,;:]/],
  ["two full stops", /\.\./],
  ["an empty bracket or quotation", /\(\)|“”/],
  ["one of several", /(?<![\d,.])1 (?!has\b|is\b|less\b)\p{Ll}+s\b/u],
  [
    "several of one",
    /(?<![\d,.])(0|[2-9]|\d[\d,]+\d|\d\d) (cell|post|place|mandate|layer|leader|person|report|geography|service line)\b(?!s)/,
  ],
  [
    "one with the verb of several",
    /(?<![\d,.])1 [a-z ]*\b(cell|post|leader|place) (are|have|lie|lead|depend)\b/,
  ],
  // From where a sentence begins: of three, the last two are not alone.
  ["all of two", /(?:^|[.:] )[^,;.:]+(?:;)? and [^,;.:]+ \(all /],
];

describe("what the rules say of any structure", () => {
  it("reads well: no id, nothing missing, singular and plural right, each thing once", () => {
    fc.assert(
      fc.property(structures(), structures(), (structure, before) => {
        const { findings } = checkFacts(deriveFacts(buildOption(structure)), new Map(), {
          baseline: deriveFacts(buildOption(before)),
        });
        for (const { headline, message } of findings) {
          expect(headline).toMatch(/^[\p{Lu}\d].*[^.]$/u);
          expect(message).toMatch(/^[\p{Lu}\d].*\.$/su);
          for (const [what, pattern] of BLEMISHES) {
            expect(
              pattern.test(headline) || pattern.test(message),
              `${what} in: ${headline}: ${message}`,
            ).toBe(false);
          }
        }
        const messages = findings.map(({ message }) => message);
        expect(messages.filter((message, index) => messages.indexOf(message) !== index)).toEqual([]);
        expect(findings.filter(({ messageId }) => messageId === "failed")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("points at each thing once, and at cells in the order of the matrix", () => {
    fc.assert(
      fc.property(structures(), (structure) => {
        const facts = deriveFacts(buildOption(structure));
        const placeOf = (id: string) => {
          const cell = required(facts.option.cells.get(id), "a cell of the option");
          return (
            facts.serviceLines.positionOf(cell.serviceLine) * facts.geographies.nodes.length +
            facts.geographies.positionOf(cell.geography)
          );
        };
        for (const { elements } of checkFacts(facts, new Map()).findings) {
          const names = elements.map(({ kind, id }) => `${kind} ${id}`);
          expect(names).toEqual([...new Set(names)]);
          const places = elements.flatMap(({ kind, id }) => (kind === "cell" ? [placeOf(id)] : []));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the same, in the same order, whatever ids an import gave", () => {
    fc.assert(
      fc.property(fc.boolean(), structures(), structures(), fc.nat(), (isAlike, structure, before, salt) => {
        const said = (option: OptionDocument, baseline: OptionDocument) =>
          checkFacts(deriveFacts(option), new Map(), {
            baseline: deriveFacts(baseline),
            domains: defaultDomains(),
          }).findings.map(({ rule, headline, message, elements }) => [
            rule,
            headline,
            message,
            ...elements.map(({ name }) => name),
          ]);
        const option = buildOption(isAlike ? namesakes(structure) : structure);
        const baseline = buildOption(before);
        expect(said(relabel(option, salt), relabel(baseline, salt))).toEqual(said(option, baseline));
      }),
      { numRuns: 300 },
    );
  });
});

/** The same with posts that share two titles among them. */
function namesakes(structure: StructureSpec): StructureSpec {
  const posts = Object.entries(structure.posts ?? {}).map(
    ([ref, post], index) => [ref, { ...post, title: index % 2 === 0 ? "Director" : "Manager" }] as const,
  );
  return { ...structure, posts: Object.fromEntries(posts) };
}
