import type { OptionDocument } from "../../model/document.ts";
import type { Geography } from "../../model/records/geography.ts";
import type { JudgedTable } from "../../model/records/judgement.ts";
import type { Post } from "../../model/records/post.ts";
import type { ServiceLine } from "../../model/records/service-line.ts";
import type { Pair } from "../pair.ts";
import { matchNodes } from "./match-axes.ts";
import { matchLinks } from "./match-links.ts";
import { matchPosts } from "./match-posts.ts";
import type { Judgement, Matching, Suggestion } from "./matching.ts";
import { Pairing } from "./pairing.ts";

const JUDGED: readonly JudgedTable[] = ["serviceLines", "geographies", "posts"];

/**
 * Matches two options element by element.
 *
 * Copies keep their ids, and ids alone say what is the same there: a post deleted and drawn anew is another post, until a
 * person says otherwise. Options that share no id come from elsewhere and are matched by reference, name, title and
 * scope, each with its confidence. The same options give the same matches, whichever of the two comes first. Cost grows
 * with the number of elements.
 * @param judgements a person’s word on single pairs.
 */
export function matchOptions(options: Pair<OptionDocument>, judgements: readonly Judgement[] = []): Matching {
  const isCopy = JUDGED.some((table) => sharesIds(options, table));
  const pairings = startPairings(options, judgements);
  if (!isCopy) matchByContent(options, pairings);
  const nodes = {
    serviceLines: pairings.serviceLines.result(),
    geographies: pairings.geographies.result(),
    posts: pairings.posts.result(),
  };
  return {
    ...nodes,
    ...matchLinks(options, nodes),
    isCopy,
    keepsIds: isCopy && judgements.length === 0,
    suggestions: isCopy ? suggest(options, nodes, judgements) : [],
  };
}

interface Pairings {
  readonly serviceLines: Pairing<ServiceLine>;
  readonly geographies: Pairing<Geography>;
  readonly posts: Pairing<Post>;
}

function startPairings([from, to]: Pair<OptionDocument>, judgements: readonly Judgement[]): Pairings {
  const on = (table: JudgedTable) => judgements.filter((judgement) => judgement.table === table);
  return {
    serviceLines: new Pairing<ServiceLine>([from.serviceLines, to.serviceLines], on("serviceLines")),
    geographies: new Pairing<Geography>([from.geographies, to.geographies], on("geographies")),
    posts: new Pairing<Post>([from.posts, to.posts], on("posts")),
  };
}

function matchByContent(options: Pair<OptionDocument>, { serviceLines, geographies, posts }: Pairings): void {
  matchNodes(serviceLines);
  matchNodes(geographies);
  matchPosts(posts, options, {
    serviceLine: (id) => serviceLines.toOf(id),
    geography: (id) => geographies.toOf(id),
  });
}

/** What content would match beyond what ids did. */
function suggest(
  options: Pair<OptionDocument>,
  matched: Pick<Matching, JudgedTable>,
  judgements: readonly Judgement[],
): readonly Suggestion[] {
  const isLeft = JUDGED.some(
    (table) => matched[table].onlyFrom.length > 0 && matched[table].onlyTo.length > 0,
  );
  if (!isLeft) return [];
  const trial = startPairings(options, judgements);
  matchByContent(options, trial);
  return JUDGED.flatMap((table) =>
    trial[table]
      .result()
      .matches.filter(({ by }) => by !== "id" && by !== "confirmed")
      .map(({ items: [from, to], by, confidence }) => ({ table, ids: [from.id, to.id], by, confidence })),
  );
}

function sharesIds([from, to]: Pair<OptionDocument>, table: JudgedTable): boolean {
  for (const id of from[table].keys()) if (to[table].has(id)) return true;
  return false;
}
