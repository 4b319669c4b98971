import type { Post } from "../../shared/model/records/post.ts";
import type { PostGroup, PostRow } from "../../shared/print/post-rows.ts";
import { capitalised, formatWte, plural } from "../../shared/print/words.ts";
import { PostTitle } from "./PostTitle.tsx";
import styles from "./tables.module.css";

/** Every post, by level. */
export function PostsSection({ groups }: { readonly groups: readonly PostGroup[] }) {
  return (
    <section className={groups.length === 0 ? styles.emptySection : styles.section}>
      <h2>Posts</h2>
      {groups.length === 0 ? (
        <p>This option has no posts yet.</p>
      ) : (
        <table className={`${styles.table} ${styles.posts}`}>
          <caption>Every post, by level</caption>
          <thead>
            <tr>
              <th scope="col">Reference</th>
              <th scope="col">Title</th>
              <th scope="col">Discipline</th>
              <th scope="col">Band</th>
              <th scope="col" className={styles.number}>
                WTE
              </th>
              <th scope="col">Holder</th>
              <th scope="col">Employer</th>
              <th scope="col">Leads</th>
              <th scope="col">Line manager</th>
            </tr>
          </thead>
          {groups.map(({ level, rows }) => (
            <tbody key={level}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={9}>
                  Level {level} · {plural(rows.length, "post")}
                </th>
              </tr>
              {rows.map((row) => (
                <PostTableRow key={row.post.id} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

function PostTableRow({ row: { post, leads, manager } }: { readonly row: PostRow }) {
  return (
    <tr>
      <td>{post.ref}</td>
      <th scope="row">
        <PostTitle post={post}>
          {post.board && <small className={styles.nowrap}> · board member</small>}
        </PostTitle>
      </th>
      <td>{post.discipline}</td>
      <td>{post.band ?? "–"}</td>
      <td className={styles.number}>{formatWte(post.wte)}</td>
      <td>
        <Holder post={post} />
      </td>
      <td>{post.employer === "" ? "–" : post.employer}</td>
      <td>
        {leads.length === 0
          ? "–"
          : leads.map((lead) => (
              <div key={lead} className={styles.lead}>
                {capitalised(lead)}
              </div>
            ))}
      </td>
      <td>{manager ? manager.title : "–"}</td>
    </tr>
  );
}

function Holder({ post }: { readonly post: Post }) {
  return post.holder === null ? <span className={styles.vacant}>vacant</span> : post.holder;
}
