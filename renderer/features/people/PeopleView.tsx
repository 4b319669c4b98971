import { BookOpen, FileText, SlidersHorizontal } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useStore } from "zustand";
import { findImpact } from "../../../shared/compare/impact/find-impact.ts";
import { impactGroupings } from "../../../shared/compare/impact/impact-groups.ts";
import {
  tabulateCounts,
  tabulateNewPosts,
  tabulatePosts,
} from "../../../shared/compare/impact/impact-tables.ts";
import type { Host } from "../../../shared/ipc/host.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { CountsTables } from "./CountsTables.tsx";
import { ExportButtons } from "./ExportButtons.tsx";
import { ImpactList } from "./ImpactList.tsx";
import { listLines } from "./list-lines.ts";
import { ManyOutcomesDialog } from "./ManyOutcomesDialog.tsx";
import { NewPosts } from "./NewPosts.tsx";
import { NoImpact } from "./NoImpact.tsx";
import { OutcomeTiles } from "./OutcomeTiles.tsx";
import { PeopleFilters } from "./PeopleFilters.tsx";
import styles from "./PeopleView.module.css";
import { PostPane } from "./PostPane.tsx";
import type { PeopleStore, PeopleTab } from "./people-store.ts";
import { RulesOfImpactDialog } from "./RulesOfImpactDialog.tsx";
import { StatementsDialog } from "./StatementsDialog.tsx";
import { ThresholdsDialog } from "./ThresholdsDialog.tsx";
import { type ShownImpact, useImpact } from "./use-impact.ts";

interface PeopleViewProps {
  readonly store: PeopleStore;
  readonly host: Host;
  /** Names the file of an export, without its ending. */
  readonly nameFile: (title: string) => string;
}

/** What the option on screen means for every post of the baseline, and for whoever holds it. */
export function PeopleView(props: PeopleViewProps) {
  const shown = useImpact();
  if (shown === null) return <NoImpact />;
  return <People {...props} shown={shown} />;
}

/** What is taken away from each tab. */
const TABLES: Readonly<Record<PeopleTab, { readonly what: string; readonly file: string }>> = {
  posts: { what: "every baseline post with its outcome", file: "impact" },
  new: { what: "every new post", file: "new posts" },
  counts: { what: "the counts", file: "counts" },
};

type OpenDialog =
  | { readonly kind: "thresholds" }
  | { readonly kind: "rules" }
  | { readonly kind: "outcomes" }
  | { readonly kind: "statements"; readonly posts: readonly Id[] };

