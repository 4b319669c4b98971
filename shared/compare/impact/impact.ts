import type { OutcomeKind } from "../../model/records/outcome.ts";
import type { Post } from "../../model/records/post.ts";

/** What happens to one post of the baseline, and to whoever holds it. */
export interface PostImpact {
  /** As it is in the baseline. */
  readonly post: Post;
  readonly outcome: OutcomeKind;
  /** Posts of the option it leads to: the one it goes on as, slots into or competes for; alternatives where it is at risk. */
  readonly targets: readonly Post[];
  /** The other posts of the baseline whose holders compete for the same; empty where nobody does. */
  readonly pool: readonly Post[];
  /** How the post changes, each as a clause that follows its title. */
  readonly changes: readonly string[];
  /** What it comes to, in sentences. */
  readonly details: string;
  /** Set where somebody has said something else than the rules. */
  readonly override: { readonly derived: OutcomeKind; readonly reason: string } | null;
}

/** A post of the option that the baseline has not. */
export interface NewPost {
  readonly post: Post;
  /** Posts of the baseline whose holders slot in or compete for it. */
  readonly contenders: readonly Post[];
  readonly details: string;
}

/** How many posts of one group have which outcome. */
export interface ImpactCount {
  readonly group: string;
  readonly counts: Readonly<Record<OutcomeKind, number>>;
  readonly total: number;
}

/** What an option means for the people in post. */
export interface Impact {
  /** Every post of the baseline exactly once, most senior first. */
  readonly posts: readonly PostImpact[];
  readonly newPosts: readonly NewPost[];
  /** Every count adds up to the posts of the baseline. */
  readonly counts: {
    readonly all: ImpactCount;
    readonly byEmployer: readonly ImpactCount[];
    readonly byBand: readonly ImpactCount[];
    readonly byDiscipline: readonly ImpactCount[];
    readonly byPlace: readonly ImpactCount[];
  };
}
