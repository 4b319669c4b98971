import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useId, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { CHANGE_KINDS, type Change, type ChangeKind } from "../../../shared/compare/changes/change.ts";
import type { UnionNode } from "../../../shared/compare/overlay/union-axis.ts";
import { plural } from "../../../shared/print/words.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { ChangeMark } from "../../ui/ChangeMark.tsx";
import fields from "../../ui/fields.module.css";
import { Picker, type PickerItem } from "../../ui/Picker.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./ChangesPart.module.css";
import { filterChanges, markOfChange, postKey } from "./change-places.ts";
import { type ChangeFilter, type CompareStore, NO_FILTER } from "./compare-store.ts";
import type { CompareOutcome } from "./session/messages.ts";

interface ChangesPartProps {
  readonly store: CompareStore;
  readonly outcome: CompareOutcome;
  /** The place of the second option among those compared. */
  readonly index: number;
  /** Leads to where a change can be seen; it says so where there is nothing to see. */
  readonly onGo: (change: Change) => void;
}

/** What each kind of change is about, as a heading. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  serviceLine: "Service lines",
  geography: "Geographies",
  cell: "Cells",
  post: "Posts",
  mandate: "Mandates",
  reportingLine: "Reporting lines",
  outcome: "Outcomes",
  waiver: "Waivers",
  finding: "Findings",
};

const ALL = "all";

/** The list of changes from the first option to another, and what it is narrowed down to. */
export function ChangesPart({ store, outcome, index, onGo }: ChangesPartProps) {
  const filter = useStore(store, (state) => state.filter);
  const settled = useDeferredValue(filter);
  const searchId = useId();
  const pair = outcome.pairs[index - 1];
  const changes = pair?.changes ?? [];
  const { rows, columns } = outcome;
  const listed = useMemo(
    () => filterChanges(changes, settled, { rows, columns, index }),
    [changes, settled, rows, columns, index],
  );
  const posts = usePostItems(outcome, index);
  const set = (part: Partial<ChangeFilter>) => store.setState({ filter: { ...filter, ...part } });
  const counts = useMemo(() => countKinds(changes), [changes]);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <div className={styles.part}>
      <div className={styles.filters} role="search" aria-label="Narrow the changes down">
        <SelectField<ChangeKind | typeof ALL>
          label="Kind"
          value={filter.kind ?? ALL}
          options={[
            { value: ALL, label: `All kinds (${changes.length.toLocaleString("en-GB")})` },
            ...CHANGE_KINDS.flatMap((kind) => {
              const count = counts.get(kind) ?? 0;
              const label = `${KIND_WORDS[kind]} (${count.toLocaleString("en-GB")})`;
              return count > 0 || filter.kind === kind ? [{ value: kind, label }] : [];
            }),
          ]}
          onChange={(kind) => {
            set({ kind: kind === ALL ? null : kind });
            return null;
          }}
        />
        <Picker
          label="Service line"
          placeholder="All service lines"
          items={useNodeItems(rows)}
          value={filter.row}
          onChange={(row) => set({ row })}
          opensOn="input"
        />
        <Picker
          label="Geography"
          placeholder="All geographies"
          items={useNodeItems(columns)}
          value={filter.column}
          onChange={(column) => set({ column })}
          opensOn="input"
        />
        <Picker
          label="Post"
          placeholder="All posts"
          items={posts}
          value={filter.post}
          onChange={(post) => set({ post })}
          opensOn="input"
        />
        <div className={fields.field}>
          <label className={fields.label} htmlFor={searchId}>
            With the words
          </label>
          <input
            id={searchId}
            type="search"
            className={fields.input}
            value={filter.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </div>
        <Button isDisabled={!isFiltered} onPress={() => store.setState({ filter: NO_FILTER })}>
          Show all
        </Button>
      </div>
      <p className={styles.count} role="status">
        {sayCount(listed.length, changes.length, isFiltered)}
        {pair !== undefined && pair.reordered.length > 0 && !isFiltered && (
          <>
            {" "}
            Besides,{" "}
            {plural(pair.reordered.length, "service line or geography", "service lines or geographies")} only{" "}
            {pair.reordered.length === 1 ? "stands" : "stand"} in another place among the neighbours.
          </>
        )}
      </p>
      <ChangeList changes={listed} onGo={onGo} />
    </div>
  );
}

function ChangeList({
  changes,
  onGo,
}: {
  readonly changes: readonly Change[];
  readonly onGo: (change: Change) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 38,
    overscan: 12,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul aria-label="Changes" className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const change = changes[item.index];
          if (!change) return null;
          const before = changes[item.index - 1];
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={changes.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {before?.kind !== change.kind && <h2 className={styles.kind}>{KIND_WORDS[change.kind]}</h2>}
              <button type="button" className={styles.change} onClick={() => onGo(change)}>
                <ChangeMark kind={markOfChange(change)} />
                <span>{change.message}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function sayCount(listed: number, all: number, isFiltered: boolean): string {
  if (!isFiltered) return `${plural(all, "change")}.`;
  if (listed === 0) return "No change is left by what you narrow down to.";
  return `${listed.toLocaleString("en-GB")} of ${plural(all, "change")}.`;
}

function countKinds(changes: readonly Change[]): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function useNodeItems(nodes: readonly UnionNode[]): readonly PickerItem[] {
  return useMemo(
    () =>
      nodes.map(({ key, name }, at) => {
        const above = parentOf(nodes, at);
        return { id: key, label: name, ...(above === undefined ? {} : { detail: `in ${above.name}` }) };
      }),
    [nodes],
  );
}

function parentOf(nodes: readonly UnionNode[], at: number): UnionNode | undefined {
  const depth = nodes[at]?.depth ?? 0;
  return depth === 0 ? undefined : nodes.slice(0, at).findLast((node) => node.depth === depth - 1);
}

/** The posts of both options, each once: those of the second, and those that only the first has. */
function usePostItems(outcome: CompareOutcome, index: number): readonly PickerItem[] {
  const posts = useEditor((state) => state.design.options.get(outcome.optionIds[index] ?? "")?.posts);
  const onlyFrom = outcome.pairs[index - 1]?.onlyFrom;
  return useMemo(
    () => [
      ...[...(posts?.values() ?? [])].map(({ id, title, ref }) => ({
        id: postKey(1, id),
        label: title,
        detail: ref,
      })),
      ...(onlyFrom ?? [])
        .filter(({ table }) => table === "posts")
        .map(({ id, name, detail }) => ({
          id: postKey(0, id),
          label: name,
          detail: `${detail}, only in ${outcome.names[0]}`,
        })),
    ],
    [posts, onlyFrom, outcome],
  );
}
