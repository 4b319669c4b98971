import type { Post } from "../../model/records/post.ts";
import { groupBy } from "../../rules/group.ts";
import { formatNumber, listAnd, plural } from "../../rules/words.ts";
import type { Pair } from "../pair.ts";
import type { Verb } from "./change.ts";
import { bandName, type Telling } from "./telling.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** One attribute of a post that differs. */
interface Difference {
  readonly change: Verb;
  readonly values: Pair<string | null>;
  /** What happens to the post, as a clause that follows its title. */
  readonly clause: string;
  /** The same for several posts at once; absent where it is each post’s own. */
  readonly severalClause?: string;
}

/** Tells what differs in the posts both options have. */
export function tellPosts(telling: Telling): void {
  const transfers: { posts: Pair<Post>; employers: Pair<string> }[] = [];
  const differences: Told[] = [];
  for (const items of telling.differing("posts")) {
    const [from, to] = items;
    if (from === to) continue;
    for (const difference of differencesOf(items, telling.namesHolders)) {
      // A title that comes with a merger or a split has been told.
      if (difference.change === "retitled" && telling.isClaimed("post", [from.id, to.id])) continue;
      differences.push({ posts: items, difference });
    }
    if (from.employer !== to.employer) {
      transfers.push({ posts: items, employers: [from.employer, to.employer] });
    }
  }
  for (const group of groupBy(differences, keyOf).values()) tellAlike(telling, group);
  tellTransfers(telling, transfers);
}

interface Told {
  readonly posts: Pair<Post>;
  readonly difference: Difference;
}

/** Differences that several posts can have alike, such as another band: one decision about all of them. */
function keyOf({ posts, difference: { change, values, severalClause } }: Told): string {
  return severalClause === undefined ? `${change} ${posts[0].id}` : JSON.stringify([change, values]);
}

/** Posts that pass from one employer to another do so together: that is one decision. */
function tellTransfers(
  telling: Telling,
  transfers: readonly { posts: Pair<Post>; employers: Pair<string> }[],
): void {
  for (const group of groupBy(transfers, ({ employers }) => JSON.stringify(employers)).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const [from, to] = first.employers;
    const titles = (side: 0 | 1) =>
      listAnd(
        group.map(({ posts }) => posts[side].title),
        MOST_NAMED,
      );
    const values: Pair<string | null> = [orNull(from), orNull(to)];
    const change = `from ${employerName(from)} to ${employerName(to)}`;
    telling.tell({
      kind: "post",
      change: "employer-changed",
      ids: [first.posts[0].id, first.posts[1].id],
      names: [titles(0), titles(1)],
      values,
      message:
        group.length === 1
          ? `${first.posts[0].title} passes ${change}.`
          : `${plural(group.length, "post")} pass ${change}: ${titles(0)}.`,
      parts: group.map(({ posts: [a, b] }) => ({ kind: "post", ids: [a.id, b.id] })),
    });
  }
}

function tellAlike(telling: Telling, group: readonly Told[]): void {
  const [first] = group;
  if (first === undefined) return;
  const { change, values, clause, severalClause } = first.difference;
  const titles = (side: 0 | 1) =>
    listAnd(
      group.map(({ posts }) => posts[side].title),
      MOST_NAMED,
    );
  telling.tell({
    kind: "post",
    change,
    ids: [first.posts[0].id, first.posts[1].id],
    names: [titles(0), titles(1)],
    values,
    message:
      group.length === 1 || severalClause === undefined
        ? `${first.posts[0].title} ${clause}.`
        : `${plural(group.length, "post")} ${severalClause}: ${titles(0)}.`,
    parts: group.map(({ posts: [from, to] }) => ({ kind: "post", ids: [from.id, to.id] })),
  });
}

/** What differs between two states of a post, its employer apart. */
export function differencesOf([from, to]: Pair<Post>, namesHolders: boolean): readonly Difference[] {
  const differences: Difference[] = [];
  const differ = (change: Verb, values: Pair<string | null>, clause: string, severalClause?: string) =>
    differences.push({ change, values, clause, ...(severalClause === undefined ? {} : { severalClause }) });
  if (from.title !== to.title) differ("retitled", [from.title, to.title], `is retitled ${to.title}`);
  if (from.ref !== to.ref) {
    differ("reference-changed", [from.ref, to.ref], `has the reference ${to.ref} instead of ${from.ref}`);
  }
  if (from.discipline !== to.discipline) {
    differ(
      "discipline-changed",
      [from.discipline, to.discipline],
      `becomes ${to.discipline} instead of ${from.discipline}`,
      `become ${to.discipline} instead of ${from.discipline}`,
    );
  }
  if (from.level !== to.level) {
    differ(
      "re-levelled",
      [`level ${from.level}`, `level ${to.level}`],
      `goes from level ${from.level} to level ${to.level}`,
      `go from level ${from.level} to level ${to.level}`,
    );
  }
  if (from.band !== to.band) {
    const words = ({ band }: Post) => (band === null ? "no band" : bandName(band));
    const change = `from ${words(from)} to ${words(to)}`;
    differ("re-banded", [words(from), words(to)], `goes ${change}`, `go ${change}`);
  }
  if (from.wte !== to.wte) {
    const words = ({ wte }: Post) => `${formatNumber(wte)} WTE`;
    const change = `from ${words(from)} to ${words(to)}`;
    differ("wte-changed", [words(from), words(to)], `goes ${change}`, `go ${change}`);
  }
  if (from.board !== to.board) {
    differ(
      to.board ? "joins-board" : "leaves-board",
      [boardWords(from), boardWords(to)],
      to.board ? "joins the board" : "leaves the board",
      to.board ? "join the board" : "leave the board",
    );
  }
  if (from.archetype !== to.archetype) {
    const words = ({ archetype }: Post) => archetype ?? "by level and discipline";
    differ(
      "archetype-changed",
      [words(from), words(to)],
      to.archetype === null
        ? "has its archetype by level and discipline again"
        : `has the archetype “${to.archetype}”`,
      to.archetype === null
        ? "have their archetype by level and discipline again"
        : `have the archetype “${to.archetype}”`,
    );
  }
  if (from.holder !== to.holder) differences.push(holderDifference([from, to], namesHolders));
  return differences;
}

/** Says that the holder changed, never who it is unless that was asked for. */
function holderDifference([from, to]: Pair<Post>, namesHolders: boolean): Difference {
  const words = ({ holder }: Post) => (holder === null ? "vacant" : namesHolders ? holder : "in post");
  const values: Pair<string> = [words(from), words(to)];
  if (from.holder === null) return { change: "filled", values, clause: "is filled" };
  if (to.holder === null) return { change: "vacated", values, clause: "falls vacant" };
  return {
    change: "holder-changed",
    values: namesHolders ? values : [null, null],
    clause: namesHolders ? `passes from ${from.holder} to ${to.holder}` : "has another holder",
  };
}

function boardWords({ board }: Post): string {
  return board ? "on the board" : "not on the board";
}

function employerName(employer: string): string {
  return employer.trim() === "" ? "no named employer" : employer;
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
