import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findBaselineChanges } from "../../../../renderer/canvas/layers/find-baseline-changes.ts";
import { chainOf, placeOfPost } from "../../../../renderer/canvas/layers/reporting-chain.ts";
import { changeKey } from "../../../../renderer/editor/preview-changes.ts";
import { judgementsBetween } from "../../../../shared/compare/matching/judgements.ts";
import { matchOptions } from "../../../../shared/compare/matching/match-options.ts";
import { CELL_STANDINGS, standCells } from "../../../../shared/compare/overlay/cell-standings.ts";
import { uniteAxis } from "../../../../shared/compare/overlay/union-axis.ts";
import { type OptionDocument, optionsInOrder } from "../../../../shared/model/document.ts";
import { readDesign } from "../../../../shared/model/file/read-design.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { buildOption, idOf, type StructureSpec } from "../../../support/structure-builder.ts";

const today: StructureSpec = {
  serviceLines: { Frailty: {}, Therapies: {} },
  geographies: { City: {}, Island: {} },
  cells: { Frailty: ["City", "Island"], Therapies: ["City"] },
  cellFacts: { "Frailty in City": { wte: 10 } },
  posts: {
    CEO: { level: 0 },
    Director: { to: "CEO", leads: [{ practice: "Frailty" }] },
    Manager: { to: "Director", matrixTo: { post: "Place" }, leads: [{ practice: "Frailty", in: "City" }] },
    Place: { to: "CEO", leads: [{ pathway: "City" }] },
  },
};
const baseline = buildOption(today);
const changesTo = (option: OptionDocument) =>
  findBaselineChanges([deriveFacts(baseline), deriveFacts(option)], []);
const crossing = (row: string, column: string) => changeKey(idOf("sl", row), idOf("geo", column));

/** The same structure imported from elsewhere: no id is the same. */
function withOtherIds(option: OptionDocument): OptionDocument {
  return JSON.parse(
    JSON.stringify(toEntries(option)).replaceAll(/"(sl|geo|post|m|line|cell)-/g, '"x$1-'),
    revive,
  );
}

function toEntries(option: OptionDocument) {
  return Object.fromEntries(
    Object.entries(option).map(([key, table]) => [
      key,
      table instanceof Map ? { entries: [...table] } : table,
    ]),
  );
}

function revive(_key: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && "entries" in value && Array.isArray(value.entries)
    ? new Map(value.entries)
    : value;
}

describe("changes from the baseline", () => {
  it("are none between an option and itself, nor between it and the same from elsewhere", () => {
    for (const same of [baseline, withOtherIds(baseline)]) {
      const changes = changesTo(same);
      expect([changes.places.size, changes.posts.size]).toEqual([0, 0]);
    }
  });

  it("mark cells that are new, different or gone, each where it is or was", () => {
    const option = buildOption({
      ...today,
      cells: { Frailty: ["City"], Therapies: ["City", "Island"] },
      cellFacts: { "Frailty in City": { wte: 12 } },
    });
    expect([...changesTo(option).places]).toEqual(
      expect.arrayContaining([
        [crossing("Therapies", "Island"), "added"],
        [crossing("Frailty", "City"), "changed"],
        [crossing("Frailty", "Island"), "removed"],
      ]),
    );
    expect(changesTo(option).places.size).toBe(3);
  });

  it("mark headers that are new or renamed, and posts that are new or answer to another", () => {
    const frailty = idOf("sl", "Frailty");
    const renamed = buildOption({
      ...today,
      posts: { ...today.posts, Manager: { to: "CEO", level: 2 }, Newcomer: { to: "CEO" } },
    });
    const line = renamed.serviceLines.get(frailty);
    if (!line) throw new Error("Frailty is missing");
    const option = {
      ...renamed,
      serviceLines: new Map([...renamed.serviceLines, [frailty, { ...line, name: "Frailty and falls" }]]),
    };
    const { places, posts } = changesTo(option);
    expect(places.get(changeKey(frailty, null))).toBe("changed");
    expect(posts.get(idOf("post", "Newcomer"))).toBe("added");
    expect(posts.get(idOf("post", "Manager"))).toBe("changed");
    expect(posts.has(idOf("post", "Director"))).toBe(false);
    // The manager led Frailty in City, and nobody does in its place.
    expect(places.get(crossing("Frailty", "City"))).toBe("changed");
  });
});

describe("changes from the baseline beside a comparison", () => {
  const design = readDesign(
    readFileSync(join(import.meta.dirname, "../../../../resources/examples/hiow-options.orgweave"), "utf8"),
  );
  if (!design.ok) throw new Error("The example cannot be read");
  const [first, ...others] = optionsInOrder(design.value);
  if (!first) throw new Error("The example has no option");
  const before = deriveFacts(first);

  it.each(others.map((option) => [option.info.name, option] as const))(
    "mark the very cells of %s that the comparison marks",
    (_, option) => {
      const facts = [before, deriveFacts(option)] as const;
      const judgements = judgementsBetween(design.value, [first.info.id, option.info.id]);
      const matching = matchOptions([first, option], judgements);
      const rows = uniteAxis("serviceLines", facts, [matching]);
      const columns = uniteAxis("geographies", facts, [matching]);
      const { codes, counts } = standCells(facts, 1, rows, columns, matching);
      const compared = rows.flatMap((row, at) =>
        columns.flatMap((column, across) => {
          const standing = CELL_STANDINGS[codes[at * columns.length + across] ?? 0];
          const [line, place] = [row.ids[1] ?? null, column.ids[1] ?? null];
          const isSame = standing === "none" || standing === "same" || line === null || place === null;
          return isSame ? [] : [changeKey(line, place)];
        }),
      );
      const marked = [...findBaselineChanges(facts, judgements).places.keys()];
      expect(marked.filter((key) => !key.includes("*")).sort()).toEqual(compared.sort());
      if (option.info.name === "Group") expect(counts.ledPathway + counts.led).toBe(121);
    },
  );
});

describe("the reporting lines of a post on the matrix", () => {
  const facts = deriveFacts(baseline);
  const manager = idOf("post", "Manager");

  it("lead from place to place up to the top, passing over managers without one", () => {
    const { posts, lines } = chainOf(facts, manager);
    expect(posts.map(({ ref }) => ref)).toEqual(["Manager", "Director", "CEO"]);
    expect(lines).toEqual([
      {
        id: expect.any(String),
        kind: "line",
        from: { row: idOf("sl", "Frailty"), column: idOf("geo", "City") },
        to: { row: idOf("sl", "Frailty"), column: null },
      },
      {
        id: expect.any(String),
        kind: "matrix",
        from: { row: idOf("sl", "Frailty"), column: idOf("geo", "City") },
        to: { row: null, column: idOf("geo", "City") },
      },
    ]);
  });

  it("know no place for a post without a mandate", () => {
    expect(placeOfPost(facts, idOf("post", "CEO"))).toBeNull();
    expect(chainOf(facts, idOf("post", "CEO")).lines).toEqual([]);
  });
});
