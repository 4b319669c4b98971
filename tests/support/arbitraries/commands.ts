import fc from "fast-check";
import { DEFAULT_THRESHOLDS } from "../../../shared/compare/impact/thresholds.ts";
import { PAY_2025_26 } from "../../../shared/compare/metrics/pay-bands.ts";
import {
  addCriterion,
  assess,
  editCriterion,
  moveCriterion,
  removeCriterion,
} from "../../../shared/model/commands/appraisal.ts";
import {
  addGeography,
  addServiceLine,
  deleteGeography,
  deleteServiceLine,
  editGeography,
  moveGeography,
  moveServiceLine,
  renameServiceLine,
} from "../../../shared/model/commands/axis.ts";
import { deliverCell, editCell, moveCell, withdrawCell } from "../../../shared/model/commands/cells.ts";
import { type Command, inOneStep } from "../../../shared/model/commands/command.ts";
import { applyProfile, editDesign, setPayTable, setRule } from "../../../shared/model/commands/design.ts";
import { addDomain, editDomain, moveDomain, removeDomain } from "../../../shared/model/commands/domains.ts";
import { setImpactThresholds } from "../../../shared/model/commands/impact.ts";
import { judgeMatch, withdrawJudgement } from "../../../shared/model/commands/judgements.ts";
import { editMandate, giveMandate, withdrawMandate } from "../../../shared/model/commands/mandates.ts";
import {
  addOption,
  archiveOption,
  bringBackOption,
  deleteOption,
  duplicateOption,
  editOption,
  insertOption,
  moveOption,
} from "../../../shared/model/commands/options.ts";
import { sayOutcome, withdrawOutcome } from "../../../shared/model/commands/outcomes.ts";
import { addPost, deletePost, editPost } from "../../../shared/model/commands/posts.ts";
import {
  deleteReportingLine,
  drawReportingLine,
  editReportingLine,
} from "../../../shared/model/commands/reporting-lines.ts";
import {
  acceptFinding,
  changeReason,
  clearWaivers,
  withdrawWaiver,
} from "../../../shared/model/commands/waivers.ts";
import type { DesignDocument, OptionDocument } from "../../../shared/model/document.ts";
import { optionsInOrder } from "../../../shared/model/document.ts";
import { SIDES } from "../../../shared/model/records/accountability-domain.ts";
import { VERDICTS } from "../../../shared/model/records/assessment.ts";
import { VOLUMES } from "../../../shared/model/records/cell.ts";
import { CRITERION_KINDS } from "../../../shared/model/records/criterion.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { TIERS } from "../../../shared/model/records/geography.ts";
import { JUDGED_TABLES } from "../../../shared/model/records/judgement.ts";
import { COMPONENTS } from "../../../shared/model/records/mandate.ts";
import { OUTCOME_KINDS } from "../../../shared/model/records/outcome.ts";
import { ARCHETYPES, BANDS, DISCIPLINES } from "../../../shared/model/records/post.ts";
import { LINE_KINDS } from "../../../shared/model/records/reporting-line.ts";
import { SEVERITY_SETTINGS } from "../../../shared/model/records/rule-setting.ts";
import { options, picks } from "./designs.ts";
import { names, texts } from "./texts.ts";

/** An edit still to be aimed: which records it is about is settled by the design it is made for. */
export interface CommandPlan {
  readonly kind: string;
  readonly make: (design: DesignDocument) => Command;
}

/** What a plan draws before it knows the design. */
interface Drawn {
  readonly option: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly name: string;
  readonly text: string;
  readonly flag: boolean;
  readonly number: number;
  readonly other: OptionDocument;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  option: picks,
  a: picks,
  b: picks,
  c: picks,
  name: names,
  text: texts,
  flag: fc.boolean(),
  number: fc.nat(500),
  other: options(),
});

/** Every eleventh pick is of something that is not there, and every seventh of nothing. */
function pick(table: ReadonlyMap<Id, unknown>, which: number): Id {
  if (which % 11 === 0) return "gone";
  return [...table.keys()][which % Math.max(table.size, 1)] ?? "gone";
}

function pickOrNull(table: ReadonlyMap<Id, unknown>, which: number): Id | null {
  return which % 7 === 0 ? null : pick(table, which);
}

function oneOf<Value>(values: readonly Value[], which: number): Value {
  const value = values[which % values.length];
  if (value === undefined) throw new Error("Nothing to choose from");
  return value;
}

