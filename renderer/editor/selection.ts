import type { OptionDocument } from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";

/** What is selected: one element, or a crossing of the matrix whether or not a cell is delivered there. */
export type Selection =
  | { readonly kind: "serviceLine" | "geography" | "post" | "mandate" | "reportingLine"; readonly id: Id }
  | { readonly kind: "crossing"; readonly serviceLine: Id; readonly geography: Id };

/** Whether two selections are of the same thing. */
export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "crossing") {
    return b.kind === "crossing" && a.serviceLine === b.serviceLine && a.geography === b.geography;
  }
  return b.kind === a.kind && a.id === b.id;
}

/** Whether what is selected is (still) in the option. */
export function isInOption(option: OptionDocument, selection: Selection): boolean {
  switch (selection.kind) {
    case "serviceLine":
      return option.serviceLines.has(selection.id);
    case "geography":
      return option.geographies.has(selection.id);
    case "post":
      return option.posts.has(selection.id);
    case "mandate":
      return option.mandates.has(selection.id);
    case "reportingLine":
      return option.reportingLines.has(selection.id);
    case "crossing":
      return option.serviceLines.has(selection.serviceLine) && option.geographies.has(selection.geography);
  }
}
