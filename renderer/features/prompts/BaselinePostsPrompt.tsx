import { useState } from "react";
import { findBaseline } from "../../../shared/model/document.ts";
import { plural } from "../../../shared/print/words.ts";
import { inPostOrder } from "../../../shared/rules/elements.ts";
import { groupBy } from "../../../shared/rules/group.ts";
import { findGonePosts } from "../../../shared/structure/gone-posts.ts";
import { postItems } from "../../editor/pick-lists.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PlainField } from "../../ui/PlainField.tsx";
import { OutcomeRow } from "./OutcomeRow.tsx";
import styles from "./tables.module.css";

/** Most posts listed at once: with more, a few letters find a post faster than the eye does. */
const MOST_LISTED = 60;

/** What happens to the posts of the baseline that the option no longer has, and to their holders. */
export function BaselinePostsPrompt() {
  const editor = useEditorActions();
  const close = () => {
    editor.dismissRefusal();
    editor.ask(null);
  };
  return (
    <Dialog
      title="Posts of the baseline"
      isWide
      onClose={close}
      actions={
        <Button kind="primary" onPress={close}>
          Done
        </Button>
      }
    >
      <BaselinePosts />
    </Dialog>
  );
}

function BaselinePosts() {
  const option = useEditor((state) => state.facts.option);
  const design = useEditor((state) => state.design);
  const [sought, setSought] = useState("");
  const baseline = findBaseline(design, option);
  if (option.info.isBaseline) {
    return (
      <p className={styles.empty}>
        {option.info.name} is the baseline itself. Open another option to say what happens to its posts there.
      </p>
    );
  }
  if (!baseline) {
    return (
      <p className={styles.empty}>
        No option of this design is the baseline. Mark the one that shows the structure as it is today.
      </p>
    );
  }
  const gone = findGonePosts(option, baseline);
  if (gone.length === 0) {
    return (
      <p className={styles.empty}>
        Every post of {baseline.info.name} is still there in {option.info.name}.
      </p>
    );
  }
  const outcomes = new Map(gone.map((each) => [each.post.id, each]));
  const open = gone.filter(({ status }) => status !== "settled").length;
  const found = inPostOrder(gone.map(({ post }) => post)).filter(({ title, ref, employer }) =>
    `${title} ${ref} ${employer}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const listed = found.slice(0, MOST_LISTED);
  const items = postItems(option);
  return (
    <>
      <p className={styles.intro}>
        {plural(gone.length, "post")} of {baseline.info.name} {gone.length === 1 ? "is" : "are"} not in{" "}
        {option.info.name}. {open === 0 ? "All is said." : `${plural(open, "post")} still to be settled.`}
      </p>
      <div className={styles.find}>
        <PlainField label="Find a post" value={sought} onChange={setSought} />
      </div>
      {found.length === 0 && <p className={styles.empty}>No post matches.</p>}
      {[...groupBy(listed, ({ employer }) => employer.trim())].map(([employer, posts]) => (
        <section key={employer} className={styles.group} aria-label={employer || "No employer"}>
          <h3>{employer || "No employer"}</h3>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Post</th>
                <th scope="col" className={styles.choice}>
                  Outcome
                </th>
                <th scope="col" className={styles.target}>
                  Leads to
                </th>
                <th scope="col" className={styles.reason}>
                  Reason
                </th>
              </tr>
            </thead>
            <tbody>
              {posts.map((post) => (
                <OutcomeRow
                  key={post.id}
                  option={option}
                  post={post}
                  outcome={outcomes.get(post.id)?.outcome ?? null}
                  items={items}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {found.length > listed.length && (
        <p className={styles.empty}>
          And {plural(found.length - listed.length, "more post")}: type a few letters to find one.
        </p>
      )}
    </>
  );
}
