import { GRID_TABLES } from "../../../shared/interchange/grid/tables.ts";
import { capitalised } from "../../../shared/print/words.ts";
import { nodeItems, postItems } from "../../editor/pick-lists.ts";
import type { GridColumn } from "./grid-column.ts";
import type { Grid } from "./use-grid.ts";

/** Something a field may say. */
export interface Suggestion {
  /** What the field is given. */
  readonly text: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
}

/** Texts people write again and again: those that others have are offered. */
const REPEATED = new Set(["employer", "integrated_with"]);

/** Everything a field may say, in the order it is offered; empty where it may say anything. */
export function suggestionsFor({ context, name }: Grid, column: GridColumn): readonly Suggestion[] {
  const { facts, ground } = context;
  switch (column.kind) {
    case "choice":
      return (column.field?.choices ?? []).map((text) => ({ text, label: capitalised(text), detail: "" }));
    case "flag":
      return [
        { text: "yes", label: "Yes", detail: "" },
        { text: "no", label: "No", detail: "" },
      ];
    case "post":
      return postItems(facts.option).map(({ id, label, detail }) => ({
        text: ground.references.posts.textOf(id),
        label,
        detail,
      }));
    case "serviceLine":
      return nodeItems(facts, "serviceLines").map(({ id, label, detail }) => ({
        text: ground.references.serviceLines.textOf(id),
        label,
        detail,
      }));
    case "geography":
      return nodeItems(facts, "geographies").map(({ id, label, detail }) => ({
        text: ground.references.geographies.textOf(id),
        label,
        detail,
      }));
    default:
      return REPEATED.has(column.name) ? repeatedTexts({ context, name }, column) : [];
  }
}

function repeatedTexts({ context, name }: Pick<Grid, "context" | "name">, column: GridColumn) {
  const texts = new Set<string>();
  for (const id of GRID_TABLES[name].rows(context.facts.option).keys()) {
    const text = column.plainText(context, id);
    if (text !== "") texts.add(text);
  }
  return [...texts].sort().map((text) => ({ text, label: text, detail: "" }));
}

/** How many are offered at a time: thousands are found by typing, not by reading. */
const MOST_OFFERED = 50;

/** What still fits what is typed: those that begin with it before those that hold it. */
export function offered(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const sought = typed.trim().toLowerCase();
  if (sought === "") return all.slice(0, MOST_OFFERED);
  const beginning: Suggestion[] = [];
  const holding: Suggestion[] = [];
  for (const one of all) {
    const label = one.label.toLowerCase();
    if (label.startsWith(sought)) beginning.push(one);
    else if (`${label} ${one.detail.toLowerCase()}`.includes(sought)) holding.push(one);
  }
  return [...beginning, ...holding].slice(0, MOST_OFFERED);
}
