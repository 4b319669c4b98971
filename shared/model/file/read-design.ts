import { fail, type Result, succeed } from "../../lib/result.ts";
import type { DesignDocument, OptionDocument, Table } from "../document.ts";
import { migrateDocument, type RawDocument } from "../migrations/migrate.ts";
import { describeIssue } from "../problems.ts";
import type { Id } from "../records/fields.ts";
import {
  DESIGN_FORMAT,
  DESIGN_VERSION,
  type DesignFile,
  designFileSchema,
  type OptionFile,
} from "./design-file.ts";
import { describeOversize } from "./limits.ts";
import { parseJson } from "./parse-json.ts";
import { findRawFault } from "./raw-check.ts";
import { findReferenceFaults } from "./reference-check.ts";

/** Why a file is unusable: every fault as a sentence with its place. */
export interface UnusableFile {
  readonly problems: readonly string[];
}

const MOST_PROBLEMS = 200;

/**
 * Reads a design from the text of a `.orgweave` file: size, JSON, forbidden keys, version, migration, schema and
 * references, in this order, so that nothing reaches a later step that an earlier one refuses.
 */
export function readDesign(text: string): Result<DesignDocument, UnusableFile> {
  // A character takes at least a byte, so text over the limit is a file over the limit.
  const oversize = describeOversize(text.length);
  if (oversize !== null) return refuse(oversize);
  const raw = parseJson(text, "a .orgweave file");
  return raw.ok ? readRawDesign(raw.value) : refuse(raw.reason);
}

/** Reads a design from JSON that has been parsed already. */
export function readRawDesign(raw: unknown): Result<DesignDocument, UnusableFile> {
  const fault = findRawFault(raw);
  return fault === null ? readKeptDesign(raw) : refuse(fault);
}

/**
 * Reads a design from JSON that this application wrote and kept itself. The limits on files from elsewhere do not
 * hold here: a design that outgrew them while it was edited must still come back.
 */
export function readKeptDesign(raw: unknown): Result<DesignDocument, UnusableFile> {
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
    return refuse("The file holds no Orgweave design: expected a group of fields at its top.");
  }
  const document = raw as RawDocument;
  if (document.format !== DESIGN_FORMAT) {
    return refuse(`The file holds no Orgweave design: its field “format” should say “${DESIGN_FORMAT}”.`);
  }
  const migrated = migrateDocument(document, DESIGN_VERSION);
  if (!migrated.ok) return refuse(migrated.reason);
  const parsed = designFileSchema.safeParse(migrated.value);
  if (!parsed.success) {
    return fail({
      problems: capped(parsed.error.issues.map((issue) => describeIssue(issue, migrated.value))),
    });
  }
  const faults = findReferenceFaults(parsed.data);
  if (faults.length > 0) return fail({ problems: capped(faults) });
  return succeed(fromFile(parsed.data));
}

function refuse(problem: string): { readonly ok: false; readonly reason: UnusableFile } {
  return fail({ problems: [problem] });
}

/** A file wrong throughout says the same thing thousands of times: the first ones help, the count is enough for the rest. */
function capped(problems: readonly string[]): readonly string[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), `… and ${problems.length - MOST_PROBLEMS} more.`];
}

function fromFile(file: DesignFile): DesignDocument {
  return {
    info: file.design,
    domains: tableOf(file.domains),
    ruleSettings: tableOf(file.ruleSettings),
    judgements: tableOf(file.judgements),
    criteria: tableOf(file.criteria),
    assessments: tableOf(file.assessments),
    options: new Map(file.options.map((option) => [option.id, fromOptionFile(option)])),
  };
}

function fromOptionFile(option: OptionFile): OptionDocument {
  const { serviceLines, geographies, cells, posts, mandates, reportingLines, outcomes, waivers, ...info } =
    option;
  return {
    info,
    serviceLines: tableOf(serviceLines),
    geographies: tableOf(geographies),
    cells: tableOf(cells),
    posts: tableOf(posts),
    mandates: tableOf(mandates),
    reportingLines: tableOf(reportingLines),
    outcomes: tableOf(outcomes),
    waivers: tableOf(waivers),
  };
}

function tableOf<Item extends { readonly id: Id }>(records: readonly Item[]): Table<Item> {
  return new Map(records.map((record) => [record.id, record]));
}
