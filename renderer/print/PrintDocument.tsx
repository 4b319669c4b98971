import { useMemo } from "react";
import { groupFindings } from "../../shared/print/finding-groups.ts";
import { layOutMatrix } from "../../shared/print/matrix-pages.ts";
import type { PageGeometry } from "../../shared/print/paper.ts";
import { groupPosts } from "../../shared/print/post-rows.ts";
import { outlineReporting } from "../../shared/print/reporting-outline.ts";
import { checkFacts } from "../../shared/rules/engine/check-option.ts";
import { FindingsSection } from "./FindingsSection.tsx";
import type { Print } from "./load-print.ts";
import { MatrixSection } from "./MatrixSection.tsx";
import { PostsSection } from "./PostsSection.tsx";
import { ReportingSection } from "./ReportingSection.tsx";
import { TitleBlock } from "./TitleBlock.tsx";

interface PrintDocumentProps {
  readonly print: Print;
  readonly page: PageGeometry;
}

/** One option on paper: title block, matrix, posts, reporting lines and findings. */
export function PrintDocument({ print, page }: PrintDocumentProps) {
  const { design, facts, baseline } = print;
  const matrix = useMemo(() => layOutMatrix(facts, page), [facts, page]);
  const outline = useMemo(() => outlineReporting(facts), [facts]);
  const posts = useMemo(() => groupPosts(facts, outline), [facts, outline]);
  const findings = useMemo(
    () => groupFindings(checkFacts(facts, design.ruleSettings, { baseline, domains: design.domains })),
    [facts, design, baseline],
  );
  return (
    <main>
      <TitleBlock print={print} />
      <MatrixSection facts={facts} matrix={matrix} page={page} />
      <PostsSection groups={posts} />
      <ReportingSection outline={outline} />
      <FindingsSection groups={findings} />
    </main>
  );
}
