import { useState } from "react";
import type { NewPost } from "../../../shared/compare/impact/impact.ts";
import { formatCount } from "../../../shared/print/words.ts";
import page from "./CountsTables.module.css";
import styles from "./NewPosts.module.css";

/** Rows shown at a time: hundreds are narrowed by a few letters first. */
const PAGE = 200;

interface NewPostsProps {
  readonly posts: readonly NewPost[];
  readonly sought: string;
  readonly baselineName: string;
}

/** The posts that the baseline has not, and how each would be filled. */
export function NewPosts({ posts, sought, baselineName }: NewPostsProps) {
  const [shown, setShown] = useState(PAGE);
  const words = sought.trim().toLowerCase().split(/\s+/);
  const found = posts.filter(({ post }) =>
    words.every((word) => `${post.title} ${post.ref} ${post.employer}`.toLowerCase().includes(word)),
  );
  return (
    <section className={page.page} aria-label="New posts" tabIndex={0}>
      {posts.length === 0 ? (
        <p className={page.sum}>Every post of this option is in {baselineName} too.</p>
      ) : (
        <table className={styles.wide}>
          <caption className="visually-hidden">New posts</caption>
          <thead>
            <tr>
              <th scope="col">New post</th>
              <th scope="col">Band</th>
              <th scope="col">Discipline</th>
              <th scope="col">How it would be filled</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map(({ post, details }) => (
              <tr key={post.id}>
                <th scope="row">
                  {post.title} <small>{post.ref}</small>
                </th>
                <td>{post.band ?? "–"}</td>
                <td>{post.discipline}</td>
                <td>{details}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {posts.length > 0 && found.length === 0 && <p className={page.sum}>No new post matches.</p>}
      {found.length > shown && (
        <button type="button" className={page.more} onClick={() => setShown(shown + PAGE)}>
          Show more of {formatCount(found.length - shown)}
        </button>
      )}
    </section>
  );
}
