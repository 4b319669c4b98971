import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { required } from "../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { perform } from "../../../../shared/model/commands/command.ts";
import { deletePost } from "../../../../shared/model/commands/posts.ts";
import {
  type DesignDocument,
  type OptionDocument,
  optionsInOrder,
} from "../../../../shared/model/document.ts";
import { readDesign } from "../../../../shared/model/file/read-design.ts";
import { checkOption } from "../../../../shared/rules/engine/check-option.ts";
import type { Severity } from "../../../../shared/rules/engine/finding.ts";

function openExample(name: string): DesignDocument {
  const file = join(import.meta.dirname, "../../../../resources/examples", `${name}.orgweave`);
  const read = readDesign(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error(read.reason.problems.join("\n"));
  return read.value;
}

function firstOption(design: DesignDocument): OptionDocument {
  return required(optionsInOrder(design)[0], "option");
}

function messages(option: OptionDocument, severity: Severity): readonly string[] {
  return checkOption(option, new Map())
    .findings.filter((finding) => finding.severity === severity)
    .map(({ message }) => message);
}

describe("the single trust", () => {
  const option = firstOption(openExample("hiow-single-trust"));

  it("has these errors, each cause once", () => {
    expect(messages(option, "error")).toEqual([
      "New Forest and Eastleigh has no operational lead for pathway; the clinical lead is Place Clinical Director, New Forest and Eastleigh, which is vacant. 17 cells are open.",
      "Primary care has no operational lead for practice; the clinical lead is Clinical Director, Primary care. 1 cell is open.",
      "Trust-wide has no operational lead for pathway; the clinical lead is Clinical Director, Specialist and Trust-wide Pathways. 6 cells are open.",
      "Place Operational Director, Isle of Wight is employed by Isle of Wight Council; 15 of its 16 cells are not integrated with it.",
      "Place Operational Director, Portsmouth also answers to Operational Director, Physical health (community nursing staffing across the city). Nobody has said who decides when Operational Director, Physical health and Chief Operating Officer disagree.",
      "Operational Director, Learning disability and neurodiversity is vacant. Learning disability and neurodiversity has no other operational lead for practice. No cell depends on this post directly. 2 posts report to it.",
      "Place Clinical Director, New Forest and Eastleigh is vacant. New Forest and Eastleigh has no other clinical lead for pathway. 17 cells depend on this post.",
    ]);
  });

  it("has these warnings", () => {
    expect(messages(option, "warning")).toEqual([
      "Clinical Lead, Community hospitals and rehabilitation is vacant. Community hospitals and rehabilitation has no other clinical lead for practice. 7 cells depend on this post.",
      "Clinical Lead, NHS Talking Therapies is vacant. NHS Talking Therapies has no other clinical lead for practice. 7 cells depend on this post.",
      "Musculoskeletal, podiatry and pain is not delivered in North Hampshire: 384,400 people live there.",
      "Neurodiversity is not delivered in Portsmouth and Isle of Wight: 348,500 people live there.",
      "Urgent community response and virtual wards is not delivered in Mid Hampshire and Test Valley: 258,000 people live there.",
      "Chief Medical Officer has 13 direct reports; a coach has 6 to 7.",
      "Chief Operating Officer has 10 direct reports; a coach has 6 to 7.",
      "Place Clinical Director, New Forest and Eastleigh leads 17 cells with 1,722 WTE; a leader below the board carries 1,500 at most.",
      "Place Clinical Director, North Hampshire; and Place Operational Director, North Hampshire each lead 16 cells with 2,032 WTE; a leader below the board carries 1,500 at most.",
      "Place Clinical Director, South East Hampshire; and Place Operational Director, South East Hampshire each lead 17 cells with 2,454 WTE; a leader below the board carries 1,500 at most.",
      "Isle of Wight has 140,400 people; a wider area has 150,000 to 350,000.",
      "North Hampshire has 384,400 people; a wider area has 150,000 to 350,000.",
      "South East Hampshire has 446,300 people; a wider area has 150,000 to 350,000.",
      "Southampton West and Central has 86,000 people; a local area has 50,000 to 80,000.",
    ]);
  });

  it("has advice on how the matrix is drawn, each thing once", () => {
    const count = (rule: string) =>
      checkOption(option, new Map()).findings.filter((finding) => finding.rule === rule).length;
    expect(messages(option, "advice")).toContain(
      "13 of 60 leaders have no reporting line from anyone who runs the services they lead: Place Clinical Director, Isle of Wight; Place Clinical Director, Mid Hampshire and Test Valley; and 11 more.",
    );
    expect(count("accountability/reach")).toBe(1);
    // The neighbourhood managers of Southampton, and those of the Isle of Wight.
    expect(count("span/level-skip")).toBe(2);
  });
});

describe("the four predecessors", () => {
  const design = openExample("hiow-predecessors");
  const option = firstOption(design);

  it("have nobody for pathway anywhere, and nobody for practice in what was led nowhere", () => {
    const errors = checkOption(option, new Map()).findings.filter(({ severity }) => severity === "error");
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(["accountability/gap"]));
    expect([...new Set(errors.map(({ elements }) => elements[0]?.name))]).toEqual([
      "Eating disorders and early intervention",
      "Perinatal mental health",
      "Primary care",
      "Secure services",
      "Sexual health",
      "Specialist dental",
      "Trust-wide",
    ]);
    expect(errors).toHaveLength(7);
  });

  it("have these warnings: nobody is a partner, and many mandates may be one responsibility", () => {
    expect(messages(option, "warning")).toEqual([
      "Musculoskeletal, podiatry and pain is not delivered in North Hampshire: 384,400 people live there.",
      "Neurodiversity is not delivered in Portsmouth and Isle of Wight: 348,500 people live there.",
      "Urgent community response and virtual wards is not delivered in Mid Hampshire and Test Valley: 258,000 people live there.",
      "Clinical Director, Adult mental health (SH); and Divisional Director, Adult mental health (SH) each lead 25 cells with 2,923 WTE; a leader below the board carries 1,500 at most.",
      "Clinical Director, Physical health (SH); and Divisional Director, Physical health (SH) each lead 22 cells with 2,581 WTE; a leader below the board carries 1,500 at most.",
      "Isle of Wight has 140,400 people; a wider area has 150,000 to 350,000.",
      "North Hampshire has 384,400 people; a wider area has 150,000 to 350,000.",
      "South East Hampshire has 446,300 people; a wider area has 150,000 to 350,000.",
    ]);
  });

  it("have one error more when a director of 25 cells goes, not twenty-five", () => {
    const director = [...option.posts.values()].find(({ ref }) => ref === "SH-1O");
    const outcome = perform(
      design,
      deletePost({ option: option.info.id, id: required(director, "post").id }),
      { makeId: countingIds("new") },
    );
    if (!outcome.ok) throw new Error(outcome.reason.message);
    const before = messages(option, "error");
    const added = messages(firstOption(outcome.value.design), "error").filter(
      (text) => !before.includes(text),
    );
    expect(added).toEqual([
      "25 cells have no operational lead for practice, including Inpatient wards and places of safety in Southampton; North Hampshire; and Mid Hampshire and Test Valley. The clinical lead is Clinical Director, Adult mental health (SH).",
    ]);
  });
});
