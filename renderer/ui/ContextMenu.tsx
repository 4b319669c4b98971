import { useLayoutEffect, useRef, useState } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import styles from "./ContextMenu.module.css";
import { useMore } from "./use-more.ts";

/** A line of a menu. */
export interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly isDanger?: boolean;
  readonly run: () => void;
}

/** How far below its point it opens, in CSS pixels. */
const OFFSET = 2;

interface ContextMenuProps {
  readonly label: string;
  readonly lines: readonly MenuLine[];
  /** Where in the window it opens. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** Space kept between a menu and the edge of the window, and what its border and padding take, in CSS pixels. */
const EDGE = 12;
const AROUND = 12;

/**
 * A menu at a point of the window, or as far above it as it takes to have the menu whole; one that is taller than the
 * window scrolls, and says so. Arrow keys walk it, letters jump in it, Escape closes it.
 */
export function ContextMenu({ label, lines, at, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const measured = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState<number | null>(null);
  const [popover, setPopover] = useState<HTMLElement | null>(null);
  useMore(popover, "down");
  // How tall it will be is seen before it opens: a popover that is too tall would be cut to the room below the point.
  useLayoutEffect(() => {
    const height = (measured.current?.offsetHeight ?? 0) + AROUND + OFFSET;
    setTop((known) => known ?? Math.max(EDGE, Math.min(at.y, window.innerHeight - EDGE - height - 1)));
  }, [at.y]);
  if (top === null) {
    return (
      <div ref={measured} className={styles.measured} aria-hidden="true">
        {lines.map((line) => (
          <div key={line.id} className={styles.item}>
            <span>{line.label}</span>
            {line.keys !== undefined && <kbd>{line.keys}</kbd>}
          </div>
        ))}
      </div>
    );
  }
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top }} aria-hidden="true" />
      <Popover
        ref={setPopover}
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={OFFSET}
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
