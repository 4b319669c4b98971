import { useRef } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import styles from "./ContextMenu.module.css";

/** A line of a menu. */
export interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly isDanger?: boolean;
  readonly run: () => void;
}

interface ContextMenuProps {
  readonly label: string;
  readonly lines: readonly MenuLine[];
  /** Where in the window it opens. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** A menu at a point of the window. Arrow keys walk it, letters jump in it, Escape closes it. */
export function ContextMenu({ label, lines, at, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} aria-hidden="true" />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        className={styles.popover ?? ""}
        aria-label={label}
      >
        <Menu
          aria-label={label}
          autoFocus="first"
          className={styles.menu ?? ""}
          onAction={(key) => {
            onClose();
            lines.find((line) => line.id === key)?.run();
          }}
          onClose={onClose}
        >
          {lines.map((line) => (
            <MenuItem
              key={line.id}
              id={line.id}
              textValue={line.label}
              className={`${styles.item} ${line.isDanger === true ? styles.danger : ""}`}
            >
              <span>{line.label}</span>
              {line.keys !== undefined && <kbd>{line.keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
