import type { MakeId } from "../../lib/ids.ts";
import type { Id } from "../../model/records/fields.ts";
import { BANDS, type Band, DEEPEST_LEVEL, DISCIPLINES, type Post } from "../../model/records/post.ts";
import type { Consequence } from "../table-problem.ts";
import { quoted } from "../words.ts";
import { NameIndex } from "./name-index.ts";
import { parseCount } from "./parse-number.ts";
import { readAmount, readChoice, readFlag, readNeededChoice } from "./read-cell.ts";
import type { TableRow } from "./table-row.ts";

/** A post as read, with its row for what comes later: reporting lines, and a level that has to be worked out. */
export interface ImportedPost {
  readonly row: TableRow;
  readonly post: Omit<Post, "level">;
  /** Null where the table does not say; `settleLevels` works it out. */
  readonly level: number | null;
}

export const DISCIPLINE = { what: "a discipline", values: DISCIPLINES } as const;

/** Bands as people write them, folded; “Band 8a” and “AfC 8a” besides the plain ones. */
const BAND_SPELLINGS: Readonly<Record<string, Band>> = {
  ...Object.fromEntries(
    BANDS.flatMap((band) =>
      ["band", "afc", "afcband"].map((prefix) => [`${prefix}${band.toLowerCase()}`, band]),
    ),
  ),
  veryseniormanager: "VSM",
  gp: "General practitioner",
};

export const BAND = { what: "a pay band", values: BANDS, spellings: BAND_SPELLINGS } as const;

const BELOW_MANAGER: Consequence = { kind: "read-as", value: "one level below the post's manager" };

/** Reads the posts, without the lines between them; null stands for a table that could not be opened. */
export function importPosts(
  rows: readonly TableRow[] | null,
  makeId: MakeId,
): { readonly posts: readonly ImportedPost[]; readonly refs: NameIndex } {
  const refs = new NameIndex(rows !== null);
  const posts: ImportedPost[] = [];
  for (const row of rows ?? []) {
    const id = makeId();
    const ref = row.text("ref");
    const post = readPost(row, id, ref);
    const level = readLevel(row);
    if (ref === "") {
      row.leaveOut(
        "ref",
        row.isUnusable("ref")
          ? "without its reference the post cannot be read."
          : "the reference is missing; every post needs one of its own, such as P12.",
      );
      continue;
    }
    const first = refs.add(ref, id, row.number);
    if (first !== null) {
      row.leaveOut("ref", `${quoted(ref)} is the reference of row ${first} too; give each post its own.`);
      continue;
    }
    posts.push({ row, post, level });
  }
  return { posts, refs };
}

function readPost(row: TableRow, id: Id, ref: string): Omit<Post, "level"> {
  const title = row.text("title");
  if (title === "" && ref !== "" && !row.isUnusable("title")) {
    row.report("title", "the title is missing; write what the post is called.", {
      kind: "read-as",
      value: `“${ref}”`,
    });
  }
  return {
    id,
    ref,
    title: title || ref,
    discipline: readNeededChoice(row, "discipline", DISCIPLINE, "corporate"),
    band: readChoice(row, "band", BAND),
    wte: readAmount(row, "wte", { kind: "read-as", value: "1" }) ?? 1,
    holder: row.text("holder") || null,
    employer: row.text("employer"),
    board: readFlag(row, "board"),
    archetype: null,
  };
}

export function readLevel(row: TableRow): number | null {
  const text = row.text("level");
  const right = `write a whole number from 0, the chief executive, to ${DEEPEST_LEVEL}.`;
  if (text === "") {
    if (!row.isUnusable("level")) row.report("level", `the level is missing; ${right}`, BELOW_MANAGER);
    return null;
  }
  const parsed = parseCount(text);
  if (parsed.ok && parsed.value <= DEEPEST_LEVEL) return parsed.value;
  row.report("level", `${quoted(text)} is not a level; ${right}`, BELOW_MANAGER);
  return null;
}

/** Gives every post a level: its own, or where the table has none that can be read, one below its manager's. */
export function settleLevels(posts: readonly ImportedPost[], managers: ReadonlyMap<Id, Id>): readonly Post[] {
  const levels = new Map<Id, number>();
  for (const { post, level } of posts) if (level !== null) levels.set(post.id, level);
  for (const { post } of posts) {
    // Up to the first manager whose level is known, then back down again; managers may go round in a circle.
    const chain: Id[] = [];
    let above: Id | undefined = post.id;
    while (above !== undefined && !levels.has(above) && !chain.includes(above)) {
      chain.push(above);
      above = managers.get(above);
    }
    let level = (above === undefined ? undefined : levels.get(above)) ?? -1;
    for (const id of chain.reverse()) {
      level = Math.min(level + 1, DEEPEST_LEVEL);
      levels.set(id, level);
    }
  }
  return posts.map(({ post }) => ({ ...post, level: levels.get(post.id) ?? 0 }));
}
