import { ListChecks } from "lucide-react";
import { memo, useDeferredValue, useMemo, useState } from "react";
import type { Post } from "../../../shared/model/records/post.ts";
import { formatCount, plural } from "../../../shared/print/words.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { actionsFor } from "../../editor/actions/element-actions.ts";
import { draggedTogether } from "../../editor/dragged-together.ts";
import { selectionKey } from "../../editor/selection.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { useDragging, useDragSource } from "../../ui/drag/drag-context.ts";
import styles from "./PostPalette.module.css";
import { handleListKey, selectUpTo, togglePost } from "./post-list-keys.ts";
import { createPostOrder } from "./post-order.ts";

/** Every post of the option, those without a mandate first: to find, to select, and to drag onto what it shall lead. */
export const PostPalette = memo(function PostPalette() {
  // Thousands of posts are sorted for it: the list follows an edit when the edit itself has been drawn.
  const posts = useDeferredValue(useEditor((state) => state.facts.option.posts));
  const mandates = useDeferredValue(useEditor((state) => state.facts.mandates));
  const [inOrder] = useState(createPostOrder);
  const [sought, setSought] = useState("");
  const [isSelectingSeveral, setIsSelectingSeveral] = useState(false);
  const sorted = useMemo(() => inOrder(posts), [inOrder, posts]);
  const groups = useMemo(() => groupPosts(sorted, mandates, sought), [sorted, mandates, sought]);
  return (
    <section className={styles.palette} aria-labelledby="posts-heading">
      <div className={styles.top}>
        <h2 id="posts-heading" className={styles.heading}>
          Posts
        </h2>
        <button
          type="button"
          className={styles.several}
          aria-pressed={isSelectingSeveral}
          onClick={() => setIsSelectingSeveral(!isSelectingSeveral)}
        >
          <ListChecks size={13} aria-hidden="true" />
          Select several
        </button>
      </div>
      <input
        type="search"
        className={styles.search}
        placeholder="Find a post"
        aria-label="Find a post"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {groups.map((group) => (
        <PostGroup
          key={group.name}
          name={group.name}
          posts={group.posts}
          isSelectingSeveral={isSelectingSeveral}
        />
      ))}
      {groups.length === 0 && (
        <p className={styles.empty}>
          {sought === "" ? "No posts yet. Press P to add one." : "No post matches."}
        </p>
      )}
    </section>
  );
});

interface Group {
  readonly name: string;
  readonly posts: readonly Post[];
}

/** How many posts of a group are listed at a time: hundreds are found by typing, not by reading. */
const PAGE = 100;

interface Several {
  /** Whether a press takes a post into the selection or out of it, rather than selecting it alone. */
  readonly isSelectingSeveral: boolean;
}

function PostGroup({ name, posts, isSelectingSeveral }: Group & Several) {
  const [shown, setShown] = useState(PAGE);
  const more = posts.length - shown;
  return (
    <details open className={styles.group}>
      <summary>
        {name} <span className={styles.count}>{formatCount(posts.length)}</span>
        <span className="visually-hidden">{plural(posts.length, "post")}</span>
      </summary>
      <ul>
        {posts.slice(0, shown).map((post) => (
          <PostRow key={post.id} post={post} isSelectingSeveral={isSelectingSeveral} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, more)} more of {formatCount(more)}
        </button>
      )}
    </details>
  );
}

const PostRow = memo(function PostRow({ post, isSelectingSeveral }: Several & { readonly post: Post }) {
  const editor = useEditorActions();
  const isSelected = useEditor((state) => state.selected.has(selectionKey({ kind: "post", id: post.id })));
  const dragging = useDragging();
  const drag = useDragSource(() => draggedTogether(editor, "post", post.id, post.title));
  return (
    <li>
      <button
        type="button"
        className={styles.post}
        aria-pressed={isSelected}
        data-focus-key={`post ${post.id}`}
        data-post={post.id}
        title={`${post.title}\n${HOW}`}
        {...drag}
        onClick={(event) => {
          if (event.shiftKey) selectUpTo(editor, event.currentTarget, post.id);
          else if (isSelectingSeveral || event.ctrlKey || event.metaKey) togglePost(editor, post.id);
          else editor.goTo({ kind: "post", id: post.id });
        }}
        onKeyDown={(event) => {
          if (handleListKey(editor, event, post, dragging)) {
            event.preventDefault();
            event.stopPropagation();
            return;
          }
          if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
          const key = event.key.toUpperCase();
          const action = actionsFor(editor, { kind: "post", id: post.id }).find((one) => one.keys === key);
          if (!action) return;
          event.preventDefault();
          action.run();
        }}
      >
        <i className={styles.mark} data-discipline={post.discipline} aria-hidden="true" />
        <span className={styles.words}>
          <span data-long={post.title.length > FITS || undefined}>{post.title}</span>
          <span className="visually-hidden">, {post.discipline}</span>
          {post.holder === null && <small> · vacant</small>}
        </span>
      </button>
    </li>
  );
});

/** How many letters take three lines at most; a longer title is cut after its third. */
const FITS = 60;

/** What can be done with a post of the list. */
const HOW =
  "Drag onto a header or a cell to give it the mandate, or press M; R draws a reporting line; Shift and Ctrl select several";

const LEVEL_NAMES = ["Chief executive", "Executive directors"];

/** @param posts in the order they are listed in. */
function groupPosts(posts: readonly Post[], mandates: Facts["mandates"], sought: string): readonly Group[] {
  const matching = posts.filter(matches(sought));
  const groups = new Map<string, Post[]>();
  const idle = matching.filter((post) => !mandates.has(post.id));
  if (idle.length > 0) groups.set("Without a mandate", idle);
  for (const post of matching) {
    if (!mandates.has(post.id)) continue;
    const name = LEVEL_NAMES[post.level] ?? `Level ${post.level}`;
    const group = groups.get(name);
    if (group) group.push(post);
    else groups.set(name, [post]);
  }
  return [...groups].map(([name, posts]) => ({ name, posts }));
}

function matches(sought: string): (post: Post) => boolean {
  const words = sought.trim().toLowerCase().split(/\s+/);
  if (words.every((word) => word === "")) return () => true;
  return (post) => {
    const text = `${post.title} ${post.ref} ${post.holder ?? "vacant"}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
