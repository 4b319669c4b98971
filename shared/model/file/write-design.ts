import {
  compareText,
  type DesignDocument,
  type OptionDocument,
  optionsInOrder,
  type Table,
} from "../document.ts";
import { accountabilityDomainSchema } from "../records/accountability-domain.ts";
import { assessmentSchema } from "../records/assessment.ts";
import { cellSchema } from "../records/cell.ts";
import { criterionSchema } from "../records/criterion.ts";
import { designInfoSchema } from "../records/design-info.ts";
import type { Id } from "../records/fields.ts";
import { geographySchema } from "../records/geography.ts";
import { judgementSchema } from "../records/judgement.ts";
import { mandateSchema } from "../records/mandate.ts";
import { optionInfoSchema } from "../records/option-info.ts";
import { outcomeSchema } from "../records/outcome.ts";
import { postSchema } from "../records/post.ts";
import { reportingLineSchema } from "../records/reporting-line.ts";
import { ruleSettingSchema } from "../records/rule-setting.ts";
import { serviceLineSchema } from "../records/service-line.ts";
import { waiverSchema } from "../records/waiver.ts";
import { DESIGN_FORMAT, DESIGN_VERSION, type DesignFile, type OptionFile } from "./design-file.ts";

/** What a record's schema says of its fields; here only their order counts. */
interface RecordSchema {
  readonly shape: Readonly<Record<string, unknown>>;
}

/**
 * A design as its file spells it. Records come sorted and their fields in the schema's order, so that equal designs give
 * equal files whatever their history.
 */
export function toDesignFile(design: DesignDocument): DesignFile {
  return {
    format: DESIGN_FORMAT,
    version: DESIGN_VERSION,
    design: inOrder(design.info, designInfoSchema),
    domains: sorted(design.domains, accountabilityDomainSchema),
    ruleSettings: sorted(design.ruleSettings, ruleSettingSchema),
    judgements: sorted(design.judgements, judgementSchema),
    criteria: sorted(design.criteria, criterionSchema),
    assessments: sorted(design.assessments, assessmentSchema),
    options: optionsInOrder(design).map(toOptionFile),
  };
}

/** The text of a design's `.orgweave` file: indented JSON, one field a line, ending in a newline. */
export function writeDesign(design: DesignDocument): string {
  return `${JSON.stringify(toDesignFile(design), null, 1)}\n`;
}

function toOptionFile(option: OptionDocument): OptionFile {
  return {
    ...inOrder(option.info, optionInfoSchema),
    serviceLines: sorted(option.serviceLines, serviceLineSchema),
    geographies: sorted(option.geographies, geographySchema),
    cells: sorted(option.cells, cellSchema),
    posts: sorted(option.posts, postSchema),
    mandates: sorted(option.mandates, mandateSchema),
    reportingLines: sorted(option.reportingLines, reportingLineSchema),
    outcomes: sorted(option.outcomes, outcomeSchema),
    waivers: sorted(option.waivers, waiverSchema),
  };
}

function sorted<Item extends { readonly id: Id }>(table: Table<Item>, schema: RecordSchema): Item[] {
  return [...table.values()].sort((a, b) => compareText(a.id, b.id)).map((record) => inOrder(record, schema));
}

function inOrder<Item extends object>(record: Item, schema: RecordSchema): Item {
  const fields = new Map<string, unknown>(Object.entries(record));
  return Object.fromEntries(Object.keys(schema.shape).map((field) => [field, fields.get(field)])) as Item;
}
