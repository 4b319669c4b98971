import { useMemo } from "react";
import { useStore } from "zustand";
import type { PostImpact } from "../../../shared/compare/impact/impact.ts";
import {
  IMPACT_SORTS,
  type ImpactGrouping,
  type ImpactSort,
} from "../../../shared/compare/impact/impact-groups.ts";
import { formatCount, plural } from "../../../shared/print/words.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./PeopleView.module.css";
import type { PeopleStore } from "./people-store.ts";

const SORT_NAMES: Readonly<Record<ImpactSort, string>> = {
  employer: "Source organisation",
  band: "Band",
  discipline: "Discipline",
  place: "Place",
  outcome: "Outcome",
};

const ALL = "";

interface PeopleFiltersProps {
  readonly store: PeopleStore;
  readonly posts: readonly PostImpact[];
  readonly groupings: Readonly<Record<ImpactSort, ImpactGrouping>>;
  /** How many posts are left. */
  readonly found: number;
}

/** Finds posts by a few letters, narrows them by what they are today, and puts them under headings. */
export function PeopleFilters({ store, posts, groupings, found }: PeopleFiltersProps) {
  const { tab, sought, groups, groupBy, hasNames, isOverridden } = useStore(store);
  const choices = useMemo(
    () =>
      new Map(
        IMPACT_SORTS.map((sort) => [
          sort,
          [...new Set(posts.map(groupings[sort].groupOf))].sort(groupings[sort].compare),
        ]),
      ),
    [posts, groupings],
  );
  return (
    <div className={styles.filters} role="group" aria-label="Find posts">
      <input
        type="search"
        className={styles.search}
        placeholder={
          hasNames ? "What happens to… title, reference or name" : "What happens to… title or reference"
        }
        aria-label="Find a post"
        value={sought}
        onChange={(event) => store.setState({ sought: event.target.value })}
      />
      {tab === "posts" && (
        <>
          <CheckField
            label="Set by hand only"
            isChecked={isOverridden}
            onChange={(isChecked) => store.setState({ isOverridden: isChecked })}
          />
          <CheckField
            label="Name holders"
            isChecked={hasNames}
            onChange={(isChecked) => store.setState({ hasNames: isChecked })}
          />
          <p className={styles.found} role="status">
            {found === posts.length ? "" : `${plural(found, "post")} of ${formatCount(posts.length)}`}
          </p>
          <div className={styles.selects}>
            {IMPACT_SORTS.filter((sort) => sort !== "outcome").map((sort) => (
              <SelectField
                key={sort}
                label={SORT_NAMES[sort]}
                value={groups[sort] ?? ALL}
                options={[
                  { value: ALL, label: "All" },
                  ...(choices.get(sort) ?? []).map((value) => ({ value, label: value })),
                ]}
                onChange={(value) => {
                  const { [sort]: _, ...others } = groups;
                  store.setState({ groups: value === ALL ? others : { ...others, [sort]: value } });
                  return null;
                }}
              />
            ))}
            <SelectField
              label="Group by"
              value={groupBy ?? ALL}
              options={[
                { value: ALL, label: "Nothing" },
                ...IMPACT_SORTS.map((value) => ({ value, label: SORT_NAMES[value] })),
              ]}
              onChange={(value) => {
                store.setState({ groupBy: value === ALL ? null : value });
                return null;
              }}
            />
          </div>
        </>
      )}
    </div>
  );
}
