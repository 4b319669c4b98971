import { useVirtualizer } from "@tanstack/react-virtual";
import { Check } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from "react";
import type { ImpactGrouping, ImpactSort } from "../../../shared/compare/impact/impact-groups.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { formatCount } from "../../../shared/print/words.ts";
import { OutcomeMark } from "../../ui/OutcomeMark.tsx";
import styles from "./ImpactList.module.css";
import type { ListLine } from "./list-lines.ts";

/** Heights of a line and of the header in pixels, as in the style sheet. */
const LINE = 44;
const HEADER = 30;

interface ImpactListProps {
  readonly lines: readonly ListLine[];
  readonly groupings: Readonly<Record<ImpactSort, ImpactGrouping>>;
  readonly chosen: ReadonlySet<Id>;
  readonly open: Id | null;
  readonly hasNames: boolean;
  readonly onChoose: (chosen: ReadonlySet<Id>) => void;
  readonly onOpen: (id: Id) => void;
}

/** The posts of the baseline with what happens to each; only the lines in sight are drawn. */
export function ImpactList(props: ImpactListProps) {
  const { lines, groupings, chosen, open, hasNames, onChoose, onOpen } = props;
  const box = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [current, setCurrent] = useState<string | null>(open);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE,
    // The header takes its height from what is in sight.
    scrollPaddingEnd: HEADER,
    overscan: 8,
  });
  const drawn = virtual.getVirtualItems();
  const at = Math.max(
    0,
    lines.findIndex(({ key }) => key === current),
  );
  const currentKey = lines[at]?.key;
  const isDrawn = drawn.some(({ index }) => index === at);

  // Another list begins at its beginning.
  useEffect(() => {
    if (lines.length > 0) virtual.scrollToIndex(0);
  }, [virtual, lines]);

  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(lines.length - 1, index));
    const line = lines[to];
    if (!line) return;
    setCurrent(line.key);
    virtual.scrollToIndex(to, { align: "auto" });
  };
  const idsBetween = (from: number, to: number) =>
    lines
      .slice(Math.min(from, to), Math.max(from, to) + 1)
      .flatMap((line) => (line.kind === "post" ? [line.key] : []));
  const toggle = (line: ListLine) => {
    const ids = line.kind === "post" ? [line.key] : membersOf(lines, line);
    const isAll = ids.every((id) => chosen.has(id));
    const next = new Set(chosen);
    for (const id of ids) {
      if (isAll) next.delete(id);
      else next.add(id);
    }
    onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / LINE) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: lines.length - 1,
    };
    const to = moves[event.key];
    const line = lines[at];
    if (to !== undefined) {
      if (event.shiftKey)
        onChoose(new Set([...chosen, ...idsBetween(at, Math.min(lines.length - 1, Math.max(0, to)))]));
      goTo(to);
    } else if (event.key === " " && line) toggle(line);
    else if (event.key === "Enter" && line?.kind === "post") onOpen(line.key);
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      onChoose(new Set(idsBetween(0, lines.length - 1)));
    } else return;
    event.preventDefault();
  };
  const onLine = (event: MouseEvent, line: ListLine, index: number) => {
    if (event.shiftKey) onChoose(new Set([...chosen, ...idsBetween(at, index)]));
    else if (event.target instanceof Element && event.target.closest("[data-choose]")) toggle(line);
    else if (line.kind === "post") onOpen(line.key);
    setCurrent(line.key);
  };
  return (
    // The grid itself has the focus and says which of its lines is current: lines out of sight do not exist.
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      className={styles.list}
      aria-label="Posts of the baseline"
      aria-multiselectable="true"
      aria-rowcount={lines.length + 1}
      aria-colcount={5}
      aria-activedescendant={isDrawn ? `${prefix}${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={styles.header} aria-rowindex={1}>
        <span role="columnheader">
          <span className="visually-hidden">Chosen</span>
        </span>
        <span role="columnheader">Post</span>
        <span role="columnheader">Band</span>
        <span role="columnheader">Place</span>
        <span role="columnheader">Outcome</span>
      </div>
      <div role="rowgroup" className={styles.lines} style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const common = {
            id: `${prefix}${index}`,
            role: "row",
            "aria-rowindex": index + 2,
            "data-current": line.key === currentKey || undefined,
            style: { top: start },
            onClick: (event: MouseEvent) => onLine(event, line, index),
          };
          if (line.kind === "group") {
            return (
              <div key={line.key} {...common} className={styles.group}>
                <span role="gridcell" aria-colspan={5}>
                  <b>{line.name}</b> {formatCount(line.count)}
                </span>
              </div>
            );
          }
          const { item } = line;
          const { post } = item;
          const isChosen = chosen.has(post.id);
          return (
            <div
              key={line.key}
              {...common}
              className={styles.line}
              aria-selected={isChosen}
              data-open={open === post.id || undefined}
            >
              <span role="gridcell" data-choose className={styles.choose}>
                <i aria-hidden="true">{isChosen && <Check size={12} />}</i>
                <span className="visually-hidden">{isChosen ? "chosen" : "not chosen"}</span>
              </span>
              <span role="gridcell" className={styles.post}>
                <span title={post.title}>{post.title}</span>
                <small>
                  {[
                    post.ref,
                    groupings.employer.groupOf(item),
                    ...(hasNames ? [post.holder ?? "vacant"] : post.holder === null ? ["vacant"] : []),
                  ].join(" · ")}
                </small>
              </span>
              <span role="gridcell">{post.band ?? "–"}</span>
              <span role="gridcell" className={styles.place} title={groupings.place.groupOf(item)}>
                {groupings.place.groupOf(item)}
              </span>
              <span role="gridcell" className={styles.outcome}>
                <OutcomeMark outcome={item.outcome} />
                <small title={item.details}>
                  {item.override !== null && <b>Set by hand. </b>}
                  {item.details}
                </small>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function membersOf(lines: readonly ListLine[], group: ListLine): readonly Id[] {
  const members: Id[] = [];
  for (const line of lines.slice(lines.indexOf(group) + 1)) {
    if (line.kind === "group") break;
    members.push(line.key);
  }
  return members;
}
