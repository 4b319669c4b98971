import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, mirrored } from "../../../../shared/compare/changes/change.ts";
import { applyDelta, invertDelta } from "../../../../shared/compare/delta/delta.ts";
import { turned } from "../../../../shared/compare/pair.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { perform } from "../../../../shared/model/commands/command.ts";
import { duplicateOption } from "../../../../shared/model/commands/options.ts";
import {
  type DesignDocument,
  OPTION_TABLES,
  type OptionDocument,
  type OptionTable,
} from "../../../../shared/model/document.ts";
import { type CommandPlan, commandPlans } from "../../../support/arbitraries/commands.ts";
import { designs, options } from "../../../support/arbitraries/designs.ts";
import { compare, partText, toldParts, withOwnIds } from "../../../support/compare-structures.ts";

const sequences = fc.array(commandPlans(), { minLength: 1, maxLength: 12 });

/** Milliseconds: hundreds of options take their time where other tests run beside them. */
const PATIENCE = { timeout: 120_000 };

const KINDS: Readonly<Record<OptionTable, string>> = {
  serviceLines: "serviceLine",
  geographies: "geography",
  cells: "cell",
  posts: "post",
  mandates: "mandate",
  reportingLines: "reportingLine",
  waivers: "waiver",
  outcomes: "outcome",
};

/** A design’s first option and what random commands made of a duplicate of it. */
function duplicateAndEdit(
  start: DesignDocument,
  plans: readonly CommandPlan[],
): [OptionDocument, OptionDocument] | null {
  const makeId = countingIds("new");
  const [first] = start.options.values();
  if (!first) return null;
  const duplicated = perform(start, duplicateOption({ id: first.info.id, name: "The copy" }), { makeId });
  if (!duplicated.ok) return null;
  const copyId = [...duplicated.value.design.options.keys()].find((id) => !start.options.has(id)) ?? "";
  // Every command meets the copy alone, so that none goes astray to another option.
  const copyOf = (design: DesignDocument) => design.options.get(copyId);
  let design = duplicated.value.design;
  for (const plan of plans) {
    const copy = copyOf(design);
    const baseline = [...start.options.values()].find(({ info }) => info.isBaseline);
    if (!copy) break;
    const alone = {
      ...design,
      options: new Map([copy, ...(baseline ? [baseline] : [])].map((item) => [item.info.id, item])),
    };
    const performed = perform(alone, plan.make(alone), { makeId });
    const edited = performed.ok ? copyOf(performed.value.design) : undefined;
    if (edited) design = { ...design, options: new Map(design.options).set(copyId, edited) };
  }
  const copy = copyOf(design);
  return copy ? [first, copy] : null;
}

/** The elements that differ in more than their order key, found without the comparison’s own means. */
function differing(from: OptionDocument, to: OptionDocument): readonly string[] {
  const found: string[] = [];
  for (const table of OPTION_TABLES) {
    const [own, other] = [new Map<string, object>(from[table]), new Map<string, object>(to[table])];
    const meaning = (record: object) => JSON.stringify({ ...record, id: "", order: "" });
    for (const [id, record] of own) {
      const now = other.get(id);
      if (now === undefined) continue;
      own.delete(id);
      other.delete(id);
      if (meaning(record) !== meaning(now)) found.push(`${KINDS[table]} ${id} → ${id}`);
    }
    const isLink =
      table === "cells" || table === "mandates" || table === "reportingLines" || table === "waivers";
    for (const [id, record] of own) {
      // Taken back and made again letter for letter: nothing has changed but the id nobody sees.
      const [same] = isLink ? [...other].filter(([, now]) => meaning(now) === meaning(record)) : [];
      if (same) other.delete(same[0]);
      else found.push(`${KINDS[table]} ${id} → –`);
    }
    for (const id of other.keys()) found.push(`${KINDS[table]} – → ${id}`);
  }
  return found;
}

/** Elements by side, so that “one replaced by another” and “one gone, one new” are the same. */
function bySide(parts: readonly string[]): readonly string[] {
  return [
    ...new Set(
      parts.flatMap((part) => {
        const [kind, from, , to] = part.split(" ");
        return [
          ...(from === "–" ? [] : [`${kind} ${from} before`]),
          ...(to === "–" ? [] : [`${kind} ${to} after`]),
        ];
      }),
    ),
  ].sort();
}

/**
 * A change as it must read from the other option. Sentences are not turned round; and where several elements are one
 * change, which of them is named first goes by the order of the option compared from.
 */
function essence({ kind, change, ids, names, values, parts }: Change, isTurned: boolean): string {
  const turn = <Value>(pair: readonly [Value, Value]) => (isTurned ? turned(pair) : pair);
  const isOne = parts.filter((part) => part.kind === kind).length <= 1;
  return JSON.stringify({
    kind,
    change: isTurned ? mirrored(change) : change,
    ...(isOne ? { ids: turn(ids), names: turn(names), values: turn(values) } : {}),
    parts: parts.map((part) => partText({ kind: part.kind, ids: turn(part.ids) })).sort(),
  });
}

