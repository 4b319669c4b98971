import { Copy, EllipsisVertical, Plus, Trash2 } from "lucide-react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { optionsInOrder } from "../../../shared/model/document.ts";
import {
  addEmptyOption,
  deleteShownOption,
  duplicateShownOption,
  toggleBaseline,
} from "../../editor/actions/option-actions.ts";
import type { Editor } from "../../editor/editor.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./OptionTabs.module.css";

/** The options of the design: which is on screen, and ways to add, duplicate, mark and delete them. */
export function OptionTabs() {
  const editor = useEditorActions();
  const design = useEditor((state) => state.design);
  const shown = useEditor((state) => state.optionId);
  const options = optionsInOrder(design);
  const current = design.options.get(shown)?.info;

  return (
    <div className={styles.options}>
      <div className={styles.tabs} role="group" aria-label="Options">
        {options.map(({ info }) => (
          <button
            key={info.id}
            type="button"
            className={styles.tab}
            aria-pressed={info.id === shown}
            title={info.isBaseline ? `${info.name} as-is (the baseline)` : info.name}
            onClick={() => editor.showOption(info.id)}
          >
            {info.name}
            {info.isBaseline && <small> as-is</small>}
          </button>
        ))}
      </div>
      <MenuTrigger>
        <Button kind="quiet" isIcon aria-label="Options of the design">
          <EllipsisVertical aria-hidden="true" />
        </Button>
        <Popover className={styles.popover ?? ""}>
          <Menu
            className={styles.menu ?? ""}
            aria-label="Options of the design"
            disabledKeys={options.length === 1 ? ["delete"] : []}
            onAction={(key) => ACTS.get(String(key))?.(editor)}
          >
            <MenuItem id="add" className={styles.item ?? ""} textValue="Add an empty option">
              <Plus aria-hidden="true" /> Add an empty option
            </MenuItem>
            <MenuItem id="duplicate" className={styles.item ?? ""} textValue="Duplicate this option">
              <Copy aria-hidden="true" /> Duplicate this option
            </MenuItem>
            <MenuItem id="baseline" className={styles.item ?? ""} textValue="Baseline">
              <span className={styles.space} />
              {current?.isBaseline === true ? "No longer the baseline" : "Mark as the baseline"}
            </MenuItem>
            <MenuItem id="delete" className={styles.item ?? ""} textValue="Delete this option">
              <Trash2 aria-hidden="true" /> Delete this option
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

const ACTS: ReadonlyMap<string, (editor: Editor) => void> = new Map([
  ["add", addEmptyOption],
  ["duplicate", duplicateShownOption],
  ["baseline", toggleBaseline],
  ["delete", deleteShownOption],
]);
