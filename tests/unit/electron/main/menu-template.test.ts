import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { type MenuParts, menuTemplate } from "../../../../electron/main/menu-template.ts";
import { MENU_BAR, MENU_COMMANDS } from "../../../../shared/ipc/menu.ts";

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
    const items = menuTemplate(PARTS).flatMap(allItemsOf);
    const ids = items.map(({ id }) => id).filter((id) => id !== undefined && id !== "recent-files");
    const roles = MENU_BAR.flatMap(({ items: lines }) =>
      lines.flatMap((line) => ("command" in line && line.role !== undefined ? [line] : [])),
    );
    const commands = new Set<string>(MENU_COMMANDS);
    for (const { command } of roles) commands.delete(command);
    expect([...ids].sort()).toEqual([...commands].sort());
    // What the platform does itself is asked of it, once, and never disabled: it serves fields as well.
    for (const { role, label } of roles) {
      expect(items.filter((item) => item.role === role)).toEqual([{ role, label }]);
    }
    expect(roles).toHaveLength(4);
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

  it("has the layers in a menu of their own, under View", () => {
    const view = menuTemplate(PARTS).find(({ label }) => label === "View");
    const layers = itemsOf(view ?? {}).find(({ label }) => label === "Layers");
    expect(itemsOf(layers ?? {}).map(({ id }) => id)).toEqual([
      "view.layer-practice",
      "view.layer-pathway",
      "view.layer-clinical",
      "view.layer-operational",
      "view.layer-partners",
      "view.layer-reporting",
      "view.layer-findings",
      "view.layer-changes",
    ]);
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

/** The items of a menu, and of the menus in it. */
function allItemsOf(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return itemsOf(item).flatMap((one) => (one.id === "recent-files" ? [one] : [one, ...allItemsOf(one)]));
}

function itemsOf(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return Array.isArray(item.submenu) ? item.submenu : [];
}
