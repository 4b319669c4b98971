import type { Post } from "../../model/records/post.ts";
import type { FixChoice } from "./fix.ts";

/** A post as a choice shows it. */
export function postChoice(post: Post, more = ""): FixChoice {
  const facts = [post.ref, post.discipline, `level ${post.level}`, ...(more === "" ? [] : [more])];
  return { id: post.id, name: post.title, detail: facts.join(" · ") };
}
