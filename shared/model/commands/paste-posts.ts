import { plural, verb } from "../../lib/words.ts";
import type { Id } from "../records/fields.ts";
import type { Mandate } from "../records/mandate.ts";
import type { Post } from "../records/post.ts";
import type { ReportingLine } from "../records/reporting-line.ts";
import { freeId, leftOut, optionOf, type PasteWork } from "./paste-work.ts";

/**
 * Pastes copied posts. A post that is in the option already is copied as another one: with a reference of its own, and
 * vacant, for nobody holds a post twice.
 */
export function pastePosts(work: PasteWork): void {
  const { clip, edit, place } = work;
  if (clip.posts.length === 0) return;
  const { posts } = optionOf(work);
  const refs = new Set([...posts.values()].map(({ ref }) => ref));
  let vacated = 0;
  for (const post of clip.posts) {
    const isCopy = posts.has(post.id);
    const id = freeId(optionOf(work).posts, post.id, work.makeId);
    const ref = refs.has(post.ref) ? nextRef(refs) : post.ref;
    refs.add(ref);
    if (isCopy && post.holder !== null) vacated += 1;
    const record: Post = { ...post, id, ref, holder: isCopy ? null : post.holder };
    edit.put({ table: "posts", option: place.option, record });
    work.ids.posts.set(post.id, id);
  }
  work.done.push(plural(clip.posts.length, "post"));
  if (vacated > 0) {
    work.notes.push(
      `${plural(vacated, "copy", "copies")} ${verb(vacated, "is", "are")} vacant: the holder keeps the post that was copied.`,
    );
  }
}

/** Pastes mandates and reporting lines, where both of their ends are in the option. */
export function pasteLinks(work: PasteWork): void {
  pasteMandates(work);
  pasteLines(work);
}

function pasteMandates(work: PasteWork): void {
  const { clip, edit, place, ids, referred } = work;
  const held = new Set([...optionOf(work).mandates.values()].map(scopeKey));
  let missing = 0;
  const scopeOf = (axis: "serviceLines" | "geographies", id: Id | null): Id | null | undefined =>
    id === null ? null : (ids[axis].get(id) ?? referred.find(axis, id) ?? undefined);
  for (const mandate of clip.mandates) {
    const post = ids.posts.get(mandate.post) ?? referred.find("posts", mandate.post);
    const serviceLine = scopeOf("serviceLines", mandate.serviceLine);
    const geography = scopeOf("geographies", mandate.geography);
    if (post === null || serviceLine === undefined || geography === undefined) {
      missing += 1;
      continue;
    }
    const { mandates } = optionOf(work);
    const isCopy = mandates.has(mandate.id);
    const record: Mandate = {
      ...mandate,
      id: freeId(mandates, mandate.id, work.makeId),
      post,
      serviceLine,
      geography,
      // What a post alone answers for, its copy beside it does not.
      answersFor: isCopy ? [] : [...new Set(mandate.answersFor)].filter((id) => edit.design.domains.has(id)),
    };
    if (held.has(scopeKey(record))) continue;
    held.add(scopeKey(record));
    edit.put({ table: "mandates", option: place.option, record });
  }
  if (missing > 0) {
    work.notes.push(leftOut(missing, "mandate", "mandates", "this option does not have what it leads"));
  }
}

function pasteLines(work: PasteWork): void {
  const { clip, edit, place, ids, referred } = work;
  const drawn = new Set<string>();
  const managed = new Set<Id>();
  for (const line of optionOf(work).reportingLines.values()) {
    drawn.add(lineKey(line));
    if (line.kind === "line") managed.add(line.from);
  }
  let missing = 0;
  for (const line of clip.reportingLines) {
    const from = ids.posts.get(line.from) ?? referred.find("posts", line.from);
    const to = ids.posts.get(line.to) ?? referred.find("posts", line.to);
    if (from === null || to === null || from === to) {
      missing += 1;
      continue;
    }
    const lines = optionOf(work).reportingLines;
    const record: ReportingLine = { ...line, id: freeId(lines, line.id, work.makeId), from, to };
    if (drawn.has(lineKey(record)) || (line.kind === "line" && managed.has(from))) continue;
    drawn.add(lineKey(record));
    if (line.kind === "line") managed.add(from);
    edit.put({ table: "reportingLines", option: place.option, record });
  }
  if (missing > 0) {
    work.notes.push(
      leftOut(
        missing,
        "reporting line",
        "reporting lines",
        "this option does not have the post at its other end",
      ),
    );
  }
}

function nextRef(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`P${number}`)) number += 1;
  return `P${number}`;
}

function scopeKey({ post, component, serviceLine, geography }: Mandate): string {
  return `${post}/${component}/${serviceLine ?? "*"}/${geography ?? "*"}`;
}

function lineKey({ kind, from, to }: ReportingLine): string {
  return `${kind}/${from}/${to}`;
}
