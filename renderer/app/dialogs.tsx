import { useEffect, useState } from "react";
import type { About } from "../../shared/ipc/host.ts";
import { commandItems, MENU_BAR } from "../../shared/ipc/menu.ts";
import { plural } from "../../shared/print/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./dialogs.module.css";
import { useServices } from "./services.ts";
import { acceleratorWords } from "./shortcuts.ts";

interface OverlayProps {
  readonly onClose: () => void;
}

/** What this is, and what it runs on. */
export function AboutDialog({ onClose }: OverlayProps) {
  const { host } = useServices();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    void host.app.about().then(setAbout);
  }, [host]);
  return (
    <Dialog title="About Orgweave" onClose={onClose} actions={<CloseButton onClose={onClose} />}>
      <dl className={styles.facts}>
        <dt>Version</dt>
        <dd>{about?.version ?? "…"}</dd>
        <dt>Runs on</dt>
        <dd>{about?.runtime ?? "…"}</dd>
        <dt>Licence</dt>
        <dd>MIT</dd>
      </dl>
      <p className={styles.note}>
        Everything stays on this computer: Orgweave makes no network request and counts nothing about its use.
      </p>
    </Dialog>
  );
}

/** Every key there is. */
export function ShortcutsDialog({ onClose }: OverlayProps) {
  const isMac = navigator.platform.startsWith("Mac");
  const fromMenu = MENU_BAR.flatMap((menu) =>
    commandItems(menu).flatMap(({ item, path }) =>
      (item.accelerator ?? item.letter) !== undefined
        ? [
            [
              item.letter ?? acceleratorWords(item.accelerator ?? "", isMac),
              `${path}: ${item.label}`,
            ] as const,
          ]
        : [],
    ),
  );
  return (
    <Dialog
      title="Keyboard shortcuts"
      isWide
      isRead
      onClose={onClose}
      actions={<CloseButton onClose={onClose} />}
    >
      <div className={styles.columns}>
        <div>
          <KeyTable title="On the matrix" keys={MATRIX_KEYS} />
          <KeyTable title="On the reporting lines" keys={CHART_KEYS} />
          <KeyTable title="In the box that finds anything" keys={PALETTE_KEYS} />
        </div>
        <KeyTable title="Anywhere" keys={[...fromMenu, ...OPTION_KEYS]} />
      </div>
    </Dialog>
  );
}

/** Asked before edits that could not be saved would go. */
export function UnsavedDialog(
  props: OverlayProps & { readonly edits: number; readonly reason: string; readonly onLeave: () => void },
) {
  return (
    <Dialog
      title={`${plural(props.edits, "edit")} not saved`}
      role="alertdialog"
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="danger"
            onPress={() => {
              props.onClose();
              props.onLeave();
            }}
          >
            Leave without them
          </Button>
          <Button kind="primary" onPress={props.onClose} autoFocus>
            Stay
          </Button>
        </>
      }
    >
      <p>{props.reason}</p>
      <p className={styles.note}>Stay to try again, or to save the design to a file.</p>
    </Dialog>
  );
}

function CloseButton({ onClose }: OverlayProps) {
  return (
    <Button kind="primary" onPress={onClose} autoFocus>
      Close
    </Button>
  );
}

function KeyTable(props: { readonly title: string; readonly keys: readonly (readonly [string, string])[] }) {
  return (
    <table className={styles.keys}>
      <caption>{props.title}</caption>
      <tbody>
        {props.keys.map(([key, does]) => (
          <tr key={`${key} ${does}`}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Keys that no menu names: there is one for each option there may be. */
const OPTION_KEYS: readonly (readonly [string, string])[] = [
  ["Alt + 1 … 9", "Show the first option, the second, and so on"],
];

const MATRIX_KEYS: readonly (readonly [string, string])[] = [
  ["Arrow keys", "Go from place to place; Home and End to the edges, with Ctrl to the corners"],
  ["Enter", "Deliver here, or go to the inspector"],
  ["F2", "Rename the service line or geography"],
  ["M", "Give the mandate to a post"],
  ["R", "On a post: draw a reporting line"],
  ["Space", "Fold or unfold; so do ← and → on a service line"],
  ["Shift + arrow keys", "Select a block; Ctrl+A selects all"],
  ["Shift+F8", "Select several one by one, with the arrow keys and Space"],
  ["Ctrl+C, X, V, D", "Copy, cut, paste, duplicate; figures of a spreadsheet are pasted from a crossing on"],
  [
    "Shift+M",
    "Pick up what is selected, a post of the list, or the mandate of a post in a header or in the details: arrow keys carry it, Space chooses where at a place, Enter puts it down, Escape puts it back",
  ],
  [
    "Alt + arrow keys",
    "On a header: move the row or column, or all that are selected, among their neighbours, in or out; elsewhere Alt+← and Alt+→ go back and forward",
  ],
  ["Shift+Alt + ← →", "Make a column, or the row headers, narrower or wider"],
  ["Delete", "Delete what is selected"],
  ["Shift+F10", "Menu of what can be done here"],
  ["Escape", "Back out"],
  ["F6", "Next part of the window"],
];

const CHART_KEYS: readonly (readonly [string, string])[] = [
  ["Arrow keys", "Up to the manager, down to the reports, left and right to neighbours; Home to the top"],
  ["Space", "Fold what is below the post, or unfold it"],
  ["Enter", "Go to the inspector"],
  ["C", "Change the manager, as dragging the post onto another does"],
  ["R", "Draw a professional or matrix line, or another line of management"],
  ["M", "Give the post a mandate"],
  ["Escape", "Show everybody again, where a chain is brought out"],
];

const PALETTE_KEYS: readonly (readonly [string, string])[] = [
  ["Enter", "Go there, or do it"],
  ["Tab or →", "What can be done with it"],
  ["Shift+Tab, ← or Backspace", "Back to what was asked before"],
  ["Escape", "Back, then away"],
];