function People({ store, host, nameFile, shown }: PeopleViewProps & { readonly shown: ShownImpact }) {
  const state = useStore(store);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const designTitle = useEditor(({ design }) => design.info.title);
  const [baseline, option] = shown.facts;
  const { impact, thresholds } = shown;
  const groupings = useMemo(() => impactGroupings(baseline), [baseline]);
  const { sought, groups, isOverridden, hasNames, groupBy } = state;
  const wanted = useDeferredValue(
    useMemo(() => ({ sought, groups, isOverridden, hasNames }), [sought, groups, isOverridden, hasNames]),
  );
  const found = useMemo(() => findImpact(impact.posts, groupings, wanted), [impact, groupings, wanted]);
  const lines = useMemo(
    () => listLines(found, groupBy === null ? null : groupings[groupBy]),
    [found, groupBy, groupings],
  );
  const byId = useMemo(() => new Map(impact.posts.map((item) => [item.post.id, item])), [impact]);
  const chosen = useMemo(() => new Set([...state.chosen].filter((id) => byId.has(id))), [state.chosen, byId]);
  const open = state.open === null ? undefined : byId.get(state.open);
  const optionName = option.option.info.name;
  const baselineName = baseline.option.info.name;
  const inOrder = () => impact.posts.flatMap(({ post }) => (chosen.has(post.id) ? [post.id] : []));
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <h2>
          Impact on people <small>{`${optionName}, against ${baselineName}`}</small>
        </h2>
        <div className={styles.buttons}>
          <ExportButtons
            host={host}
            what={TABLES[state.tab].what}
            suggestedName={nameFile(`${designTitle} – ${optionName} – ${TABLES[state.tab].file}`)}
            table={() => {
              // Whole, whatever is looked for: what leaves the window adds up to the baseline.
              if (state.tab === "counts") return tabulateCounts(impact.counts);
              if (state.tab === "new") return tabulateNewPosts(impact.newPosts);
              return tabulatePosts(impact.posts, groupings, hasNames);
            }}
          />
        </div>
      </div>
      <OutcomeTiles
        counts={impact.counts.all}
        baselineName={baselineName}
        overridden={impact.posts.filter(({ override }) => override !== null).length}
        store={store}
      />
      <div className={styles.bar}>
        <Tabs store={store} posts={impact.posts.length} newPosts={impact.newPosts.length} />
        <div className={styles.buttons}>
          <Button kind="quiet" onPress={() => setDialog({ kind: "rules" })}>
            <BookOpen aria-hidden="true" /> How outcomes are derived
          </Button>
          <Button kind="quiet" onPress={() => setDialog({ kind: "thresholds" })}>
            <SlidersHorizontal aria-hidden="true" /> Thresholds…
          </Button>
        </div>
      </div>
      {state.tab !== "counts" && (
        <PeopleFilters store={store} posts={impact.posts} groupings={groupings} found={found.length} />
      )}
      <div className={styles.main}>
        {state.tab === "counts" ? (
          <CountsTables counts={impact.counts} baselineName={baselineName} />
        ) : state.tab === "new" ? (
          <NewPosts posts={impact.newPosts} sought={sought} baselineName={baselineName} />
        ) : (
          <>
            <div className={styles.listBox}>
              {chosen.size > 0 && (
                <div className={styles.chosen} role="group" aria-label="Chosen posts">
                  <span>{plural(chosen.size, "post")} chosen</span>
                  <Button onPress={() => setDialog({ kind: "outcomes" })}>Set outcome…</Button>
                  <Button onPress={() => setDialog({ kind: "statements", posts: inOrder() })}>
                    <FileText aria-hidden="true" /> Statements…
                  </Button>
                  <Button kind="quiet" onPress={() => store.setState({ chosen: new Set() })}>
                    Choose none
                  </Button>
                </div>
              )}
              {found.length === 0 ? (
                <p className={styles.none}>No post matches. Take a filter away, or try fewer letters.</p>
              ) : (
                <ImpactList
                  lines={lines}
                  groupings={groupings}
                  chosen={chosen}
                  open={open?.post.id ?? null}
                  hasNames={hasNames}
                  onChoose={(ids) => store.setState({ chosen: ids })}
                  onOpen={(id) => store.setState({ open: id })}
                />
              )}
            </div>
            {open && (
              <PostPane
                key={open.post.id}
                shown={shown}
                item={open}
                hasNames={hasNames}
                onPrint={() => setDialog({ kind: "statements", posts: [open.post.id] })}
                onClose={() => store.setState({ open: null })}
              />
            )}
          </>
        )}
      </div>
      {dialog?.kind === "thresholds" && <ThresholdsDialog onClose={() => setDialog(null)} />}
      {dialog?.kind === "rules" && (
        <RulesOfImpactDialog thresholds={thresholds} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === "outcomes" && (
        <ManyOutcomesDialog option={option.option} posts={inOrder()} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === "statements" && (
        <StatementsDialog
          host={host}
          posts={dialog.posts}
          title={dialog.posts.length === 1 ? (byId.get(dialog.posts[0] ?? "")?.post.title ?? null) : null}
          hasNames={hasNames}
          suggestedName={nameFile(`${designTitle} – ${optionName}`)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

interface TabsProps {
  readonly store: PeopleStore;
  readonly posts: number;
  readonly newPosts: number;
}

function Tabs({ store, posts, newPosts }: TabsProps) {
  const tab = useStore(store, (state) => state.tab);
  const tabs: readonly (readonly [PeopleTab, string])[] = [
    ["posts", plural(posts, "baseline post")],
    ["new", plural(newPosts, "new post")],
    ["counts", "Counts"],
  ];
  return (
    <div className={styles.tabs} role="group" aria-label="What is shown">
      {tabs.map(([key, name]) => (
        <button
          key={key}
          type="button"
          aria-pressed={tab === key}
          onClick={() => store.setState({ tab: key })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
