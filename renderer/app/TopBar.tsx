import {
  ArrowLeft,
  Check,
  CircleAlert,
  LoaderCircle,
  type LucideIcon,
  PanelLeft,
  PanelRight,
  Redo2,
  Search,
  Undo2,
} from "lucide-react";
import { memo, useSyncExternalStore } from "react";
import type { MenuCommand } from "../../shared/ipc/menu.ts";
import type { DraftWriter } from "../drafts/draft-writer.ts";
import { useEditor } from "../editor/use-editor.ts";
import { OptionTabs } from "../features/options/OptionTabs.tsx";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { AppMenu } from "./AppMenu.tsx";
import type { CommandTable } from "./commands.ts";
import styles from "./TopBar.module.css";

export type View = "matrix" | "reporting" | "analytics" | "tables" | "compare" | "people" | "appraisal";

/** Which of the two side panels are open. */
export interface Panels {
  readonly left: boolean;
  readonly right: boolean;
}

interface TopBarProps {
  readonly commands: CommandTable;
  /** Gives a command. */
  readonly onGive: (command: MenuCommand) => void;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly panels: Panels;
  readonly writer: DraftWriter;
}

/** The views of a design, in the order of their keys. */
export const VIEWS: readonly { readonly view: View; readonly name: string }[] = [
  { view: "matrix", name: "Matrix" },
  { view: "reporting", name: "Reporting lines" },
  { view: "analytics", name: "Spans and layers" },
  { view: "tables", name: "Tables" },
  { view: "compare", name: "Compare" },
  { view: "people", name: "People" },
  { view: "appraisal", name: "Appraisal" },
];

/** The bar over everything: which design and option, which view of it, whether it is saved. */
export function TopBar({ commands, onGive, view, onView, panels, writer }: TopBarProps) {
  const title = useEditor((state) => state.design.info.title);
  const undo = commands["edit.undo"];
  const redo = commands["edit.redo"];
  return (
    <header className={styles.bar} data-region="top">
      <CommandButton
        label="Back to the start screen"
        icon={ArrowLeft}
        command="file.close-design"
        onGive={onGive}
      />
      <AppMenu commands={commands} />
      <CommandButton
        label={panels.left ? "Hide the list of posts" : "Show the list of posts"}
        icon={PanelLeft}
        command="view.left-panel"
        onGive={onGive}
        isDisabled={view === "compare"}
      />
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      <OptionTabs onGive={onGive} />
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
      <div className={styles.tools}>
        <CommandButton label="Find or do anything" icon={Search} command="edit.find" onGive={onGive} />
        <SaveMark writer={writer} />
        <CommandButton
          label={undo?.label ?? "Undo"}
          icon={Undo2}
          command="edit.undo"
          onGive={onGive}
          isDisabled={undo?.isEnabled === false}
        />
        <CommandButton
          label={redo?.label ?? "Redo"}
          icon={Redo2}
          command="edit.redo"
          onGive={onGive}
          isDisabled={redo?.isEnabled === false}
        />
        <CommandButton
          label={panels.right ? "Hide details and findings" : "Show details and findings"}
          icon={PanelRight}
          command="view.right-panel"
          onGive={onGive}
          isDisabled={view === "compare"}
        />
        <Button kind="primary" onPress={() => onGive("file.export-pdf")}>
          Export
        </Button>
      </div>
    </header>
  );
}

interface CommandButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly command: MenuCommand;
  readonly onGive: (command: MenuCommand) => void;
  readonly isDisabled?: boolean;
}

/** A command of the bar. The bar is drawn again at every edit; of its buttons, only those that change are. */
const CommandButton = memo(function CommandButton({
  label,
  icon: Icon,
  command,
  onGive,
  isDisabled = false,
}: CommandButtonProps) {
  return (
    <IconButton label={label} isDisabled={isDisabled} onPress={() => onGive(command)}>
      <Icon />
    </IconButton>
  );
});

/** Whether the last edit is on disk. Says “Saved” only when it is. */
function SaveMark({ writer }: { readonly writer: DraftWriter }) {
  const state = useSyncExternalStore(
    (listener) => writer.subscribe(listener),
    () => writer.state,
  );
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
          onClick={() => writer.retry()}
        >
          <CircleAlert size={14} aria-hidden="true" /> Not saved – try again
        </button>
      );
  }
}