type Make = (drawn: Drawn, option: OptionDocument, design: DesignDocument) => Command;

const MAKERS: Readonly<Record<string, Make>> = {
  "service-line/add": ({ a, b, name }, { info, serviceLines }) =>
    addServiceLine({
      option: info.id,
      parent: pickOrNull(serviceLines, a),
      before: pickOrNull(serviceLines, b),
      name,
    }),
  "service-line/rename": ({ a, name }, { info, serviceLines }) =>
    renameServiceLine({ option: info.id, id: pick(serviceLines, a), name }),
  "service-line/move": ({ a, b, c }, { info, serviceLines }) =>
    moveServiceLine({
      option: info.id,
      id: pick(serviceLines, a),
      parent: pickOrNull(serviceLines, b),
      before: pickOrNull(serviceLines, c),
    }),
  "service-line/delete": ({ a }, { info, serviceLines }) =>
    deleteServiceLine({ option: info.id, id: pick(serviceLines, a) }),
  "geography/add": ({ a, b, c, name, number }, { info, geographies }) =>
    addGeography({
      option: info.id,
      parent: pickOrNull(geographies, a),
      before: pickOrNull(geographies, b),
      name,
      tier: oneOf(TIERS, c),
      population: c % 2 === 0 ? null : number,
    }),
  "geography/edit": ({ a, b, name, number, flag }, { info, geographies }) =>
    editGeography({
      option: info.id,
      id: pick(geographies, a),
      ...(flag ? { name } : { tier: oneOf(TIERS, b) }),
      population: number,
    }),
  "geography/move": ({ a, b, c }, { info, geographies }) =>
    moveGeography({
      option: info.id,
      id: pick(geographies, a),
      parent: pickOrNull(geographies, b),
      before: pickOrNull(geographies, c),
    }),
  "geography/delete": ({ a }, { info, geographies }) =>
    deleteGeography({ option: info.id, id: pick(geographies, a) }),
  "cell/deliver": ({ a, b, number, name, flag }, { info, serviceLines, geographies }) =>
    deliverCell({
      option: info.id,
      serviceLine: pick(serviceLines, a),
      geography: pick(geographies, b),
      teams: number,
      ...(flag ? { integratedWith: name } : {}),
    }),
  "cell/edit": ({ a, b, number, flag }, { info, cells }) =>
    editCell({
      option: info.id,
      id: pick(cells, a),
      volume: oneOf(VOLUMES, b),
      wte: flag ? null : number / 4,
    }),
  "cell/move": ({ a, b, c }, { info, cells, serviceLines, geographies }) =>
    moveCell({
      option: info.id,
      id: pick(cells, a),
      serviceLine: pick(serviceLines, b),
      geography: pick(geographies, c),
    }),
  "cell/withdraw": ({ a }, { info, cells }) => withdrawCell({ option: info.id, id: pick(cells, a) }),
  "post/add": ({ a, b, name, text, number, flag }, { info }) =>
    addPost({
      option: info.id,
      ...(flag ? { ref: name } : {}),
      title: name,
      discipline: oneOf(DISCIPLINES, a),
      level: number % 21,
      band: oneOf(BANDS, b),
      wte: 1,
      holder: flag ? null : name,
      employer: text,
      board: flag,
      archetype: null,
    }),
  "post/edit": ({ a, b, name, number, flag }, { info, posts }) =>
    editPost({
      option: info.id,
      id: pick(posts, a),
      ...(flag ? { ref: name, archetype: oneOf(ARCHETYPES, b) } : { title: name, level: number % 25 }),
    }),
  "post/delete": ({ a }, { info, posts }) => deletePost({ option: info.id, id: pick(posts, a) }),
  "mandate/give": ({ a, b, c, flag, number }, { info, posts, serviceLines, geographies }) =>
    giveMandate({
      option: info.id,
      post: pick(posts, a),
      component: oneOf(COMPONENTS, number),
      serviceLine: pickOrNull(serviceLines, b),
      geography: pickOrNull(geographies, c),
      joint: flag,
    }),
  "mandate/edit": ({ a, b, c, flag, number }, { info, mandates, posts, serviceLines }, { domains }) =>
    editMandate({
      option: info.id,
      id: pick(mandates, a),
      ...(flag
        ? { joint: true, answersFor: number % 2 === 0 ? [] : [pick(domains, b)] }
        : { post: pick(posts, b), serviceLine: pickOrNull(serviceLines, c) }),
    }),
  "mandate/withdraw": ({ a }, { info, mandates }) =>
    withdrawMandate({ option: info.id, id: pick(mandates, a) }),
  "reporting-line/draw": ({ a, b, c, text }, { info, posts }) =>
    drawReportingLine({
      option: info.id,
      kind: oneOf(LINE_KINDS, c),
      from: pick(posts, a),
      to: pick(posts, b),
      ...(c % 2 === 0 ? { purpose: text } : { decisionRight: text }),
    }),
  "reporting-line/edit": ({ a, b, c, flag, text }, { info, reportingLines, posts }) =>
    editReportingLine({
      option: info.id,
      id: pick(reportingLines, a),
      ...(flag ? { kind: oneOf(LINE_KINDS, c), to: pick(posts, b) } : { decisionRight: text }),
    }),
  "reporting-line/delete": ({ a }, { info, reportingLines }) =>
    deleteReportingLine({ option: info.id, id: pick(reportingLines, a) }),
  "outcome/say": ({ a, b, c, text }, { info, posts }, design) =>
    sayOutcome({
      option: info.id,
      id: pick(baselineOf(design).posts, a),
      outcome: oneOf(OUTCOME_KINDS, b),
      targets: c % 3 === 0 ? [] : [pick(posts, c)],
      reason: text,
    }),
  "outcome/withdraw": ({ a }, { info, outcomes }) =>
    withdrawOutcome({ option: info.id, id: pick(outcomes, a) }),
  "waiver/give": ({ a, name, text, number }, { info }) =>
    acceptFinding({
      option: info.id,
      rule: "span/layers",
      finding: oneOf(["span/layers:tooMany:a", "span/layers:tooMany:b"], a),
      evidence: `layers: ${number}`,
      headline: name,
      reason: text,
      date: "2026-11-24",
    }),
  "waiver/change-reason": ({ a, name, text }, { info, waivers }) =>
    changeReason({ option: info.id, id: pick(waivers, a), headline: name, reason: text }),
  "waiver/withdraw": ({ a, name }, { info, waivers }) =>
    withdrawWaiver({ option: info.id, id: pick(waivers, a), headline: name }),
  "waiver/clear": ({ a, b }, { info, waivers }) =>
    clearWaivers({ option: info.id, ids: [pick(waivers, a), pick(waivers, b)] }),
  "option/add": ({ name }) => addOption({ name }),
  "option/duplicate": ({ name }, { info }) => duplicateOption({ id: info.id, name }),
  "option/edit": ({ name, text, flag }, { info }) =>
    editOption({ id: info.id, ...(flag ? { name, isBaseline: true } : { description: text }) }),
  "option/move": ({ a }, { info }, design) =>
    moveOption({ id: info.id, before: pickOrNull(design.options, a) }),
  "option/archive": (_, { info }) => archiveOption({ id: info.id }),
  "option/bring-back": (_, { info }) => bringBackOption({ id: info.id }),
  "option/delete": (_, { info }) => deleteOption({ id: info.id }),
  "option/insert": ({ other, number, flag }) =>
    insertOption({
      ...other,
      mandates: new Map(
        [...other.mandates].map(([id, mandate]) => [id, { ...mandate, answersFor: ["elsewhere"] }]),
      ),
      info: { ...other.info, id: `inserted${number % 3}`, isBaseline: flag },
    }),
  "design/edit": ({ name, text, flag }) =>
    editDesign(flag ? { title: name, organisation: text } : { notes: text }),
  "design/set-pay-table": ({ number, flag }) =>
    setPayTable({
      payTable: flag
        ? null
        : { ...PAY_2025_26, onCosts: { ...PAY_2025_26.onCosts, nationalInsuranceThreshold: number } },
    }),
  "judgement/say": ({ a, b, c, flag }, { info, ...option }, design) => {
    const table = oneOf(JUDGED_TABLES, c);
    const other = oneOf(optionsInOrder(design), b);
    return judgeMatch({
      table,
      fromOption: info.id,
      from: pick(option[table], a),
      toOption: other.info.id,
      to: pick(other[table], b),
      isSame: flag,
    });
  },
  "judgement/withdraw": ({ a }, _, { judgements }) => withdrawJudgement({ id: pick(judgements, a) }),
  "domain/add": ({ a, name, text, b, flag }) =>
    addDomain({
      name,
      component: oneOf(COMPONENTS, a),
      description: text,
      side: flag ? null : oneOf(SIDES, b),
    }),
  "domain/edit": ({ a, b, name, text, flag }, _, { domains }) =>
    editDomain({
      id: pick(domains, a),
      ...(flag ? { name } : { description: text, side: b % 3 === 0 ? null : oneOf(SIDES, b) }),
    }),
  "domain/move": ({ a, b }, _, { domains }) =>
    moveDomain({ id: pick(domains, a), before: pickOrNull(domains, b) }),
  "domain/remove": ({ a }, _, { domains }) => removeDomain({ id: pick(domains, a) }),
  "criterion/add": ({ a, name, text, number }) =>
    addCriterion({
      name,
      description: text,
      kind: oneOf(CRITERION_KINDS, a),
      weight: number % 101,
      source: "",
    }),
  "criterion/edit": ({ a, b, name, number, flag }, _, { criteria }) =>
    editCriterion({
      id: pick(criteria, a),
      ...(flag ? { name, weight: number % 101 } : { kind: oneOf(CRITERION_KINDS, b) }),
    }),
  "criterion/move": ({ a, b }, _, { criteria }) =>
    moveCriterion({ id: pick(criteria, a), before: pickOrNull(criteria, b) }),
  "criterion/remove": ({ a }, _, { criteria }) => removeCriterion({ id: pick(criteria, a) }),
  "assessment/say": ({ a, b, c, text, flag }, { info }, { criteria }) =>
    assess({
      option: info.id,
      criterion: pick(criteria, a),
      ...(flag
        ? { score: c % 7 === 0 ? null : c % 6, rationale: text }
        : { verdict: b % 3 === 0 ? null : oneOf(VERDICTS, b) }),
    }),
  "design/set-impact-thresholds": ({ number, flag }) =>
    setImpactThresholds({
      thresholds: flag ? null : { ...DEFAULT_THRESHOLDS, claim: (number % 101) / 100 },
    }),
  "rule/set": ({ a, b, number, flag }) =>
    setRule({
      id: oneOf(["span/layers", "span/direct-reports", "accountability/gap"], a),
      severity: b % 3 === 0 ? null : oneOf(SEVERITY_SETTINGS, b),
      numbers: flag ? {} : { most: number },
    }),
  "rule/apply-profile": ({ a, b, number, flag }) =>
    applyProfile({
      name: "Strict",
      settings: [
        { id: "span/layers", severity: oneOf(SEVERITY_SETTINGS, b), numbers: { most: number } },
        // The same rule twice is refused.
        {
          id: oneOf(["span/layers", "accountability/gap"], a),
          severity: flag ? "off" : "error",
          numbers: {},
        },
      ],
    }),
};

