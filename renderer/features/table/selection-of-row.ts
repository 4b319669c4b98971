import type { GridTableName } from "../../../shared/interchange/grid/tables.ts";
import type { OptionDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Selection } from "../../editor/selection.ts";

/** What the rest of the window selects for a row; null where it is not in the option. */
export function selectionOfRow(option: OptionDocument, table: GridTableName, id: Id): Selection | null {
  switch (table) {
    case "posts":
      return option.posts.has(id) ? { kind: "post", id } : null;
    case "mandates":
      return option.mandates.has(id) ? { kind: "mandate", id } : null;
    case "serviceLines":
      return option.serviceLines.has(id) ? { kind: "serviceLine", id } : null;
    case "geographies":
      return option.geographies.has(id) ? { kind: "geography", id } : null;
    case "reportingLines":
      return option.reportingLines.has(id) ? { kind: "reportingLine", id } : null;
    case "cells": {
      const cell = option.cells.get(id);
      return cell ? { kind: "crossing", serviceLine: cell.serviceLine, geography: cell.geography } : null;
    }
  }
}

/** The table and the row of something selected; null where no table lists it, such as a crossing without a cell. */
export function rowOfSelection(
  option: OptionDocument,
  selection: Selection,
): { readonly table: GridTableName; readonly id: Id } | null {
  switch (selection.kind) {
    case "post":
      return { table: "posts", id: selection.id };
    case "mandate":
      return { table: "mandates", id: selection.id };
    case "serviceLine":
      return { table: "serviceLines", id: selection.id };
    case "geography":
      return { table: "geographies", id: selection.id };
    case "reportingLine":
      return { table: "reportingLines", id: selection.id };
    case "crossing":
      for (const cell of option.cells.values()) {
        if (cell.serviceLine === selection.serviceLine && cell.geography === selection.geography) {
          return { table: "cells", id: cell.id };
        }
      }
      return null;
  }
}
