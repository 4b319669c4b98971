import type { Component } from "../../../shared/model/records/mandate.ts";
import type { HeaderDyad, HeaderHalf } from "../header-dyad.ts";
import styles from "./DyadChips.module.css";
import { MissingChip, PostChip } from "./PostChip.tsx";

interface DyadChipsProps {
  readonly dyad: HeaderDyad;
  readonly component: Component;
  readonly scopeName: string;
}

/** The two posts that lead a row or column, or in words why there are not two. */
export function DyadChips({ dyad, component, scopeName }: DyadChipsProps) {
  const isAnyHere = dyad.halves.some((half) => half.holdings.length > 0);
  if (!isAnyHere) {
    const words = absentWords(dyad);
    return (
      <span className={styles.words} title={words}>
        {words}
      </span>
    );
  }
  return dyad.halves.map((half) => {
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
      return (
        <span
          key={half.discipline}
          className={styles.words}
          title={`${half.discipline} from ${half.inheritedFrom}`}
        >
          {half.discipline} from {half.inheritedFrom}
        </span>
      );
    }
    return <MissingChip key={half.discipline} discipline={half.discipline} component={component} />;
  });
}

/** The dyad in words, for a screen reader. */
export function dyadWords(dyad: HeaderDyad): string {
  if (dyad.halves.every((half) => half.holdings.length === 0)) return absentWords(dyad);
  return dyad.halves.map((half) => `${half.discipline} ${halfWords(half)}`).join(", ");
}

function halfWords(half: HeaderHalf): string {
  if (half.holdings.length > 0) {
    return half.holdings
      .map(({ post }) => (post.holder === null ? `${post.title} (vacant)` : post.title))
      .join(" and ");
  }
  return half.inheritedFrom === null ? "nobody" : `from ${half.inheritedFrom}`;
}

function absentWords(dyad: HeaderDyad): string {
  const [clinical, operational] = dyad.halves.map((half) => half.inheritedFrom);
  if (clinical !== null && clinical === operational) return `led by ${clinical}`;
  const parts = dyad.halves.flatMap((half) =>
    half.inheritedFrom === null ? [] : [`${half.discipline} from ${half.inheritedFrom}`],
  );
  if (parts.length > 0) return parts.join(", ");
  return dyad.isLedByCrossing ? "led crossing by crossing" : "nobody leads it as a whole";
}
