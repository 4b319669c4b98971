import type { AccountabilityDomain } from "../model/records/accountability-domain.ts";
import type { Post } from "../model/records/post.ts";
import type { CellCoverage, Cover } from "./coverage.ts";

/** Who answers for one domain in one cell. */
export interface DomainAnswer {
  readonly domain: AccountabilityDomain;
  /** `unsaid`: nobody has said which side answers. `nobody`: that side has no lead there. */
  readonly status: "unsaid" | "nobody" | "one" | "several";
  /** The posts that answer, each once; exactly one for `one`. */
  readonly posts: readonly Post[];
}

/**
 * Answers "who answers for this?" for every domain in one cell, in the order of the domains: it is the lead of the
 * domain's side, and among leads who share the cell, those whose mandates name the domain.
 */
export function answersIn(
  coverage: CellCoverage,
  domains: readonly AccountabilityDomain[],
): readonly DomainAnswer[] {
  return domains.map((domain) => {
    if (domain.side === null) return { domain, status: "unsaid", posts: [] };
    const posts = answeringPosts(coverage[domain.component][domain.side], domain);
    return { domain, status: posts.length === 0 ? "nobody" : posts.length === 1 ? "one" : "several", posts };
  });
}

/** The posts of a cover that answer for a domain of its component and side: all of them until some are named for it. */
export function answeringPosts(cover: Cover, domain: AccountabilityDomain): readonly Post[] {
  if (cover.posts.length <= 1) return cover.posts;
  const named = new Set(
    cover.mandates.filter(({ answersFor }) => answersFor.includes(domain.id)).map(({ post }) => post),
  );
  return named.size === 0 ? cover.posts : cover.posts.filter(({ id }) => named.has(id));
}
