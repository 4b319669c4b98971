import { ChevronLeft, Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { listAnd, plural } from "../../../shared/print/words.ts";
import type { Editor } from "../../editor/editor.ts";
import type { FindAim } from "../../editor/prompt.ts";
import { ChoiceList, optionId } from "./ChoiceList.tsx";
import { KIND_NAMES } from "./choice-groups.ts";
import { ENTRY_KINDS } from "./entries.ts";
import { pickManager } from "./give.ts";
import styles from "./Palette.module.css";
import { type RecentStore, remember } from "./recent.ts";
import type { Finder } from "./search/finder.ts";
import type { ChoiceGroup, Outcome, PaletteContext, PaletteSurroundings, Stage } from "./stage.ts";
import { Teaching } from "./Teaching.tsx";
import { usePalette } from "./use-palette.ts";

interface PaletteProps {
  /** Null on the start screen: there are commands only. */
  readonly editor: Editor | null;
  readonly finder: Finder;
  readonly recent: RecentStore;
  readonly aim: FindAim;
  readonly surroundings: PaletteSurroundings;
  /** Told once it is to go; what was chosen is done after that, and the focus goes where it is said. */
  readonly onClose: (focus: Extract<Outcome, { next: "close" }>["focus"], run?: () => void) => void;
}

/** One box that finds anything by a few letters, and does what can be done with it. */
export function Palette(props: PaletteProps) {
  const { editor, finder, recent, aim, surroundings, onClose } = props;
  // What was chosen last stays in its order while the palette is open.
  const [recentKeys] = useState(() => recent.getState());
  const context = useMemo<PaletteContext>(
    () => ({ editor, finder, recent: recentKeys, ...surroundings }),
    [editor, finder, recentKeys, surroundings],
  );
  const [first] = useState<Stage>(() => firstStage(editor, aim));
  const palette = usePalette(context, first, (choice, outcome) => {
    if (choice.entry && outcome.next !== "refused") remember(recent, choice.entry.key);
    if (outcome.next === "close") onClose(outcome.focus, outcome.run);
  });
  const { stage, query, groups, choices, active } = palette;
  usePrepared(finder);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const chip = chipOf(stage);

  const move = (to: number) => {
    if (choices.length > 0) palette.highlight((to + choices.length) % choices.length);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
        move(active + 1);
        break;
      case "ArrowUp":
        move(active - 1);
        break;
      case "PageDown":
        move(Math.min(choices.length - 1, active + PAGE));
        break;
      case "PageUp":
        move(Math.max(0, active - PAGE));
        break;
      case "Enter":
        palette.choose(active);
        break;
      case "Tab":
        // The focus stays in the box: Tab goes on to what can be done, and back.
        if (event.shiftKey) palette.back();
        else palette.openActions(active);
        break;
      case "ArrowRight":
        if (!isAtEnd || !palette.openActions(active)) return;
        break;
      case "ArrowLeft":
        if (!isAtStart || !palette.back()) return;
        break;
      case "Backspace":
        if (value !== "" || !palette.back()) return;
        break;
      case "Escape":
        if (!palette.back()) onClose("back");
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose("back");
      }}
      className={styles.overlay ?? ""}
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog aria-label={TITLE} className={styles.dialog ?? ""}>
          <div className={styles.box}>
            {palette.hasBack ? (
              <button
                type="button"
                className={styles.back}
                aria-label="Back"
                tabIndex={-1}
                onClick={() => {
                  palette.back();
                  input.current?.focus();
                }}
              >
                <ChevronLeft size={18} aria-hidden="true" />
              </button>
            ) : (
              <Search size={18} aria-hidden="true" className={styles.glass} />
            )}
            {chip !== null && <span className={styles.chip}>{chip}</span>}
            <input
              ref={input}
              className={styles.input}
              role="combobox"
              aria-label={chip ?? TITLE}
              aria-expanded={choices.length > 0}
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={active >= 0 ? optionId(list, active) : undefined}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              placeholder={placeholderOf(stage)}
              value={query}
              onChange={(event) => palette.type(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          {palette.refusal !== null && (
            <p className={styles.refusal} role="alert">
              {palette.refusal}
            </p>
          )}
          <ChoiceList id={list} palette={palette} />
          <Teaching palette={palette} editor={editor} />
          <Told words={summary(groups, query)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const TITLE = "Find or do anything";

/** How many lines Page Up and Page Down go. */
const PAGE = 8;

/** Reads a large structure kind by kind while the first letter is on its way, leaving time for it between. */
function usePrepared(finder: Finder): void {
  useEffect(() => {
    let timer = setTimeout(function read(left = [...ENTRY_KINDS]) {
      const [kind, ...rest] = left;
      if (kind === undefined) return;
      finder.prepare(kind);
      timer = setTimeout(read, 0, rest);
    });
    return () => clearTimeout(timer);
  }, [finder]);
}

/** How long the typing rests before counts are told, in milliseconds: told at each letter they would talk over it. */
const REST = 450;

function Told({ words }: { readonly words: string }) {
  const [told, setTold] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTold(words), REST);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="visually-hidden" role="status">
      {told}
    </p>
  );
}

function firstStage(editor: Editor | null, aim: FindAim): Stage {
  return editor && aim.kind === "manager-of" ? pickManager(editor, aim.post) : { kind: "everything" };
}

function chipOf(stage: Stage): string | null {
  switch (stage.kind) {
    case "everything":
      return null;
    case "kind":
      return `All ${KIND_NAMES[stage.of][1]}`;
    case "actions":
      return stage.entry.title;
    case "pick":
    case "choose":
      return stage.words;
  }
}

function placeholderOf(stage: Stage): string {
  switch (stage.kind) {
    case "everything":
      return "A post, a service line, a place, a finding, or what to do";
    case "actions":
      return "What to do with it";
    case "choose":
      return "";
    case "kind":
      return "A few letters";
    case "pick":
      return `A few letters of a ${stage.kinds
        .map((kind) => KIND_NAMES[kind][0])
        .join(", ")
        .replace(/, ([^,]*)$/, " or $1")}`;
  }
}

function summary(groups: readonly ChoiceGroup[], query: string): string {
  if (groups.length === 0) return query.trim() === "" ? "" : "Nothing matches.";
  const counted = groups.map(({ key, name, count }) => {
    const kind = Object.entries(KIND_NAMES).find(([other]) => other === key)?.[1];
    return kind ? plural(count, kind[0], kind[1]) : `${name}: ${count}`;
  });
  return `${listAnd(counted)}.`;
}
