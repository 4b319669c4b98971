import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "span/cells";

const lines = Array.from({ length: 14 }, (_, index) => `Line ${index + 1}`);
const structure = {
  serviceLines: { Division: Object.fromEntries(lines.map((line) => [line, {}])) },
  geographies: { City: {} },
  cells: Object.fromEntries(lines.map((line) => [line, ["City"]])),
};

describe("fixes of a leader spread too thin", () => {
  it("split off whole service lines to a new post", () => {
    const posts = { Chief: {}, Manager: { to: "Chief", level: 4, leads: [{ practice: "Division" }] } };
    const { labels, apply } = fixesFor(RULE, { ...structure, posts });
    expect(labels).toEqual(["Split with 1 new post"]);
    const { option, faults } = apply("split");
    expect(option.posts.get("new1")).toMatchObject({
      title: "Manager (second post)",
      level: 4,
      holder: null,
    });
    expect([...option.mandates.values()].slice(1)).toMatchObject([
      { post: "new1", component: "practice", serviceLine: "sl-line-13", geography: null },
      { post: "new1", component: "practice", serviceLine: "sl-line-14", geography: null },
    ]);
    expect(faults).toEqual([]);
  });

  it("hand them over to a post with room", () => {
    const posts = {
      Chief: {},
      Manager: { to: "Chief", level: 4, leads: [{ practice: "Division" }] },
      Free: { to: "Chief", level: 4 },
    };
    const { labels, apply } = fixesFor(RULE, { ...structure, posts });
    expect(labels[0]).toBe("Hand Line 13 and Line 14 over to Free");
    expect(apply("hand-over").faults).toEqual([]);
  });

  it("hand them over to whoever leads nearest, of those with room", () => {
    const posts = {
      Chief: {},
      Manager: { to: "Chief", level: 4, leads: [{ practice: "Division" }] },
      "A far lead": { to: "Chief", level: 4, leads: [{ practice: "Elsewhere" }] },
      "The lead beside": { to: "Chief", level: 5, leads: [{ practice: "Line 1" }] },
    };
    const serviceLines = { ...structure.serviceLines, Elsewhere: {} };
    const cells = { ...structure.cells, Elsewhere: ["City"] };
    const { labels } = fixesFor(RULE, { ...structure, serviceLines, cells, posts });
    expect(labels[0]).toBe("Hand Line 14 over to The lead beside");
  });

  it("give both halves of a dyad a new post each", () => {
    const leads = [{ practice: "Division" }];
    const posts = {
      Chief: {},
      Manager: { to: "Chief", level: 4, leads },
      Matron: { to: "Chief", level: 4, discipline: "clinical", leads },
    } as const;
    const { labels, apply } = fixesFor(RULE, { ...structure, posts });
    expect(labels).toEqual(["Split with 2 new posts"]);
    expect(apply("split").faults).toEqual([]);
  });
});
