import {
  ArrowLeft,
  Check,
  CircleAlert,
  LoaderCircle,
  PanelLeft,
  PanelRight,
  Redo2,
  Search,
  Undo2,
} from "lucide-react";
import type { SaveState } from "../drafts/draft-writer.ts";
import { useEditor } from "../editor/use-editor.ts";
import { OptionTabs } from "../features/options/OptionTabs.tsx";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { AppMenu } from "./AppMenu.tsx";
import { type CommandTable, giveCommand } from "./commands.ts";
import styles from "./TopBar.module.css";

export type View = "matrix" | "reporting" | "analytics" | "tables" | "compare";

/** Which of the two side panels are open. */
export interface Panels {
  readonly left: boolean;
  readonly right: boolean;
}

interface TopBarProps {
  readonly commands: CommandTable;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly panels: Panels;
  readonly onPanels: (panels: Panels) => void;
  readonly saveState: SaveState;
  readonly onRetry: () => void;
}

/** The views of a design, in the order of their keys. */
export const VIEWS: readonly { readonly view: View; readonly name: string }[] = [
  { view: "matrix", name: "Matrix" },
  { view: "reporting", name: "Reporting lines" },
  { view: "analytics", name: "Spans and layers" },
  { view: "tables", name: "Tables" },
  { view: "compare", name: "Compare" },
];

/** The bar over everything: which design and option, which view of it, whether it is saved. */
export function TopBar(props: TopBarProps) {
  const { commands, view, onView, panels, onPanels, saveState, onRetry } = props;
  const title = useEditor((state) => state.design.info.title);
  const undo = commands["edit.undo"];
  const redo = commands["edit.redo"];
  return (
    <header className={styles.bar} data-region="top">
      <IconButton label="Back to the start screen" onPress={() => giveCommand(commands, "file.close-design")}>
        <ArrowLeft />
      </IconButton>
      <AppMenu commands={commands} />
      <IconButton
        label={panels.left ? "Hide layers and posts" : "Show layers and posts"}
        isDisabled={view === "compare"}
        onPress={() => onPanels({ ...panels, left: !panels.left })}
      >
        <PanelLeft />
      </IconButton>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      <OptionTabs onFromFile={() => giveCommand(commands, "option.from-file")} />
      <div className={styles.views} role="group" aria-label="View">
        {VIEWS.map((item) => (
          <button
            key={item.view}
            type="button"
            className={styles.view}
            aria-pressed={view === item.view}
            onClick={() => onView(item.view)}
          >
            {item.name}
          </button>
        ))}
      </div>
      <IconButton label="Find or do anything" onPress={() => giveCommand(commands, "edit.find")}>
        <Search />
      </IconButton>
      <SaveMark state={saveState} onRetry={onRetry} />
      <IconButton
        label={undo?.label ?? "Undo"}
        isDisabled={undo?.isEnabled === false}
        onPress={() => giveCommand(commands, "edit.undo")}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={redo?.label ?? "Redo"}
        isDisabled={redo?.isEnabled === false}
        onPress={() => giveCommand(commands, "edit.redo")}
      >
        <Redo2 />
      </IconButton>
      <IconButton
        label={panels.right ? "Hide details and findings" : "Show details and findings"}
        isDisabled={view === "compare"}
        onPress={() => onPanels({ ...panels, right: !panels.right })}
      >
        <PanelRight />
      </IconButton>
      <Button kind="primary" onPress={() => giveCommand(commands, "file.export-pdf")}>
        Export
      </Button>
    </header>
  );
}

/** Whether the last edit is on disk. Says “Saved” only when it is. */
function SaveMark({ state, onRetry }: { readonly state: SaveState; readonly onRetry: () => void }) {
  switch (state.status) {
    case "saved":
      return (
        <span className={styles.saved} data-save-state="saved">
          <Check size={14} aria-hidden="true" /> Saved
        </span>
      );
    case "saving":
      return (
        <span className={styles.saving} data-save-state="saving">
          <LoaderCircle size={14} aria-hidden="true" /> Saving…
        </span>
      );
    case "failed":
      return (
        <button
          type="button"
          className={styles.failed}
          data-save-state="failed"
          title={state.failure.message}
          onClick={onRetry}
        >
          <CircleAlert size={14} aria-hidden="true" /> Not saved – try again
        </button>
      );
  }
}
