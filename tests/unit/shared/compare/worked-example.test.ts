import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { appraise } from "../../../../shared/appraisal/appraise.ts";
import type { Comparison } from "../../../../shared/compare/compare-options.ts";
import { compareOptions } from "../../../../shared/compare/compare-options.ts";
import { required } from "../../../../shared/lib/assert.ts";
import { type OptionDocument, optionsInOrder } from "../../../../shared/model/document.ts";
import { readDesign } from "../../../../shared/model/file/read-design.ts";
import { checkFacts } from "../../../../shared/rules/engine/check-option.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { ranking } from "../../../support/appraisals.ts";
import { told } from "../../../support/compare-structures.ts";

const read = readDesign(
  readFileSync(join(import.meta.dirname, "../../../../resources/examples/hiow-options.orgweave"), "utf8"),
);
if (!read.ok) throw new Error(read.reason.problems.join("\n"));
const options = optionsInOrder(read.value);
const baseline = required(options[0], "baseline");
const baselineFacts = deriveFacts(baseline);

function option(name: string): OptionDocument {
  return required(
    options.find(({ info }) => info.name === name),
    name,
  );
}

const prepared = new Map(
  options.map((of) => {
    const facts = of === baseline ? baselineFacts : deriveFacts(of);
    const report = checkFacts(facts, new Map(), of === baseline ? {} : { baseline: baselineFacts });
    return [of, { facts, report }];
  }),
);

function ready(of: OptionDocument) {
  return required(prepared.get(of), of.info.name);
}

function compared(from: string, to: string): Comparison {
  return compareOptions([ready(option(from)), ready(option(to))], { baselinePosts: baseline.posts });
}

const TO_BE = options.slice(1);
const AS_IS = "As it is";

describe("the appraisal of the worked example", () => {
  const design = read.value;
  const appraisal = appraise({
    criteria: [...design.criteria.values()],
    assessments: [...design.assessments.values()],
    options: options.map(({ info }) => info),
  });

  it("scores every option by every criterion, with a reason", () => {
    expect(design.assessments.size).toBe(design.criteria.size * options.length);
    for (const { rationale } of design.assessments.values()) expect(rationale).toMatch(/^[A-Z0-9].*[.]$/);
  });

  it("prefers one option by little, so that weights matter", () => {
    expect(ranking(appraisal)).toEqual([
      "1. Single trust 75",
      "2. Service-led 74",
      "3. Geography-led 69",
      "4. Group 54",
      "5. Lead provider 51",
    ]);
    const failing = appraisal.options.filter(({ failed }) => failed.length > 0);
    expect(failing.map(({ option: { name } }) => name)).toEqual([AS_IS]);
  });

  it("says of people what the comparison says", () => {
    const criterion = [...design.criteria.values()].find(({ name }) => name === "A good place to work");
    for (const { info } of TO_BE.slice(1)) {
      const { counts } = compared(AS_IS, info.name).impact;
      const said = [...design.assessments.values()].find(
        (item) => item.criterion === criterion?.id && item.option === info.id,
      );
      expect(said?.rationale).toContain(`${counts.all.counts["ring-fenced"]} of ${counts.all.total} holders`);
    }
  });
});

describe("the options of the worked example", () => {
  it.each(TO_BE.map(({ info }) => info.name))(
    "“%s” has no error and no service or post that is lost",
    (name) => {
      const { facts, report } = ready(option(name));
      expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(report.findings.filter(({ rule }) => rule === "structure/baseline")).toEqual([]);
      expect(report.lapsed).toEqual([]);
      expect(facts.option.info.description).not.toBe("");
    },
  );

  it("are the baseline, the three models and the two matrices, with one clear difference in numbers", () => {
    const errors = ready(baseline).report.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ message }) => message)).toEqual([
      "Trust-wide has neither a clinical nor an operational lead for pathway. 121 cells are open.",
    ]);
    expect(TO_BE.map((to) => compared(AS_IS, to.info.name).impact.counts.all.counts)).toEqual([
      { unchanged: 72, changed: 6, "slot-in": 0, "ring-fenced": 0, "at-risk": 0, ended: 0 },
      { unchanged: 46, changed: 20, "slot-in": 0, "ring-fenced": 12, "at-risk": 0, ended: 0 },
      { unchanged: 6, changed: 8, "slot-in": 6, "ring-fenced": 58, "at-risk": 0, ended: 0 },
      { unchanged: 6, changed: 8, "slot-in": 6, "ring-fenced": 58, "at-risk": 0, ended: 0 },
      { unchanged: 6, changed: 4, "slot-in": 0, "ring-fenced": 68, "at-risk": 0, ended: 0 },
    ]);
  });

  it("tell two ways to run one trust apart as decisions, not as steps", () => {
    const messages = told(compared("Single trust", "Service-led"));
    expect(messages).toHaveLength(10);
    expect(messages[0]).toBe(
      "Place Clinical Director, Mid Hampshire and Test Valley merges into Place Clinical Director, North Hampshire, which becomes Place Clinical Director, North and Mid Hampshire. It leads the pathway in North Hampshire, and Mid Hampshire and Test Valley. It reports to Chief Medical Officer.",
    );
    expect(messages.filter((message) => message.includes("merges into"))).toHaveLength(6);
  });

  it("never tell an id, a code or half a sentence", () => {
    for (const [from, others] of [
      [baseline, TO_BE],
      [option("Single trust"), TO_BE.slice(-2)],
      [option("Geography-led"), [option("Service-led"), option("Group")]],
    ] as const) {
      for (const to of others) {
        const { changes, impact } = compared(from.info.name, to.info.name);
        const texts = [
          ...changes.map(({ message }) => message),
          ...impact.posts.map(({ details }) => details),
          ...impact.newPosts.map(({ details }) => details),
        ];
        for (const text of texts) {
          expect(text).toMatch(/^[A-Z0-9].*[.]$/s);
          expect(text).not.toMatch(/\b(?:post|cell|place|service|mandate|line|matrix|option|waiver)-\w/);
          expect(text).not.toMatch(/undefined|null|\.\.|\.”\.| {2}/);
        }
        expect(impact.posts.length).toBe(from.posts.size);
      }
    }
  });
});
