import type { OptionDocument } from "../model/document.ts";
import type { Outcome, OutcomeKind } from "../model/records/outcome.ts";
import type { Post } from "../model/records/post.ts";

/** A post of the baseline that the option no longer has. */
export interface GonePost {
  readonly post: Post;
  /** What somebody has said happens to it; null where nobody has. */
  readonly outcome: Outcome | null;
  /**
   * `unsaid`: nothing has been said. `unplaced`: it is said to go on, and not in which post. `settled`: all is said that
   * its holder needs to know.
   */
  readonly status: "unsaid" | "unplaced" | "settled";
}

/** The outcomes after which nobody asks for the next post: there is none. */
const ENDS: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(["at-risk", "ended"]);

/**
 * The posts of the baseline that are in the option neither by identity nor by reference, in the baseline's order of
 * records. A post that kept its reference is the same post, drawn again.
 */
export function findGonePosts(option: OptionDocument, baseline: OptionDocument): readonly GonePost[] {
  const refs = new Set([...option.posts.values()].map(({ ref }) => ref));
  return [...baseline.posts.values()].flatMap((post) => findGone(option, post, refs) ?? []);
}

/**
 * What became of one post of the baseline; null where the option still has it.
 * @param refs the references of the option's posts.
 */
export function findGone(
  option: OptionDocument,
  post: Post,
  refs: { has(ref: string): boolean },
): GonePost | null {
  if (option.posts.has(post.id) || refs.has(post.ref)) return null;
  const outcome = option.outcomes.get(post.id) ?? null;
  return { post, outcome, status: statusOf(outcome) };
}

function statusOf(outcome: Outcome | null): GonePost["status"] {
  if (outcome === null) return "unsaid";
  return outcome.targets.length === 0 && !ENDS.has(outcome.outcome) ? "unplaced" : "settled";
}
