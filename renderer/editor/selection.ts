import type { OptionDocument } from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import { listAnd, plural } from "../../shared/print/words.ts";

/** What is selected: one element, or a crossing of the matrix whether or not a cell is delivered there. */
export type Selection =
  | { readonly kind: "serviceLine" | "geography" | "post" | "mandate" | "reportingLine"; readonly id: Id }
  | { readonly kind: "crossing"; readonly serviceLine: Id; readonly geography: Id };

export type SelectionKind = Selection["kind"];

/** All that is selected, by `selectionKey`, in the order it was selected. */
export type Selected = ReadonlyMap<string, Selection>;

export const NOTHING_SELECTED: Selected = new Map();

/** Tells one selection from another. Ids hold no slash. */
export function selectionKey(selection: Selection): string {
  return selection.kind === "crossing"
    ? `crossing/${selection.serviceLine}/${selection.geography}`
    : `${selection.kind}/${selection.id}`;
}

/** Several as one: each counts once. */
export function selectedFrom(selections: Iterable<Selection>): Selected {
  return new Map([...selections].map((selection) => [selectionKey(selection), selection] as const));
}

/** The ids that are selected of a kind of element. */
export function selectedIds(selected: Selected, kind: Exclude<SelectionKind, "crossing">): readonly Id[] {
  return [...selected.values()].flatMap((one) => (one.kind === kind && "id" in one ? [one.id] : []));
}

/** The crossings that are selected. */
export function selectedCrossings(
  selected: Selected,
): readonly { readonly serviceLine: Id; readonly geography: Id }[] {
  return [...selected.values()].flatMap((one) => (one.kind === "crossing" ? [one] : []));
}

/** How many of what is selected, in words: “3 posts and 1 geography”. */
export function selectedWords(selected: Selected): string {
  const counts = new Map<SelectionKind, number>();
  for (const { kind } of selected.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return listAnd([...counts].map(([kind, count]) => plural(count, ...KIND_NOUNS[kind])));
}

/** What the kinds are called, one and several. */
export const KIND_NOUNS: Readonly<Record<SelectionKind, readonly [one: string, many: string]>> = {
  serviceLine: ["service line", "service lines"],
  geography: ["geography", "geographies"],
  crossing: ["crossing", "crossings"],
  post: ["post", "posts"],
  mandate: ["mandate", "mandates"],
  reportingLine: ["reporting line", "reporting lines"],
};

/** Whether two selections are of the same thing. */
export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  return selectionKey(a) === selectionKey(b);
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
