import { describe, expect, it } from "vitest";
import { matchOptions } from "../../../../shared/compare/matching/match-options.ts";
import { CELL_STANDINGS, standCells } from "../../../../shared/compare/overlay/cell-standings.ts";
import { uniteAxis } from "../../../../shared/compare/overlay/union-axis.ts";
import type { OptionDocument } from "../../../../shared/model/document.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { withOwnIds } from "../../../support/compare-structures.ts";
import { buildOption, type MandateSpec, type StructureSpec } from "../../../support/structure-builder.ts";

const HERE: StructureSpec = {
  serviceLines: { "Physical health": { Frailty: {}, Stroke: {} } },
  geographies: { Trust: { City: {}, Coast: {} } },
  cells: { Frailty: ["City", "Coast"], Stroke: ["City"] },
  posts: {
    CE: { title: "Chief Executive" },
    F1: { title: "Head of Frailty", to: "CE", leads: [{ practice: "Frailty" }] },
    S1: { title: "Head of Stroke", to: "CE", leads: [{ practice: "Stroke" }] },
  },
};

function layOver(...options: readonly OptionDocument[]) {
  const facts = options.map((option) => deriveFacts(option));
  const [first] = facts;
  if (!first) throw new Error("Nothing to lay over");
  const matchings = options.slice(1).map((option) => matchOptions([first.option, option]));
  const rows = uniteAxis("serviceLines", facts, matchings);
  const columns = uniteAxis("geographies", facts, matchings);
  const standings = facts.map((own, index) =>
    standCells([first, own], index, rows, columns, matchings[index - 1] ?? null),
  );
  /** How a crossing stands in an option. */
  const at = (index: number, row: string, column: string) => {
    const place =
      rows.findIndex(({ name }) => name === row) * columns.length +
      columns.findIndex(({ name }) => name === column);
    return CELL_STANDINGS[standings[index]?.codes[place] ?? 0];
  };
  return { rows, columns, standings, at };
}

describe("options laid over one another", () => {
  it("have every row and column once, in the order of the first, what is new after what it follows", () => {
    const { rows, columns } = layOver(
      buildOption(HERE),
      buildOption({
        ...HERE,
        serviceLines: { "Physical health": { Frailty: {}, Rehabilitation: {}, Stroke: {} }, Research: {} },
        geographies: { Trust: { Coast: {} } },
        cells: { Frailty: ["Coast"] },
      }),
    );
    expect(rows.map(({ name, depth }) => `${"  ".repeat(depth)}${name}`)).toEqual([
      "Physical health",
      "  Frailty",
      "  Rehabilitation",
      "  Stroke",
      "Research",
    ]);
    expect(rows.map(({ standings }) => standings[1])).toEqual(["same", "same", "added", "same", "added"]);
    expect(columns.map(({ name, standings }) => [name, standings[1]])).toEqual([
      ["Trust", "same"],
      ["City", "removed"],
      ["Coast", "same"],
    ]);
  });

  it("take a new row that two copies share for one", () => {
    const more = buildOption({
      ...HERE,
      serviceLines: { "Physical health": { Frailty: {}, Stroke: {}, New: {} } },
    });
    const { rows } = layOver(buildOption(HERE), more, more);
    expect(rows.filter(({ name }) => name === "New").map(({ standings }) => standings)).toEqual([
      [null, "added", "added"],
    ]);
  });

  it("show a row that was renamed or hangs elsewhere as changed, where the first has it", () => {
    const { rows } = layOver(
      buildOption(HERE),
      buildOption({ ...HERE, serviceLines: { "Physical health": { Frailty: {} }, Stroke: {} } }),
    );
    expect(rows.map(({ name, standings }) => `${name} ${standings[1]}`)).toEqual([
      "Physical health same",
      "Frailty same",
      "Stroke changed",
    ]);
  });

  it("tell of every crossing how it stands beside the first", () => {
    const { at, standings } = layOver(
      buildOption(HERE),
      buildOption({
        ...HERE,
        cells: { Frailty: ["City"], Stroke: ["City", "Coast"] },
        cellFacts: { "Frailty in City": { wte: 40 } },
        posts: {
          ...HERE.posts,
          S1: { title: "Head of Stroke", to: "CE" },
          S2: { title: "Stroke Lead", to: "CE", leads: [{ practice: "Stroke" }] },
        },
      }),
    );
    expect(at(1, "Frailty", "City")).toBe("changed");
    expect(at(1, "Frailty", "Coast")).toBe("removed");
    expect(at(1, "Stroke", "Coast")).toBe("added");
    expect(at(1, "Stroke", "City")).toBe("ledPractice");
    expect(at(1, "Physical health", "City")).toBe("none");
    expect(at(0, "Frailty", "Coast")).toBe("same");
    expect(standings[1]?.counts).toEqual({
      none: 5,
      same: 0,
      added: 1,
      removed: 1,
      changed: 1,
      ledPractice: 1,
      ledPathway: 0,
      led: 0,
    });
  });

  it("say of which component others lead where the same is delivered", () => {
    const led = (...leads: readonly MandateSpec[]) =>
      layOver(
        buildOption(HERE),
        buildOption({ ...HERE, posts: { ...HERE.posts, N: { title: "New Lead", to: "CE", leads } } }),
      ).at(1, "Stroke", "City");
    const [practice, pathway] = [{ practice: "Stroke" }, { pathway: "City" }];
    expect([led(), led(practice), led(pathway), led(practice, pathway)]).toEqual([
      "same",
      "ledPractice",
      "ledPathway",
      "led",
    ]);
  });

  it("stand all the same where the one is the other made anew", () => {
    const { standings } = layOver(buildOption(HERE), withOwnIds(buildOption(HERE), "x-"));
    expect(standings[1]?.counts).toMatchObject({
      same: 3,
      added: 0,
      removed: 0,
      changed: 0,
      ledPractice: 0,
      ledPathway: 0,
      led: 0,
    });
  });
});