/** The names of every kind of command the arbitrary can make. */
export const COMMAND_KINDS = Object.keys(MAKERS);

/** Edits of every kind there is, some of them impossible, now and then several in one step. */
export function commandPlans(): fc.Arbitrary<CommandPlan> {
  const single = fc
    .tuple(fc.constantFrom(...COMMAND_KINDS), drawn)
    .map(([kind, draw]): CommandPlan => ({ kind, make: (design) => aim(kind, draw, design) }));
  const step = fc.array(single, { minLength: 2, maxLength: 3 }).map(
    (plans): CommandPlan => ({
      kind: `step of ${plans.map(({ kind }) => kind).join(", ")}`,
      make: (design) =>
        inOneStep(
          "Several edits",
          plans.map((plan) => plan.make(design)),
        ),
    }),
  );
  return fc.oneof({ weight: 8, arbitrary: single }, { weight: 1, arbitrary: step });
}

function aim(kind: string, draw: Drawn, design: DesignDocument): Command {
  const make = MAKERS[kind];
  const all = optionsInOrder(design);
  if (!make) throw new Error(`No command ${kind}`);
  return make(draw, oneOf(all, draw.option), design);
}

/** The baseline; without one, an option, whose posts the command then refuses to know. */
function baselineOf(design: DesignDocument): OptionDocument {
  const all = optionsInOrder(design);
  return all.find(({ info }) => info.isBaseline) ?? oneOf(all, 0);
}
