import { EllipsisVertical } from "lucide-react";
import { type DragEvent, memo, useState } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { useShallow } from "zustand/react/shallow";
import type { MenuCommand } from "../../../shared/ipc/menu.ts";
import {
  archiveOption,
  deleteOption,
  editOption,
  moveOption,
} from "../../../shared/model/commands/options.ts";
import { currentOptions } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { addEmptyOption, duplicateOptionOf, moveOptionBy } from "../../editor/actions/option-actions.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { notify } from "../../ui/notices.ts";
import { useMore } from "../../ui/use-more.ts";
import styles from "./OptionTabs.module.css";
import { RenameTab } from "./RenameTab.tsx";

interface OptionTabsProps {
  /** Gives a command. */
  readonly onGive: (command: MenuCommand) => void;
}

/** The options at hand: which is on screen, and ways to add, order, rename, mark, archive and delete them. */
export const OptionTabs = memo(function OptionTabs({ onGive }: OptionTabsProps) {
  const editor = useEditorActions();
  const options = useEditor(useShallow((state) => currentOptions(state.design).map(({ info }) => info)));
  const count = useEditor((state) => state.design.options.size);
  const shown = useEditor((state) => state.optionId);
  const [renaming, setRenaming] = useState<Id | null>(null);
  const [dropBefore, setDropBefore] = useState<Id | null | undefined>(undefined);
  const [tabs, setTabs] = useState<HTMLElement | null>(null);
  useMore(tabs, "across");
  const archived = count - options.length;
  const place = options.findIndex(({ id }) => id === shown);
  const current = options[place];

  const lines: readonly MenuLine[] = current
    ? [
        { id: "rename", label: "Rename…", run: () => setRenaming(current.id) },
        { id: "duplicate", label: "Duplicate this option", run: () => duplicateOptionOf(editor, current.id) },
        {
          id: "baseline",
          label: current.isBaseline ? "No longer the baseline" : "Mark as the baseline",
          run: () => editor.perform(editOption({ id: current.id, isBaseline: !current.isBaseline })),
        },
        {
          id: "left",
          label: "Move left",
          isDisabled: place === 0,
          run: () => moveOptionBy(editor, current.id, -1),
        },
        {
          id: "right",
          label: "Move right",
          isDisabled: place === options.length - 1,
          run: () => moveOptionBy(editor, current.id, 1),
        },
        {
          id: "archive",
          label: "Archive this option",
          isDisabled: options.length === 1 || current.isBaseline,
          run: () => {
            if (editor.perform(archiveOption({ id: current.id })) !== null) return;
            notify(`${current.name} is archived. Find it under All options.`, {
              action: { label: "Undo", run: () => editor.undo() },
            });
          },
        },
        {
          id: "delete",
          label: "Delete this option",
          isDisabled: options.length === 1,
          run: () => {
            if (editor.perform(deleteOption({ id: current.id })) !== null) return;
            notify(`${current.name} is deleted.`, { action: { label: "Undo", run: () => editor.undo() } });
          },
        },
      ]
    : [];
  const more: readonly MenuLine[] = [
    { id: "add", label: "Add an empty option", run: () => addEmptyOption(editor) },
    { id: "from-file", label: "Add options from a design file…", run: () => onGive("option.from-file") },
    {
      id: "manage",
      label: archived === 0 ? "All options…" : `All options, ${archived} archived…`,
      run: () => editor.ask({ kind: "options" }),
    },
  ];
  const all = [...lines, ...more];

  const onDrop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(OPTION_TYPE);
    if (id !== "" && dropBefore !== undefined && dropBefore !== id) {
      editor.perform(moveOption({ id, before: dropBefore }));
    }
    setDropBefore(undefined);
  };
  return (
    <div className={styles.options}>
      <div
        ref={setTabs}
        className={styles.tabs}
        role="group"
        aria-label="Options"
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(OPTION_TYPE)) return;
          event.preventDefault();
          setDropBefore(tabAfter(event));
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropBefore(undefined);
        }}
        onDrop={onDrop}
      >
        {options.map((info, index) =>
          renaming === info.id ? (
            <RenameTab key={info.id} info={info} onDone={() => setRenaming(null)} />
          ) : (
            <button
              key={info.id}
              ref={info.id === shown ? reveal : null}
              type="button"
              className={styles.tab}
              data-option={info.id}
              data-drop-before={dropBefore === info.id || undefined}
              data-drop-after={(dropBefore === null && index === options.length - 1) || undefined}
              aria-pressed={info.id === shown}
              title={tabTitle(info.name, info.isBaseline, index)}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData(OPTION_TYPE, info.id);
                event.dataTransfer.effectAllowed = "move";
              }}
              onDragEnd={() => setDropBefore(undefined)}
              onDoubleClick={() => setRenaming(info.id)}
              onClick={() => editor.showOption(info.id)}
            >
              {info.name}
              {info.isBaseline && <small> as-is</small>}
            </button>
          ),
        )}
      </div>
      <MenuTrigger>
        <Button kind="quiet" isIcon aria-label="Options of the design">
          <EllipsisVertical aria-hidden="true" />
        </Button>
        <Popover className={styles.popover ?? ""}>
          <Menu
            className={styles.menu ?? ""}
            aria-label="Options of the design"
            disabledKeys={all.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)}
            onAction={(key) => all.find(({ id }) => id === key)?.run()}
          >
            {lines.map(toItem)}
            <Separator className={styles.separator ?? ""} />
            {more.map(toItem)}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
});

/** What a dragged tab is called to the browser: nothing else is taken for one. */
const OPTION_TYPE = "application/x-orgweave-option";

interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

function toItem({ id, label }: MenuLine) {
  return (
    <MenuItem key={id} id={id} className={styles.item ?? ""} textValue={label}>
      {label}
    </MenuItem>
  );
}

/** Brings the tab of the option on screen into view, where there are more than fit. */
function reveal(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: "nearest", inline: "center" });
}

function tabTitle(name: string, isBaseline: boolean, index: number): string {
  const key = index < 9 ? ` (Alt+${index + 1})` : "";
  return isBaseline ? `${name} as-is (the baseline)${key}` : `${name}${key}`;
}

/** The tab in front of which something let go at the pointer would land; null for behind the last. */
function tabAfter(event: DragEvent<HTMLElement>): Id | null {
  for (const tab of event.currentTarget.querySelectorAll<HTMLElement>("[data-option]")) {
    const { left, width } = tab.getBoundingClientRect();
    if (event.clientX < left + width / 2) return tab.dataset.option ?? null;
  }
  return null;
}
