import type { Post } from "../../../shared/model/records/post.ts";
import { formatCount, plural } from "../../../shared/print/words.ts";
import type { SpanBand, SpanFit } from "../../../shared/structure/analytics/spans.ts";
import { noPostsIn } from "./place-words.ts";
import { countedPosts, joinClauses, type Sentence } from "./sentence.ts";

/** The managers with one number of direct reports, in words. */
export function describeCount(managers: number, directReports: number): string {
  return `${plural(managers, "manager")} with ${plural(directReports, "direct report")}`;
}

/** A band in words: “6 to 7”. */
export function describeBand({ least, most }: SpanBand): string {
  if (most === null) return `${formatCount(least)} or more`;
  return least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`;
}

const FITS = ["within", "few", "many"] as const satisfies readonly SpanFit[];

/** What of its band a span is: whole where it is said first, and short where that can be understood. */
const WORDS: Readonly<
  Record<SpanFit, { readonly whole: (their: string) => string; readonly short: string }>
> = {
  within: { whole: (their) => `as many direct reports as ${their} band asks for`, short: "as many" },
  few: { whole: (their) => `fewer direct reports than ${their} band`, short: "fewer" },
  many: { whole: (their) => `more direct reports than ${their} band`, short: "more" },
};

/**
 * How the spans of some posts lie to their bands.
 * @param place the part of the matrix that the posts are of; null where it is all of it.
 */
export function describeSpans(
  fits: Readonly<Record<SpanFit, readonly Post[]>>,
  posts: readonly Post[],
  place: string | null,
): Sentence {
  const managers = FITS.flatMap((fit) => fits[fit]);
  if (managers.length === 0) return describeNoSpans(posts, place);
  const where = place === null ? "" : ` of ${place}`;
  const found = FITS.filter((fit) => fits[fit].length > 0);
  const [first] = found;
  const count = plural(managers.length, "manager");
  const all = countedPosts(count, `${count}${where}`, managers);
  if (first && found.length === 1) {
    if (managers.length === 1) return [all, `${where} has ${WORDS[first].whole("its")}.`];
    return [managers.length === 2 ? "The " : "All ", all, `${where} have ${WORDS[first].whole("their")}.`];
  }
  const clauses = found.map((fit, index): Sentence => {
    const some = fits[fit];
    const [have, their] = some.length === 1 ? ["has", "its"] : ["have", "their"];
    return [
      countedPosts(
        formatCount(some.length),
        `${plural(some.length, "manager")}${where} with ${WORDS[fit].whole(their)}`,
        some,
      ),
      ` ${have} ${index === 0 ? WORDS[fit].whole(their) : WORDS[fit].short}`,
    ];
  });
  return ["Of ", all, `${where}, `, ...joinClauses(clauses), "."];
}

function describeNoSpans(posts: readonly Post[], place: string | null): Sentence {
  if (place === null) return ["Nobody manages anybody yet. Draw reporting lines, and the spans appear here."];
  if (posts.length === 0) return [noPostsIn(place)];
  const counted = countedPosts(
    plural(posts.length, "post"),
    `${plural(posts.length, "post")} of ${place}`,
    posts,
  );
  return posts.length === 1
    ? [counted, ` of ${place} manages nobody.`]
    : ["None of the ", counted, ` of ${place} manages anybody.`];
}
