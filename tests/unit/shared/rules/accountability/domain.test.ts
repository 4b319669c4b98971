import { describe, expect, it } from "vitest";
import {
  type AccountabilityDomain,
  defaultDomains,
} from "../../../../../shared/model/records/accountability-domain.ts";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import { buildOption, type PostSpec, type StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/domain";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {} } },
  geographies: { City: {}, Island: {} },
  cells: { Frailty: ["City", "Island"] },
} satisfies StructureSpec;

const everything = [{ practice: "all" }, { pathway: "all" }];
const leads: Readonly<Record<string, PostSpec>> = {
  Doctor: { discipline: "clinical", leads: everything },
  Manager: { leads: everything },
};

/** Two clinical leads of Frailty who share it, and what each of them names. */
function sharing(a: readonly string[], b: readonly string[]): StructureSpec {
  const share = (answersFor: readonly string[]): PostSpec => ({
    discipline: "clinical",
    leads: [{ practice: "Frailty", joint: true, answersFor }],
  });
  return { ...matrix, posts: { ...leads, A: share(a), B: share(b) } };
}

function domainsWith(change: Partial<AccountabilityDomain>): ReadonlyMap<string, AccountabilityDomain> {
  const domains = new Map(defaultDomains());
  const quality = domains.get("quality-and-safety");
  if (quality) domains.set(quality.id, { ...quality, ...change });
  return domains;
}

describe("accountability domains: nothing to find", () => {
  it("where each side has one lead", () => {
    expect(findWith(RULE, { ...matrix, posts: leads })).toEqual([]);
  });

  it("where those who share have divided the domains between them", () => {
    const divided = sharing(["quality-and-safety"], ["evidence-based-practice", "unwarranted-variation"]);
    expect(findWith(RULE, divided)).toEqual([]);
  });

  it("where the side that shares answers for nothing, or nothing is delivered", () => {
    const operational = new Map(
      [...defaultDomains()].map(([id, each]) => [id, { ...each, side: "operational" as const }]),
    );
    expect(findWith(RULE, sharing([], []), {}, undefined, operational)).toEqual([]);
    expect(findWith(RULE, {}, {}, undefined, domainsWith({ side: null }))).toEqual([]);
  });

  it("in a design without domains", () => {
    expect(findWith(RULE, { ...matrix, posts: {} }, {}, undefined, new Map())).toEqual([]);
  });

  it("that others have told: gaps, missing halves and overlaps", () => {
    const rivals = { leads: [{ practice: "Frailty" }] };
    const half = { discipline: "clinical", leads: [{ pathway: "City" }] } as const;
    const option = buildOption({ ...matrix, posts: { A: rivals, B: rivals, C: half } });
    const rules = new Set(checkOption(option, new Map()).findings.map(({ rule }) => rule));
    for (const told of ["accountability/gap", "accountability/dyad", "accountability/overlap"]) {
      expect(rules).toContain(told);
    }
    expect(rules).not.toContain(RULE);
  });
});

describe("accountability domains: found", () => {
  it("whose side nobody has said, once for all cells", () => {
    const findings = findWith(RULE, { ...matrix, posts: leads }, {}, undefined, domainsWith({ side: null }));
    expect(messagesOf(findings)).toEqual([
      "Nobody has said whether the clinical or the operational side of practice answers for Quality and safety. 2 delivered cells depend on it.",
    ]);
    expect(findings[0]).toMatchObject({ severity: "error", evidence: { cells: 2 } });
  });

  it("that two who share have not divided, once for the scope", () => {
    const findings = findWith(RULE, sharing([], []));
    expect(messagesOf(findings)).toEqual([
      "A and B share the clinical lead of Frailty for practice, in 2 cells. Which one of them answers for Evidence-based practice; Quality and safety; and Unwarranted variation is left open.",
    ]);
    expect(findings[0]).toMatchObject({
      headline: "2 clinical leads answer for the same",
      evidence: { posts: 2, domains: 3, cells: 2 },
    });
    expect(namesOf(findings[0])).toEqual(["A", "B", "Frailty", "Frailty in City", "Frailty in Island"]);
  });

  it("that both of those who share name, or neither", () => {
    const both = sharing(["quality-and-safety", "unwarranted-variation"], ["quality-and-safety"]);
    expect(messagesOf(findWith(RULE, both))).toEqual([
      "A and B share the clinical lead of Frailty for practice, in 2 cells. Which one of them answers for Evidence-based practice; and Quality and safety is left open.",
    ]);
  });

  it("that nobody answers for, where no other rule has said so", () => {
    const { Doctor } = leads;
    const posts = Doctor ? { Doctor } : {};
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "2 cells have no operational lead for pathway, so nobody there answers for Partner collaboration: Frailty in City and Island.",
      "2 cells have no operational lead for practice, so nobody there answers for Financial envelope: Frailty in City and Island.",
    ]);
  });

  it("all of them, where nobody leads at all", () => {
    expect(messagesOf(findWith(RULE, matrix))).toHaveLength(4);
  });

  it("that has no side, where it is the only one", () => {
    const [domain] = defaultDomains().values();
    const only = new Map(domain ? [[domain.id, { ...domain, side: null }]] : []);
    expect(findWith(RULE, { ...matrix, posts: leads }, {}, undefined, only)).toHaveLength(1);
  });

  it("that rivals answer for, once the rule on overlaps is off", () => {
    const rivals: PostSpec = { discipline: "clinical", leads: [{ practice: "Frailty" }] };
    const option = buildOption({ ...matrix, posts: { ...leads, A: rivals, B: rivals } });
    const found = (severity: "off" | null) => {
      const off = { id: "accountability/overlap", severity, numbers: {} };
      return checkOption(option, new Map([[off.id, off]])).findings.filter(({ rule }) => rule === RULE)
        .length;
    };
    expect([found(null), found("off")]).toEqual([0, 1]);
  });
});
