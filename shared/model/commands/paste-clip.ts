import type { MakeId } from "../../lib/ids.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { listAnd } from "../../lib/words.ts";
import type { Clip } from "../clip/clip.ts";
import { ReferredElements } from "../clip/find-referred.ts";
import type { DesignDocument } from "../document.ts";
import { type Command, type CommandFailure, findOption, refuse } from "./command.ts";
import { pasteAxis } from "./paste-axis.ts";
import { pasteCells } from "./paste-cells.ts";
import { pasteLinks, pastePosts } from "./paste-posts.ts";
import type { PastePlace, PasteWork } from "./paste-work.ts";
import { Transaction } from "./transaction.ts";

/** What a paste did, and in sentences what it left out or did otherwise than one might think. */
export interface Pasted {
  readonly label: string;
  readonly notes: readonly string[];
}

/**
 * Pastes what was copied as one step. Elements keep their ids where these are free, so that two options of a design can
 * be matched element by element; where they are taken, as within the option itself, the copies get new ones.
 */
export function pasteClip(clip: Clip, place: PastePlace): Command {
  return {
    name: "clip/paste",
    run: (edit, { makeId }) => {
      const pasted = runPaste(edit, clip, place, makeId);
      return pasted.ok ? succeed(pasted.value.label) : pasted;
    },
  };
}

/** Tells beforehand what a paste would do; the design stays as it is. */
export function tryPaste(
  design: DesignDocument,
  clip: Clip,
  place: PastePlace,
  makeId: MakeId,
): Result<Pasted, CommandFailure> {
  return runPaste(new Transaction(design), clip, place, makeId);
}

function runPaste(
  edit: Transaction,
  clip: Clip,
  place: PastePlace,
  makeId: MakeId,
): Result<Pasted, CommandFailure> {
  const option = findOption(edit, place.option);
  if (!option.ok) return option;
  const work: PasteWork = {
    edit,
    clip,
    place,
    makeId,
    referred: new ReferredElements(option.value, clip.names),
    ids: { serviceLines: new Map(), geographies: new Map(), posts: new Map() },
    done: [],
    notes: [],
  };
  for (const axis of ["serviceLines", "geographies"] as const) {
    const placed = pasteAxis(work, axis);
    if (!placed.ok) return placed;
  }
  pasteCells(work);
  pastePosts(work);
  pasteLinks(work);
  if (work.done.length === 0) {
    const why = work.notes.length === 0 ? "There is nothing in it." : work.notes.join(" ");
    return refuse(`Nothing can be pasted here. ${why}`);
  }
  return succeed({ label: `${place.verb} ${listAnd(work.done)}`, notes: work.notes });
}
