import type { Cell } from "../../model/records/cell.ts";
import type { Geography } from "../../model/records/geography.ts";
import type { Post } from "../../model/records/post.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Ends } from "../elements.ts";
import type { Finding } from "../engine/finding.ts";

/** The posts a finding is about, in its own order. */
export function postsOf({ option }: Facts, finding: Finding): readonly Post[] {
  return finding.elements.flatMap(({ kind, id }) => (kind === "post" ? (option.posts.get(id) ?? []) : []));
}

/** The posts that identify a finding: those before the first element of another kind that are in its key. */
export function mainPostsOf(facts: Facts, finding: Finding): readonly Post[] {
  const about = new Set(lastPart(finding).split("+"));
  return postsOf(facts, finding).filter(({ id }) => about.has(id));
}

/** The cells a finding is about. */
export function cellsOf({ option }: Facts, finding: Finding): readonly Cell[] {
  return finding.elements.flatMap(({ kind, id }) => (kind === "cell" ? (option.cells.get(id) ?? []) : []));
}

/** The geographies a finding is about. */
export function geographiesOf({ option }: Facts, finding: Finding): readonly Geography[] {
  return finding.elements.flatMap(({ kind, id }) =>
    kind === "geography" ? (option.geographies.get(id) ?? []) : [],
  );
}

/** The scope a finding is about: its first service line and its first geography; all of an axis that it does not name. */
export function endsOf(finding: Finding): Ends {
  const firstOf = (kind: "serviceLine" | "geography") =>
    finding.elements.find((element) => element.kind === kind)?.id ?? null;
  return { serviceLine: firstOf("serviceLine"), geography: firstOf("geography") };
}

/** The scopes a finding is about, each a whole service line, a whole geography, or all of it. */
export function axisEndsOf(finding: Finding): readonly Ends[] {
  const about = new Set(lastPart(finding).split("+"));
  return finding.elements.flatMap(({ kind, id }): readonly Ends[] => {
    if (!about.has(id)) return [];
    if (kind === "serviceLine") return [{ serviceLine: id, geography: null }];
    if (kind === "geography") return [{ serviceLine: null, geography: id }];
    return kind === "option" ? [{ serviceLine: null, geography: null }] : [];
  });
}

/** What tells a finding from others of its message about the same elements: `pathway/operational`. */
export function aspectOf(finding: Finding): string {
  const [, , aspect = "", about] = finding.key.split(":");
  return about === undefined ? "" : aspect;
}

function lastPart(finding: Finding): string {
  return finding.key.split(":").at(-1) ?? "";
}
