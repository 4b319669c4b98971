import { type AccountabilityDomain, defaultDomains } from "./records/accountability-domain.ts";
import type { Assessment } from "./records/assessment.ts";
import type { Cell } from "./records/cell.ts";
import type { Criterion } from "./records/criterion.ts";
import type { DesignInfo } from "./records/design-info.ts";
import type { Id } from "./records/fields.ts";
import type { Geography } from "./records/geography.ts";
import type { JudgementRecord } from "./records/judgement.ts";
import { COMPONENTS, type Mandate } from "./records/mandate.ts";
import type { OptionInfo } from "./records/option-info.ts";
import type { Outcome } from "./records/outcome.ts";
import type { Post } from "./records/post.ts";
import type { ReportingLine } from "./records/reporting-line.ts";
import type { RuleSetting } from "./records/rule-setting.ts";
import type { ServiceLine } from "./records/service-line.ts";
import type { Waiver } from "./records/waiver.ts";

/** Records by id. Their order in the map means nothing: axes carry an order key, everything else is sorted when shown. */
export type Table<Item> = ReadonlyMap<Id, Item>;

/** The tables of an option, by name. */
export interface OptionRecords {
  readonly serviceLines: ServiceLine;
  readonly geographies: Geography;
  readonly cells: Cell;
  readonly posts: Post;
  readonly mandates: Mandate;
  readonly reportingLines: ReportingLine;
  readonly outcomes: Outcome;
  readonly waivers: Waiver;
}

export type OptionTable = keyof OptionRecords;

/** Every table of an option, in the order files list them: what is referred to comes first. */
export const OPTION_TABLES = [
  "serviceLines",
  "geographies",
  "cells",
  "posts",
  "mandates",
  "reportingLines",
  "outcomes",
  "waivers",
] as const satisfies readonly OptionTable[];

/** One complete structure. */
export type OptionDocument = { readonly info: OptionInfo } & {
  readonly [Name in OptionTable]: Table<OptionRecords[Name]>;
};

/** The tables that all options of a design share, by name. */
export interface DesignRecords {
  readonly domains: AccountabilityDomain;
  readonly ruleSettings: RuleSetting;
  readonly judgements: JudgementRecord;
  readonly criteria: Criterion;
  readonly assessments: Assessment;
}

export type DesignTable = keyof DesignRecords;

/** Every table of a design beside its options, in the order files list them. */
export const DESIGN_TABLES = [
  "domains",
  "ruleSettings",
  "judgements",
  "criteria",
  "assessments",
] as const satisfies readonly DesignTable[];

/** A whole design, immutable: an edit makes a new one that shares every table it did not touch. */
export type DesignDocument = {
  readonly info: DesignInfo;
  readonly options: Table<OptionDocument>;
} & {
  readonly [Name in DesignTable]: Table<DesignRecords[Name]>;
};

/** An option with nothing in it yet. */
export function emptyOption(info: OptionInfo): OptionDocument {
  return {
    info,
    serviceLines: new Map(),
    geographies: new Map(),
    cells: new Map(),
    posts: new Map(),
    mandates: new Map(),
    reportingLines: new Map(),
    outcomes: new Map(),
    waivers: new Map(),
  };
}

/**
 * A design with no options yet, and the accountability domains that every design starts with. What posts cost, and by which
 * numbers outcomes are derived, is left to what Orgweave comes with.
 */
export function emptyDesign(info: Omit<DesignInfo, "payTable" | "impactThresholds">): DesignDocument {
  return {
    info: { ...info, payTable: null, impactThresholds: null },
    domains: defaultDomains(),
    ruleSettings: new Map(),
    judgements: new Map(),
    criteria: new Map(),
    assessments: new Map(),
    options: new Map(),
  };
}

/** The options in the order the designer put them; equal order keys fall back to the id, so the order is total. */
export function optionsInOrder(design: Pick<DesignDocument, "options">): readonly OptionDocument[] {
  return [...design.options.values()].sort(
    (a, b) => compareText(a.info.order, b.info.order) || compareText(a.info.id, b.info.id),
  );
}

/** The options that are not archived, in the designer’s order: those that people work with and choose among. */
export function currentOptions(design: Pick<DesignDocument, "options">): readonly OptionDocument[] {
  return optionsInOrder(design).filter(({ info }) => !info.isArchived);
}

/** The accountability domains in the order the designer put them, those of practice first. */
export function domainsInOrder(design: Pick<DesignDocument, "domains">): readonly AccountabilityDomain[] {
  return [...design.domains.values()].sort(
    (a, b) =>
      COMPONENTS.indexOf(a.component) - COMPONENTS.indexOf(b.component) ||
      compareText(a.order, b.order) ||
      compareText(a.id, b.id),
  );
}

/** The design's structure as it is today, for comparing an option with; undefined where that is the option itself. */
export function findBaseline(design: DesignDocument, option: OptionDocument): OptionDocument | undefined {
  const baseline = [...design.options.values()].find(({ info }) => info.isBaseline);
  return baseline?.info.id === option.info.id ? undefined : baseline;
}

/** Compares by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
