import { describe, expect, it } from "vitest";
import { findWith, messagesOf } from "../../../../support/check-rule.ts";
import type { PostSpec, StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "span/cells";

/** Frailty and Podiatry, each delivered in so many places, with these posts. */
function delivered(places: number, posts: Readonly<Record<string, PostSpec>>): StructureSpec {
  const names = Array.from({ length: places }, (_, index) => `Place ${index}`);
  return {
    serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} } },
    geographies: Object.fromEntries(names.map((name) => [name, {}])),
    cells: { Frailty: names, Podiatry: names },
    posts,
  };
}

function leadingAt(level: number, places: number) {
  return findWith(RULE, delivered(places, { Lead: { level, leads: [{ practice: "Frailty" }] } }));
}

describe("cells of a leader: nothing to find", () => {
  it("up to what a post of its level carries", () => {
    expect(leadingAt(2, 60)).toEqual([]);
    expect(leadingAt(3, 30)).toEqual([]);
    expect(leadingAt(4, 12)).toEqual([]);
    expect(leadingAt(9, 12)).toEqual([]);
  });

  it("at the chief executive and the executive directors, who have no limit", () => {
    expect(leadingAt(0, 61)).toEqual([]);
    expect(leadingAt(1, 61)).toEqual([]);
  });

  it("at a director whose services have leads of their own", () => {
    const posts: Readonly<Record<string, PostSpec>> = {
      Director: { level: 4, leads: [{ practice: "Physical health" }] },
      F: { level: 3, leads: [{ practice: "Frailty" }] },
      P: { level: 3, leads: [{ practice: "Podiatry" }] },
    };
    expect(findWith(RULE, delivered(13, posts))).toEqual([]);
  });

  it("where a post leads the same cells for practice and for pathway: each counts once", () => {
    const leads = [{ practice: "Frailty" }, { pathway: "all", of: "Frailty" }] as const;
    expect(findWith(RULE, delivered(12, { Lead: { level: 4, leads } }))).toEqual([]);
  });
});

describe("cells of a leader: found", () => {
  it("one more than a post of its level carries", () => {
    for (const [level, most] of [
      [2, 60],
      [3, 30],
      [4, 12],
      [5, 12],
    ] as const) {
      expect(messagesOf(leadingAt(level, most + 1))).toEqual([
        `Lead leads ${most + 1} cells; a post at level ${level} carries ${most} at most.`,
      ]);
    }
    expect(leadingAt(4, 13)[0]).toMatchObject({ severity: "warning", evidence: { cells: 13, most: 12 } });
    expect(leadingAt(4, 13)[0]?.elements).toHaveLength(14);
  });

  it("both halves of a dyad once", () => {
    const leads = [{ practice: "Frailty" }] as const;
    const posts: Readonly<Record<string, PostSpec>> = {
      Head: { level: 4, leads },
      Lead: { level: 4, discipline: "clinical", leads },
    };
    expect(messagesOf(findWith(RULE, delivered(13, posts)))).toEqual([
      "Head and Lead each lead 13 cells; a post at level 4 carries 12 at most.",
    ]);
  });

  it("posts of different levels, or with different cells, each for itself", () => {
    const posts: Readonly<Record<string, PostSpec>> = {
      Head: { level: 4, leads: [{ practice: "Frailty" }] },
      Lead: { level: 5, discipline: "clinical", leads: [{ practice: "Frailty" }] },
      Other: { level: 4, leads: [{ practice: "Podiatry" }] },
    };
    expect(findWith(RULE, delivered(13, posts))).toHaveLength(3);
  });

  it("more than the design allows", () => {
    const structure = delivered(3, { Lead: { level: 3, leads: [{ practice: "Frailty" }] } });
    expect(findWith(RULE, structure, { mostAtLevel3: 2 })).toHaveLength(1);
    expect(findWith(RULE, structure, { mostAtLevel2: 2, mostBelow: 2 })).toEqual([]);
  });
});
