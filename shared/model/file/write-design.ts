import {
  compareText,
  type DesignDocument,
  type OptionDocument,
  optionsInOrder,
  type Table,
} from "../document.ts";
import type { Id } from "../records/fields.ts";
import { DESIGN_FORMAT, DESIGN_VERSION, type DesignFile, type OptionFile } from "./design-file.ts";

/** A design as its file spells it. Records come sorted, so that equal designs give equal files whatever their history. */
export function toDesignFile(design: DesignDocument): DesignFile {
  return {
    format: DESIGN_FORMAT,
    version: DESIGN_VERSION,
    design: design.info,
    ruleSettings: sorted(design.ruleSettings),
    options: optionsInOrder(design).map(toOptionFile),
  };
}

/** The text of a design's `.orgweave` file: indented JSON, one field a line, ending in a newline. */
export function writeDesign(design: DesignDocument): string {
  return `${JSON.stringify(toDesignFile(design), null, 1)}\n`;
}

function toOptionFile(option: OptionDocument): OptionFile {
  return {
    ...option.info,
    serviceLines: sorted(option.serviceLines),
    geographies: sorted(option.geographies),
    cells: sorted(option.cells),
    posts: sorted(option.posts),
    mandates: sorted(option.mandates),
    reportingLines: sorted(option.reportingLines),
    waivers: sorted(option.waivers),
  };
}

function sorted<Item extends { readonly id: Id }>(table: Table<Item>): Item[] {
  return [...table.values()].sort((a, b) => compareText(a.id, b.id));
}
