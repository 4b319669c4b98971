import { describe, expect, it } from "vitest";
import { defaultDomains } from "../../../../../../shared/model/records/accountability-domain.ts";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/domain";

const everything = [{ practice: "all" }, { pathway: "all" }];
const share = {
  discipline: "clinical",
  level: 3,
  leads: [{ practice: "Frailty", joint: true, answersFor: [] }],
} as const;
const structure = {
  serviceLines: { Frailty: {} },
  geographies: { City: {} },
  cells: { Frailty: ["City"] },
  posts: { Doctor: { discipline: "clinical", leads: everything }, Manager: { leads: everything } },
} as const;

describe("fixes of an accountability domain", () => {
  it("name the side that answers for it, in the whole design", () => {
    const domains = new Map(
      [...defaultDomains()].map(([id, domain]) => [
        id,
        id === "financial-envelope" ? { ...domain, side: null } : domain,
      ]),
    );
    const { labels, apply } = fixesFor(RULE, structure, { domains });
    expect(labels).toEqual([
      "Let the operational side answer for Financial envelope",
      "Choose the other side",
    ]);
    const { design, faults } = apply("name-side");
    expect(design.domains.get("financial-envelope")?.side).toBe("operational");
    expect(faults).toEqual([]);
    expect(apply("name-side/choose", "clinical").design.domains.get("financial-envelope")?.side).toBe(
      "clinical",
    );
  });

  it("name the post among those who share", () => {
    const posts = { ...structure.posts, A: share, B: share };
    const { labels, apply } = fixesFor(RULE, { ...structure, posts });
    expect(labels).toEqual(["Let A answer for it", "Choose another post to answer for it"]);
    const { option, faults } = apply("name-post");
    expect(option.mandates.get("m-a-0")?.answersFor).toEqual([
      "evidence-based-practice",
      "quality-and-safety",
      "unwarranted-variation",
    ]);
    expect(option.mandates.get("m-b-0")?.answersFor).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("leave what one of them has named already", () => {
    const b = {
      ...share,
      leads: [{ practice: "Frailty", joint: true, answersFor: ["quality-and-safety"] }],
    } as const;
    const { option } = fixesFor(RULE, { ...structure, posts: { ...structure.posts, A: share, B: b } }).apply(
      "name-post",
    );
    expect(option.mandates.get("m-b-0")?.answersFor).toEqual(["quality-and-safety"]);
    expect(option.mandates.get("m-a-0")?.answersFor).toEqual([
      "evidence-based-practice",
      "unwarranted-variation",
    ]);
  });
});
