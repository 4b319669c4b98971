import type { Id } from "../../../shared/model/records/fields.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { Selection } from "../../editor/selection.ts";

/** The posts that a selection is about; none where it is of the matrix. */
export function postsOf(option: Facts["option"], selection: Selection | null): readonly Id[] {
  switch (selection?.kind) {
    case "post":
      return [selection.id];
    case "reportingLine": {
      const line = option.reportingLines.get(selection.id);
      return line ? [line.from, line.to] : [];
    }
    case "mandate":
      return [option.mandates.get(selection.id)?.post ?? ""].filter((id) => id !== "");
    default:
      return [];
  }
}

/** A post with its managers up to the top, and those who report to it directly: its way to the board and its team. */
export function chainAround({ reporting }: Facts, post: Id): ReadonlySet<Id> {
  return new Set([...reporting.chainOf(post), ...reporting.reportsOf(post)].map(({ id }) => id));
}
