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
import { type DesignInfo, designInfoSchema } from "../records/design-info.ts";
import type { Id } from "../records/fields.ts";
import { geographySchema } from "../records/geography.ts";
import { judgementSchema } from "../records/judgement.ts";
import { mandateSchema } from "../records/mandate.ts";
import { type OptionInfo, optionInfoSchema } from "../records/option-info.ts";
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
    design: fieldsInOrder<DesignInfo>(designInfoSchema)(design.info),
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
    ...fieldsInOrder<OptionInfo>(optionInfoSchema)(option.info),
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
  const inOrder = fieldsInOrder<Item>(schema);
  return [...table.values()].sort((a, b) => compareText(a.id, b.id)).map(inOrder);
}

/** A copy of a record with its fields in the schema's order. Made once for a table: there are tens of thousands of records. */
function fieldsInOrder<Item extends object>(schema: RecordSchema): (record: Item) => Item {
  const fields = Object.keys(schema.shape) as (keyof Item)[];
  return (record) => {
    const copy: Partial<Item> = {};
    for (const field of fields) copy[field] = record[field];
    return copy as Item;
  };
}
