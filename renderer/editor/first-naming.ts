import type { Diff, Entry } from "../../shared/model/diff/diff.ts";
import type { HistoryStep } from "../../shared/model/history/history.ts";

/**
 * The step that added something under a name to type over, with the name that was typed: the two are one step to whoever
 * undoes them. Null where an edit is not that naming, or changes more.
 */
export function namedStep(added: HistoryStep, naming: Diff): HistoryStep | null {
  const [update] = naming.updated;
  if (!update || naming.updated.length + naming.added.length + naming.removed.length > 1) return null;
  const [from, to] = update;
  const at = added.diff.added.findIndex((entry) => entry.record === from.record);
  if (at < 0) return null;
  const before = nameOf(from);
  const label = added.label.endsWith(before)
    ? `${added.label.slice(0, added.label.length - before.length)}${nameOf(to)}`
    : added.label;
  return { label, diff: { ...added.diff, added: added.diff.added.with(at, to) } };
}

function nameOf({ record }: Entry): string {
  return "name" in record ? record.name : "";
}
