import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import type { Axis } from "../../../shared/model/axis.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { analyticsLimits } from "../../../shared/rules/analytics-limits.ts";
import { type Branch, cellsIn, postsIn } from "../../../shared/structure/analytics/branch.ts";
import { layOutHierarchy } from "../../../shared/structure/analytics/hierarchy.ts";
import { leaderLoads } from "../../../shared/structure/analytics/leader-loads.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { Selection } from "../../editor/selection.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./AnalyticsView.module.css";
import type { AnalyticsStore } from "./analytics-store.ts";
import { BehindDialog } from "./BehindDialog.tsx";
import type { Behind } from "./behind.ts";
import { ChainCard } from "./ChainCard.tsx";
import { Headline } from "./Headline.tsx";
import { HeatCard } from "./HeatCard.tsx";
import { HierarchyCard } from "./HierarchyCard.tsx";
import { LoadCard } from "./LoadCard.tsx";
import { Patterns } from "./Patterns.tsx";
import { describeScope, placeName } from "./place-words.ts";
import { SpanCard } from "./SpanCard.tsx";

interface AnalyticsViewProps {
  readonly store: AnalyticsStore;
  /** Told where to look once something behind a number has been chosen. */
  readonly onLeave: (view: "matrix" | "reporting") => void;
}

/** Spans, layers, loads and dyads of the option, each number with the posts behind it. */
export function AnalyticsView({ store, onLeave }: AnalyticsViewProps) {
  // Charts may follow a moment later: an edit must never wait for them.
  const facts = useDeferredValue(useEditor((state) => state.facts));
  const isEmpty = facts.option.posts.size === 0 && facts.option.cells.size === 0;
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    page.current?.scrollTo(0, store.getState().scrolled);
  }, [store]);
  return (
    <div
      ref={page}
      className={styles.page}
      onScroll={(event) => store.setState({ scrolled: event.currentTarget.scrollTop })}
    >
      {isEmpty ? (
        <NothingYet />
      ) : (
        <Dashboard key={facts.option.info.id} facts={facts} store={store} onLeave={onLeave} />
      )}
    </div>
  );
}

function NothingYet() {
  return (
    <div className={styles.empty}>
      <h2>Nothing to measure yet</h2>
      <p>
        Add posts and say who reports to whom: here you will see how many direct reports each manager has
        against what the work carries, how many layers lie between the top and each team, and the posts behind
        every number.
      </p>
      <p>
        Once services are delivered and led, you will also see how much falls to each leader, which dyads are
        in place, and who is left out. Press P to add the first post.
      </p>
    </div>
  );
}

function Dashboard({ facts, store, onLeave }: AnalyticsViewProps & { readonly facts: Facts }) {
  const editor = useEditorActions();
  const ruleSettings = useEditor((state) => state.design.ruleSettings);
  const asked = useStore(store, (state) => state.branch);
  const isTable = useStore(store, (state) => state.isTable);
  const head = useRef<HTMLDivElement>(null);
  const [behind, setBehind] = useState<Behind | null>(null);
  const branch = useMemo(() => stillThere(facts, asked), [facts, asked]);
  const limits = useMemo(() => analyticsLimits(ruleSettings), [ruleSettings]);
  const posts = useMemo(() => postsIn(facts, branch), [facts, branch]);
  const hierarchy = useMemo(() => layOutHierarchy(facts, posts), [facts, posts]);
  const loads = useMemo(() => leaderLoads(facts, cellsIn(facts, branch)), [facts, branch]);
  const place = placeName(facts, branch);
  const shared = { facts, place, isTable, onBehind: setBehind };

  const go = (selection: Selection) => {
    // The keyboard goes to the canvas itself, which stays: left to fall on the next view's first post, it would select that.
    flushSync(() => setBehind(null));
    head.current?.closest("main")?.focus();
    onLeave(selection.kind === "post" ? "reporting" : "matrix");
    editor.goTo(selection);
  };
  return (
    <>
      <Patterns />
      <div ref={head} className={styles.head}>
        <h2>Spans and layers</h2>
        <div className={styles.filters}>
          <BranchField facts={facts} axis="serviceLines" branch={branch} store={store} />
          <BranchField facts={facts} axis="geographies" branch={branch} store={store} />
          <CheckField
            label="Show all as tables"
            isChecked={isTable}
            onChange={(isChecked) => store.setState({ isTable: isChecked })}
          />
        </div>
      </div>
      {place !== null && <p className={styles.scope}>{describeScope(place)}</p>}
      <Headline {...shared} posts={posts} hierarchy={hierarchy} branch={branch} />
      <div className={styles.cards}>
        <SpanCard {...shared} posts={posts} bands={limits.bands} />
        <HierarchyCard {...shared} hierarchy={hierarchy} />
        <ChainCard {...shared} hierarchy={hierarchy} most={limits.mostLayers} />
        <LoadCard {...shared} loads={loads} posts={posts} mostWte={limits.mostWte} />
        <HeatCard {...shared} branch={branch} />
      </div>
      {behind && <BehindDialog behind={behind} facts={facts} onGo={go} onClose={() => setBehind(null)} />}
    </>
  );
}

const ALL = "";

function BranchField(props: {
  readonly facts: Facts;
  readonly axis: Axis;
  readonly branch: Branch;
  readonly store: AnalyticsStore;
}) {
  const { facts, axis, branch, store } = props;
  const isRows = axis === "serviceLines";
  const value = isRows ? branch.serviceLine : branch.geography;
  const tree = facts[axis];
  const options = [
    { value: ALL, label: isRows ? "All service lines" : "All geographies" },
    ...tree.nodes.map(({ id, name }: { readonly id: Id; readonly name: string }) => ({
      value: id,
      label: `${"\u2003".repeat(tree.depthOf(id))}${name}`,
    })),
  ];
  return (
    <SelectField
      label={isRows ? "Service line" : "Geography"}
      value={value ?? ALL}
      options={options}
      onChange={(chosen) => {
        const node = chosen === ALL ? null : chosen;
        store.setState({
          branch: isRows ? { ...branch, serviceLine: node } : { ...branch, geography: node },
        });
        return null;
      }}
    />
  );
}

/** What was asked for may have been deleted, or be of another option: then everything is shown. */
function stillThere({ option }: Facts, { serviceLine, geography }: Branch): Branch {
  return {
    serviceLine: serviceLine !== null && option.serviceLines.has(serviceLine) ? serviceLine : null,
    geography: geography !== null && option.geographies.has(geography) ? geography : null,
  };
}
