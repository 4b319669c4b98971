import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { type MenuParts, menuTemplate } from "../../../../electron/main/menu-template.ts";
import { MENU_COMMANDS } from "../../../../shared/ipc/menu.ts";

const PARTS: MenuParts = {
  state: { enabled: [...MENU_COMMANDS], labels: {} },
  recent: [],
  platform: "linux",
  onCommand: () => undefined,
  onRecent: () => undefined,
  onClearRecent: () => undefined,
};

describe("the native menu", () => {
  it("holds every command exactly once, with no accelerator twice", () => {
    const items = menuTemplate(PARTS).flatMap(itemsOf);
    const ids = items.map(({ id }) => id).filter((id) => id !== undefined && id !== "recent-files");
    expect([...ids].sort()).toEqual([...MENU_COMMANDS].sort());
    const accelerators = items.map(({ accelerator }) => accelerator).filter((each) => each !== undefined);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  it("gives macOS its own menus, and no bare letters, which it could only register", () => {
    const bar = menuTemplate({ ...PARTS, platform: "darwin" });
    expect(bar.map(({ label, role }) => label ?? role)).toEqual([
      "Orgweave",
      "File",
      "Edit",
      "Add",
      "Option",
      "View",
      "windowMenu",
      "Help",
    ]);
    expect(bar.flatMap(itemsOf).find(({ id }) => id === "add.post")).not.toHaveProperty("accelerator");
  });

  it("shows the ampersands of names that the page puts into a label", () => {
    const labels = { "edit.undo": "Undo Rename Children & families" } as const;
    const bar = menuTemplate({ ...PARTS, state: { ...PARTS.state, labels } });
    expect(bar.flatMap(itemsOf).find(({ id }) => id === "edit.undo")?.label).toBe(
      "Undo Rename Children && families",
    );
  });

  it("lists the recent files by their index", () => {
    const opened: number[] = [];
    const bar = menuTemplate({ ...PARTS, recent: ["a", "R&D"], onRecent: (index) => opened.push(index) });
    const recent = bar.flatMap(itemsOf).find(({ id }) => id === "recent-files");
    expect(itemsOf(recent ?? {}).map(({ label }) => label)).toEqual([
      "a",
      "R&&D",
      undefined,
      "Clear the list",
    ]);
    const click = itemsOf(recent ?? {})[1]?.click as unknown as (() => void) | undefined;
    click?.();
    expect(opened).toEqual([1]);
  });
});

function itemsOf(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return Array.isArray(item.submenu) ? item.submenu : [];
}
