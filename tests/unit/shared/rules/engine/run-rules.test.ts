import { describe, expect, it } from "vitest";
import type { RuleSetting } from "../../../../../shared/model/records/rule-setting.ts";
import type { Severity } from "../../../../../shared/rules/engine/finding.ts";
import { defineRule, type Rule } from "../../../../../shared/rules/engine/rule.ts";
import { runRules } from "../../../../../shared/rules/engine/run-rules.ts";
import type { Preset } from "../../../../../shared/rules/presets/preset.ts";
import { deriveFacts } from "../../../../../shared/structure/facts.ts";
import { buildOption } from "../../../../support/structure-builder.ts";

const docs = {
  finds: "Posts.",
  why: "A test.",
  notes: [],
  good: "None.",
  bad: "Some.",
  sources: [{ title: "The source" }],
} as const;

/** Finds every post above a level; senior ones are escalated. */
const senior = defineRule({
  id: "test/senior",
  title: "Senior posts",
  docs,
  numbers: {
    least: { label: "Least level", unit: "levels", default: 0, min: 0, max: 5, notAbove: "most" },
    most: { label: "Most levels", unit: "levels", default: 1, min: 0, max: 5 },
  },
  messages: {
    post: ({ title, level }: { title: string; level: number }) => ({
      headline: "A senior post",
      message: `${title} is at level ${level}.`,
    }),
  },
  check({ option }, { least, most }, report, { told }) {
    for (const post of option.posts.values()) {
      if (post.level < least || post.level > most || told.has(post.id)) continue;
      report("post", {
        data: { title: post.title, level: post.level },
        about: [{ kind: "post", id: post.id, name: post.title }],
        evidence: { level: post.level },
        ...(post.level === 0 ? { weight: "escalated" } : {}),
        causes: [post.id],
      });
    }
  },
});

const broken: Rule = {
  ...senior,
  id: "test/broken",
  title: "A broken rule",
  tell: (facts, ids, numbers, context, take) => {
    senior.tell(facts, ids, numbers, context, (reported) => {
      take(reported);
      throw new TypeError("Dr Jane Doe is undefined");
    });
  },
};

const posts = { Chief: {}, Nurse: { to: "Chief" }, Clerk: { to: "Nurse" }, Bursar: { to: "Chief" } };
const facts = deriveFacts(buildOption({ posts }));
const preset: Preset = { "test/senior": { severity: "warning", escalated: "error" } };

function check(settings: readonly Partial<RuleSetting>[] = [], rules: readonly Rule[] = [senior]) {
  const table = new Map(
    settings.map((setting) => {
      const record = { id: "test/senior", severity: null, numbers: {}, ...setting };
      return [record.id, record] as const;
    }),
  );
  return runRules(facts, table, { rules, preset }).findings;
}

function said(findings: ReturnType<typeof check>): readonly (readonly [Severity, string])[] {
  return findings.map(({ severity, message }) => [severity, message]);
}

describe("severities", () => {
  it("come from the preset, and escalated ones too; worst first, then by name", () => {
    expect(said(check())).toEqual([
      ["error", "Chief is at level 0."],
      ["warning", "Bursar is at level 1."],
      ["warning", "Nurse is at level 1."],
    ]);
  });

  it("of one rule go by the names people read, not by ids", () => {
    const titled = buildOption({
      posts: { A: { level: 1, title: "Zoologist" }, B: { level: 1, title: "Almoner" } },
    });
    const { findings } = runRules(deriveFacts(titled), new Map(), { rules: [senior], preset });
    expect(findings.map(({ elements }) => elements[0]?.name)).toEqual(["Almoner", "Zoologist"]);
  });

  it("come from the design where it sets one, for every finding of the rule", () => {
    expect(check([{ severity: "advice" }]).map(({ severity }) => severity)).toEqual([
      "advice",
      "advice",
      "advice",
    ]);
  });

  it("are of no use to a rule that is off", () => {
    expect(check([{ severity: "off" }])).toEqual([]);
    expect(check([{ id: "test/broken", severity: "off" }], [broken])).toEqual([]);
  });

  it("order findings by severity before the catalogue, and by the catalogue before names", () => {
    const later: Rule = {
      ...senior,
      id: "test/later",
      tell: (facts, ids, numbers, context, take) =>
        senior.tell(facts, ids, numbers, { ...context, told: new Set() }, take),
    };
    const findings = runRules(facts, new Map(), {
      rules: [senior, later],
      preset: { ...preset, "test/later": { severity: "warning" } },
    }).findings;
    expect(findings.map(({ rule, elements }) => `${rule} ${elements[0]?.name}`)).toEqual([
      "test/senior Chief",
      "test/senior Bursar",
      "test/senior Nurse",
      "test/later Bursar",
      "test/later Chief",
      "test/later Nurse",
    ]);
  });
});

