import type { Axis } from "../../../shared/model/axis.ts";
import { inheritedWords, unledWords } from "../../../shared/print/dyad-words.ts";
import { type AxisDyad, halvesOf } from "../../../shared/structure/axis-dyad.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import styles from "./DyadChips.module.css";
import { MissingChip, PostChip } from "./PostChip.tsx";

interface DyadChipsProps {
  readonly facts: Facts;
  readonly axis: Axis;
  readonly dyad: AxisDyad;
  readonly scopeName: string;
}

/** The two posts that lead a row or column, or in words why there are not two. */
export function DyadChips({ facts, axis, dyad, scopeName }: DyadChipsProps) {
  const halves = halvesOf(dyad);
  if (halves.every((half) => half.holdings.length === 0))
    return <Words text={unledWords(facts, axis, dyad)} />;
  return halves.map((half) => {
    const [first] = half.holdings;
    if (first) {
      return (
        <PostChip
          key={half.discipline}
          post={first.post}
          mandate={first.mandate}
          scopeName={scopeName}
          others={half.holdings.length - 1}
        />
      );
    }
    if (half.inheritedFrom !== null) {
      return <Words key={half.discipline} text={inheritedWords(facts, axis, half)} />;
    }
    const component = axis === "serviceLines" ? "practice" : "pathway";
    return <MissingChip key={half.discipline} discipline={half.discipline} component={component} />;
  });
}

function Words({ text }: { readonly text: string }) {
  return (
    <span className={styles.words} title={text}>
      {text}
    </span>
  );
}
