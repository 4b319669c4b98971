import { useMemo } from "react";
import { deriveDesignImpact, thresholdsOf } from "../../shared/compare/derive-design-impact.ts";
import type { PrintContent } from "../../shared/ipc/print-job.ts";
import { StatementWriter } from "../../shared/print/statement.ts";
import { StatementBody } from "../ui/statement/StatementBody.tsx";
import type { Print } from "./load-print.ts";
import styles from "./StatementsDocument.module.css";

interface StatementsDocumentProps {
  readonly print: Print;
  readonly content: Extract<PrintContent, { readonly kind: "statements" }>;
}

/** What the option means for posts of the baseline, a page for each, most senior first. */
export function StatementsDocument({ print, content }: StatementsDocumentProps) {
  const { design, facts, baseline } = print;
  const statements = useMemo(() => {
    if (baseline === undefined) return [];
    const wanted = content.posts === null ? null : new Set(content.posts);
    const writer = new StatementWriter([baseline, facts], thresholdsOf(design));
    return deriveDesignImpact(design, [baseline, facts])
      .posts.filter(({ post }) => wanted === null || wanted.has(post.id))
      .map((item) => ({ id: item.post.id, statement: writer.write(item, content.hasNames) }));
  }, [design, facts, baseline, content]);
  return (
    <main>
      {statements.length === 0 && (
        <>
          <h1>No statements</h1>
          <p>None of the posts asked for is in the baseline of this design.</p>
        </>
      )}
      {statements.map(({ id, statement }) => (
        <section key={id} className={styles.page}>
          <StatementBody statement={statement} level={1} />
        </section>
      ))}
    </main>
  );
}