describe("numbers", () => {
  it("come from the design where it sets them", () => {
    expect(check([{ numbers: { most: 0 } }])).toHaveLength(1);
  });

  it("out of range are not used, and a finding says so", () => {
    const findings = check([{ numbers: { most: 99 } }]);
    expect(findings.map(({ rule }) => rule)).toContain("settings/number");
    expect(findings.find(({ rule }) => rule === "settings/number")).toMatchObject({
      severity: "warning",
      message:
        "“Most levels” of the rule “Senior posts” is set to 99; it goes from 0 to 5. The rule works with 1 instead.",
    });
    expect(findings.filter(({ rule }) => rule === "test/senior")).toHaveLength(3);
  });

  it("that the rule does not have are a finding", () => {
    const messages = check([{ numbers: { tolerance: 1, toString: 2 } }]).map(({ message }) => message);
    for (const name of ["tolerance", "toString"]) {
      expect(messages).toContain(
        `The rule “Senior posts” has no number “${name}”. The setting has no effect.`,
      );
    }
  });

  it("whose order is wrong are a finding, and both defaults are used", () => {
    const findings = check([{ numbers: { least: 4, most: 2 } }]);
    expect(findings.map(({ message }) => message)).toContain(
      "“Least level” of the rule “Senior posts” is set above “Most levels”. The rule works with 0 and 1 instead.",
    );
    expect(findings.filter(({ rule }) => rule === "test/senior")).toHaveLength(3);
  });

  it("of an unknown rule are a finding, and everything else goes on", () => {
    const findings = check([{ id: "span/of-the-future", numbers: { most: 1 } }]);
    expect(findings).toHaveLength(4);
    expect(findings.find(({ rule }) => rule === "settings/rule")?.message).toContain("“span/of-the-future”");
  });
});

describe("a rule that throws", () => {
  const findings = check([], [broken, senior]);
  const failure = findings.find(({ messageId }) => messageId === "failed");

  it("is an error of that rule", () => {
    expect(failure).toMatchObject({
      rule: "test/broken",
      severity: "error",
      source: "The source",
      evidence: { failure: "TypeError" },
    });
    expect(failure?.message).toContain("“A broken rule” failed");
  });

  it("says nothing of what the error held, which may name people", () => {
    expect(JSON.stringify(findings)).not.toContain("Jane Doe");
  });

  it("stops no other rule, and keeps what it had found", () => {
    expect(findings.filter(({ rule }) => rule === "test/senior")).toHaveLength(2);
    expect(findings.filter(({ rule }) => rule === "test/broken")).toHaveLength(2);
  });
});

describe("causes", () => {
  it("that an earlier rule has told are known to later ones", () => {
    const later = { ...senior, id: "test/later" };
    expect(check([], [senior, later]).map(({ rule }) => rule)).not.toContain("test/later");
  });

  it("of a rule that is off are not told", () => {
    const later = { ...senior, id: "test/later" };
    expect(check([{ severity: "off" }], [senior, later])).toHaveLength(3);
  });
});

describe("keys", () => {
  it("stay the same while a finding is about the same thing", () => {
    const key = () => check().find(({ elements }) => elements[0]?.name === "Nurse")?.key;
    const renamed = buildOption({ posts: { ...posts, Nurse: { to: "Chief", title: "Chief Nurse" } } });
    const after = runRules(deriveFacts(renamed), new Map(), { rules: [senior], preset }).findings;
    expect(after.find(({ elements }) => elements[0]?.name === "Chief Nurse")?.key).toBe(key());
  });
});
