import { useStore } from "zustand";
import type { ImpactCount } from "../../../shared/compare/impact/impact.ts";
import { OUTCOME_NAMES } from "../../../shared/compare/impact/impact-groups.ts";
import { OUTCOME_KINDS } from "../../../shared/model/records/outcome.ts";
import { formatCount, plural } from "../../../shared/print/words.ts";
import { OutcomeMark } from "../../ui/OutcomeMark.tsx";
import styles from "./PeopleView.module.css";
import type { PeopleStore } from "./people-store.ts";

interface OutcomeTilesProps {
  readonly counts: ImpactCount;
  readonly baselineName: string;
  /** How many outcomes have been set by hand. */
  readonly overridden: number;
  readonly store: PeopleStore;
}

/** How many posts have which outcome; choosing one narrows the list to it. */
export function OutcomeTiles({ counts, baselineName, overridden, store }: OutcomeTilesProps) {
  const groups = useStore(store, (state) => state.groups);
  const said =
    overridden === 0
      ? ""
      : ` ${plural(overridden, "outcome")} ${overridden === 1 ? "was" : "were"} set by hand.`;
  return (
    <>
      <ul className={styles.tiles} aria-label="Posts by outcome">
        {OUTCOME_KINDS.map((kind) => {
          const isWanted = groups.outcome === OUTCOME_NAMES[kind];
          return (
            <li key={kind}>
              <button
                type="button"
                className={styles.tile}
                aria-pressed={isWanted}
                onClick={() => {
                  const { outcome: _, ...others } = groups;
                  store.setState({
                    tab: "posts",
                    groups: isWanted ? others : { ...others, outcome: OUTCOME_NAMES[kind] },
                  });
                }}
              >
                <b>{formatCount(counts.counts[kind])}</b>
                <OutcomeMark outcome={kind} />
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.sum}>
        {`Every post of ${baselineName} has exactly one outcome: together ${plural(counts.total, "post")}.${said}`}
      </p>
    </>
  );
}