describe("comparing an option with itself", PATIENCE, () => {
  it("finds nothing, in any bucket", () => {
    fc.assert(
      fc.property(options(), (option) => {
        const { changes, reordered, delta, matching, impact } = compare(option, option, { isChecked: true });
        expect(changes).toEqual([]);
        expect(reordered).toEqual([]);
        expect(matching.suggestions).toEqual([]);
        for (const table of OPTION_TABLES) {
          expect(delta[table]).toEqual({ added: [], updated: [], removed: [] });
          expect(matching[table].onlyFrom).toEqual([]);
          expect(matching[table].onlyTo).toEqual([]);
        }
        expect(impact.newPosts).toEqual([]);
        for (const { outcome, changes: how } of impact.posts)
          expect([outcome, how]).toEqual(["unchanged", []]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a duplicate after any commands", PATIENCE, () => {
  it("differs in exactly the elements that the commands changed", () => {
    fc.assert(
      fc.property(designs(), sequences, (start, plans) => {
        const pair = duplicateAndEdit(start, plans);
        if (!pair) return;
        const { changes } = compare(...pair);
        expect(bySide(toldParts(changes))).toEqual(bySide(differing(...pair)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("lists apart what only stands in another place", () => {
    fc.assert(
      fc.property(designs(), sequences, (start, plans) => {
        const pair = duplicateAndEdit(start, plans);
        if (!pair) return;
        const [from, to] = pair;
        const expected = (["serviceLines", "geographies"] as const).flatMap((axis) =>
          [...from[axis].values()]
            .filter((node) => {
              const now = to[axis].get(node.id);
              return now && now.order !== node.order && now.parent === node.parent;
            })
            .map(({ id }) => `${KINDS[axis]} ${id} → ${id}`),
        );
        expect(compare(from, to).reordered.map(partText)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

/** Two options that are copies of each other, or not related at all, or the same made elsewhere. */
const pairs: fc.Arbitrary<readonly [OptionDocument, OptionDocument]> = fc.oneof(
  fc.tuple(options(), options()),
  fc.tuple(options(), options()).map(([a, b]) => [a, withOwnIds(b, "x-")] as const),
  options().map((option) => [option, withOwnIds(option, "x-")] as const),
  fc.tuple(designs(), sequences).map(([design, plans]) => {
    const [first] = design.options.values();
    if (!first) throw new Error("A design has an option");
    return duplicateAndEdit(design, plans) ?? ([first, first] as const);
  }),
);

describe("any two options", PATIENCE, () => {
  it("are made into each other by the delta between them, either way", () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const { delta } = compare(from, to);
        expect(applyDelta(from, delta)).toEqual(to);
        expect(applyDelta(to, invertDelta(delta))).toEqual(from);
      }),
      { numRuns: 400 },
    );
  });

  it("are matched alike, whichever comes first", () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const [there, back] = [compare(from, to).matching, compare(to, from).matching];
        for (const table of OPTION_TABLES) {
          const pairsOf = (matching: typeof there, isTurned: boolean) =>
            matching[table].matches
              .map(({ items: [a, b], by, confidence }) => {
                const ids = isTurned ? [b.id, a.id] : [a.id, b.id];
                return `${ids.join(" = ")}, ${by}, ${confidence}`;
              })
              .sort();
          expect(pairsOf(back, true)).toEqual(pairsOf(there, false));
          for (const {
            items: [a, b],
          } of there[table].matches) {
            expect([there[table].toOf.get(a.id), there[table].fromOf.get(b.id)]).toEqual([b.id, a.id]);
          }
          for (const { id } of there[table].onlyFrom) expect(there[table].toOf.has(id)).toBe(false);
          for (const { id } of there[table].onlyTo) expect(there[table].fromOf.has(id)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("tell the same changes, turned round, from either side", () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const there = compare(from, to).changes.map((change) => essence(change, false));
        const back = compare(to, from).changes.map((change) => essence(change, true));
        expect(back.sort()).toEqual(there.sort());
      }),
      { numRuns: 600 },
    );
  });

  it("give every post of the first exactly one outcome, and counts that add up to them", () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const { impact, matching } = compare(from, to);
        expect(impact.posts.map(({ post }) => post.id).sort()).toEqual([...from.posts.keys()].sort());
        expect(impact.newPosts.map(({ post }) => post.id).sort()).toEqual(
          matching.posts.onlyTo.map(({ id }) => id).sort(),
        );
        const { all, ...tables } = impact.counts;
        for (const groups of [[all], ...Object.values(tables)]) {
          expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(from.posts.size);
          for (const { counts, total } of groups) {
            expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("the same structure made elsewhere", PATIENCE, () => {
  it("is matched by content, and tells no change where names and references are each their own", () => {
    fc.assert(
      fc.property(options({ isForTables: true }), (option) => {
        const unique = distinctTexts(option);
        expect(compare(unique, withOwnIds(unique, "x-")).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Names and references that no folding makes equal. */
function distinctTexts(option: OptionDocument): OptionDocument {
  const number = <Item extends { readonly id: string }>(table: ReadonlyMap<string, Item>, field: string) =>
    new Map([...table].map(([id, item], index) => [id, { ...item, [field]: `Item ${index}` }]));
  return {
    ...option,
    serviceLines: number(option.serviceLines, "name"),
    geographies: number(option.geographies, "name"),
    posts: number(option.posts, "ref"),
    outcomes: new Map(),
  };
}
