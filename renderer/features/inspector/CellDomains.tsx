import { domainsInOrder } from "../../../shared/model/document.ts";
import type { Cell } from "../../../shared/model/records/cell.ts";
import { answersIn, type DomainAnswer } from "../../../shared/structure/domains.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./inspector.module.css";
import { Section } from "./parts.tsx";

/** Who answers for what in a cell: each accountability domain with its one post, or why there is not one. */
export function CellDomains({ facts, cell }: { readonly facts: Facts; readonly cell: Cell }) {
  const editor = useEditorActions();
  const domains = useEditor((state) => state.design.domains);
  const coverage = facts.coverage.get(cell.id);
  if (!coverage) return null;
  const answers = answersIn(coverage, domainsInOrder({ domains }));
  return (
    <Section title="Who answers for what">
      {answers.length === 0 ? (
        <p className={styles.quiet}>The design has no accountability domains.</p>
      ) : (
        <dl className={styles.answers}>
          {answers.map((answer) => (
            <div key={answer.domain.id}>
              <dt>{answer.domain.name}</dt>
              <dd>
                <Answer answer={answer} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.actions}>
        <Button kind="quiet" onPress={() => editor.ask({ kind: "domains" })}>
          Accountability domains…
        </Button>
      </div>
    </Section>
  );
}

function Answer({ answer: { domain, status, posts } }: { readonly answer: DomainAnswer }) {
  const editor = useEditorActions();
  if (status === "unsaid") return <p className={`${styles.link} ${styles.gap}`}>No side named</p>;
  if (status === "nobody")
    return <p className={`${styles.link} ${styles.gap}`}>Nobody: no {domain.side} lead</p>;
  return (
    <>
      {status === "several" && <p className={`${styles.link} ${styles.gap}`}>{posts.length} posts</p>}
      <ul className={styles.list}>
        {posts.map((post) => (
          <li key={post.id}>
            <button
              type="button"
              className={styles.link}
              onClick={() => editor.select({ kind: "post", id: post.id })}
            >
              {post.title}
              {post.holder === null && <small>Vacant</small>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
