import { useRef } from "react";
import type { Axis } from "../../shared/model/axis.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { Mandate } from "../../shared/model/records/mandate.ts";
import type { Post } from "../../shared/model/records/post.ts";
import { inheritedWords, unledWords } from "../../shared/print/dyad-words.ts";
import { axisDyad, halvesOf } from "../../shared/structure/axis-dyad.ts";
import type { LeadingDiscipline } from "../../shared/structure/coverage.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import { shownFacts } from "../editor/preview.ts";
import { useEditor } from "../editor/use-editor.ts";
import { geographyWords, serviceLineWords } from "./place-words.ts";

/** A chip of a header: a post that leads the row or column, or why there is none on that side. */
export interface DyadChip {
  /** Null where the words are about both sides. */
  readonly discipline: LeadingDiscipline | null;
  readonly post: Post | null;
  readonly mandate: Mandate | null;
  /** How many more hold the same scope. */
  readonly others: number;
  /** What stands there instead of a post; empty where nobody leads and nothing is inherited. */
  readonly words: string;
}

/** Who leads a row or column, as its header shows it. */
export interface HeaderFacts {
  /** All of it in words. */
  readonly label: string;
  readonly chips: readonly DyadChip[];
}

/** Finds who leads a row or column. */
export function headerFacts(facts: Facts, axis: Axis, id: Id): HeaderFacts {
  const dyad = axisDyad(facts, axis, id);
  const halves = halvesOf(dyad);
  const label = axis === "serviceLines" ? serviceLineWords(facts, id) : geographyWords(facts, id);
  const nobody = { post: null, mandate: null, others: 0 };
  if (halves.every((half) => half.holdings.length === 0)) {
    return { label, chips: [{ ...nobody, discipline: null, words: unledWords(facts, axis, dyad) }] };
  }
  const chips = halves.map((half): DyadChip => {
    const { discipline } = half;
    const [first] = half.holdings;
    return first
      ? {
          discipline,
          post: first.post,
          mandate: first.mandate,
          others: half.holdings.length - 1,
          words: "",
        }
      : { ...nobody, discipline, words: inheritedWords(facts, axis, half) };
  });
  return { label, chips };
}

/** Follows who leads a row or column; the header is drawn again only when that is another. */
export function useHeaderFacts(axis: Axis, id: Id): HeaderFacts {
  const last = useRef<HeaderFacts | null>(null);
  return useEditor((state) => {
    const now = headerFacts(shownFacts(state), axis, id);
    if (!last.current || !isSameHeader(last.current, now)) last.current = now;
    return last.current;
  });
}

function isSameHeader(a: HeaderFacts, b: HeaderFacts): boolean {
  return (
    a.label === b.label &&
    a.chips.length === b.chips.length &&
    a.chips.every((chip, index) => {
      const other = b.chips[index];
      return (
        other !== undefined &&
        chip.post === other.post &&
        chip.mandate === other.mandate &&
        chip.others === other.others &&
        chip.words === other.words
      );
    })
  );
}
