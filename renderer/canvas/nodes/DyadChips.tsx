import type { Component } from "../../../shared/model/records/mandate.ts";
import type { DyadChip } from "../header-facts.ts";
import { useMatrixView } from "../matrix-context.ts";
import styles from "./DyadChips.module.css";
import { MissingChip, PostChip } from "./PostChip.tsx";

interface DyadChipsProps {
  readonly chips: readonly DyadChip[];
  readonly component: Component;
  readonly scopeName: string;
}

/** The two posts that lead a row or column, or in words why there are not two. */
export function DyadChips({ chips, component, scopeName }: DyadChipsProps) {
  const layers = useMatrixView((state) => state.layers);
  if (!layers.has(component)) return null;
  return chips.map(({ discipline, post, mandate, others, words }) => {
    if (discipline === null) return <Words key="both" text={words} />;
    if (!layers.has(discipline)) return null;
    if (post && mandate) {
      return (
        <PostChip key={discipline} post={post} mandate={mandate} scopeName={scopeName} others={others} />
      );
    }
    return words === "" ? (
      <MissingChip key={discipline} discipline={discipline} component={component} />
    ) : (
      <Words key={discipline} text={words} />
    );
  });
}

function Words({ text }: { readonly text: string }) {
  return (
    <span className={styles.words} title={text}>
      {text}
    </span>
  );
}
