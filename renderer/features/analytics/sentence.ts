import type { Post } from "../../../shared/model/records/post.ts";
import { type Behind, postsBehind } from "./behind.ts";

/** A number in a sentence, with a way to what it counts. */
export interface Counted {
  readonly text: string;
  /** Says whole what the number counts: it is read out without the sentence around it, and heads the list. */
  readonly title: string;
  readonly behind: () => Behind;
}

/** What a chart says: words, and the numbers among them. */
export type Sentence = readonly (string | Counted)[];

/** A number of posts in a sentence; plain words where there are none to show. */
export function countedPosts(text: string, title: string, posts: readonly Post[]): string | Counted {
  return posts.length === 0 ? text : { text, title, behind: () => postsBehind(title, posts) };
}

/** Joins clauses as a sentence does: “a, b and c”. */
export function joinClauses(clauses: readonly Sentence[]): Sentence {
  return clauses.flatMap((clause, index) => {
    if (index === 0) return clause;
    return [index === clauses.length - 1 ? " and " : ", ", ...clause];
  });
}
