import { useEffect, useRef } from "react";
import { formatCount } from "../../../shared/print/words.ts";
import { ChoiceMark } from "./ChoiceMark.tsx";
import { KIND_NAMES } from "./choice-groups.ts";
import { hasActions } from "./entry-choices.ts";
import styles from "./Palette.module.css";
import type { Choice, ChoiceGroup } from "./stage.ts";
import type { PaletteState } from "./use-palette.ts";

/** The id of a line's element, for the box that walks the lines. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** The lines in their groups. The box has the focus throughout; the pointer highlights and chooses as well. */
export function ChoiceList({ id, palette }: { readonly id: string; readonly palette: PaletteState }) {
  const list = useRef<HTMLDivElement>(null);
  const { active, groups } = palette;
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(id, active))?.scrollIntoView({ block: "nearest" });
    if (active === 0) list.current?.scrollTo(0, 0);
  }, [id, active]);
  let next = 0;
  return (
    <div
      ref={list}
      id={id}
      className={styles.list}
      role="listbox"
      aria-label="What is found"
      // The focus stays in the box.
      onPointerDown={(event) => event.preventDefault()}
    >
      {groups.map((group) => {
        const from = next;
        next += group.choices.length;
        return <Group key={group.key} list={id} group={group} from={from} palette={palette} />;
      })}
    </div>
  );
}

interface GroupProps {
  readonly list: string;
  readonly group: ChoiceGroup;
  /** The place of its first line among all. */
  readonly from: number;
  readonly palette: PaletteState;
}

function Group({ list, group, from, palette }: GroupProps) {
  const heading = `${list}-${group.key}`;
  return (
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className={styles.heading} role="presentation">
        {group.name} <span className={styles.count}>{formatCount(group.count)}</span>
      </div>
      {group.choices.map((choice, place) => (
        <Line
          key={choice.key}
          id={optionId(list, from + place)}
          choice={choice}
          isActive={palette.active === from + place}
          hasActions={group.key !== "sentence" && isOpenToActions(palette) && hasActions(choice.entry)}
          isMixed={group.key === "recent"}
          onHighlight={() => palette.highlight(from + place)}
          onChoose={() => palette.choose(from + place)}
          onActions={() => palette.openActions(from + place)}
        />
      ))}
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  readonly hasActions: boolean;
  /** Among lines of several kinds: says its own. */
  readonly isMixed: boolean;
  readonly onHighlight: () => void;
  readonly onChoose: () => void;
  readonly onActions: () => void;
}

function Line({ id, choice, isActive, isMixed, onHighlight, onChoose, onActions, ...line }: LineProps) {
  const kind = choice.entry && isMixed ? KIND_NAMES[choice.entry.kind][0] : null;
  return (
    <div
      id={id}
      className={styles.line}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={!choice.isEnabled}
      data-danger={choice.isDanger || undefined}
      onPointerMove={() => {
        if (!isActive) onHighlight();
      }}
      onClick={(event) => {
        const isForActions = event.target instanceof Element && event.target.closest("[data-actions]");
        if (isForActions) onActions();
        else onChoose();
      }}
      onKeyDown={(event) => {
        // Assistive technology may put the focus here all the same.
        if (event.key === "Enter") onChoose();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onActions();
      }}
    >
      <span className={styles.mark}>
        <ChoiceMark choice={choice} />
      </span>
      <span className={styles.title}>{choice.title}</span>
      <span className={styles.detail}>{choice.detail}</span>
      {kind !== null && <span className={styles.kind}>{kind}</span>}
      {choice.keys !== "" && <kbd className={styles.keys}>{choice.keys}</kbd>}
      {line.hasActions && (
        <span className={styles.actions} data-actions aria-hidden="true">
          Actions <kbd>Tab</kbd>
        </span>
      )}
    </div>
  );
}

function isOpenToActions({ stage }: PaletteState): boolean {
  return stage.kind === "everything" || stage.kind === "kind";
}
