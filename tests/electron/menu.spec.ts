import type { Page } from "@playwright/test";
import type { Host } from "../../shared/ipc/host.ts";
import { commandItems, MENU_BAR, type MenuCommand, type MenuState } from "../../shared/ipc/menu.ts";
import { expect, heard, listen, test } from "./fixture.ts";
import type { Orgweave } from "./orgweave.ts";

test.describe("the menu bar", () => {
  test("holds every command under its menu, with its accelerator", async ({ orgweave, page }) => {
    await update(page, { enabled: [], labels: {} });
    const bar = await readBar(orgweave);
    for (const menu of MENU_BAR) {
      const items = bar.find(({ label }) => label === menu.label)?.items ?? [];
      for (const { item } of commandItems(menu)) {
        // What has a role is the platform's own, and is looked at below.
        if (item.role !== undefined) continue;
        const native = items.find(({ id }) => id === item.command);
        expect(native, item.command).toMatchObject({ label: item.label });
        if (item.accelerator !== undefined) expect(native?.accelerator, item.command).toBe(item.accelerator);
      }
    }
  });

  test("shows a bare letter without taking it from the fields", async ({ orgweave, page: _ }) => {
    const add = (await readBar(orgweave)).find(({ label }) => label === "Add")?.items ?? [];
    expect(add.map(({ label, accelerator, isRegistered }) => [label, accelerator, isRegistered])).toEqual([
      ["Service line", "L", false],
      ["Geography", "G", false],
      ["Post", "P", false],
    ]);
  });

  test("gives the text fields their cut, copy, paste and select all", async ({ orgweave, page: _ }) => {
    const edit = (await readBar(orgweave)).find(({ label }) => label === "Edit")?.items ?? [];
    const roles = edit.map(({ role }) => role?.toLowerCase());
    expect(roles).toEqual(expect.arrayContaining(["cut", "copy", "paste", "selectall"]));
  });

  test("follows what the page says can be given, and what it calls it", async ({ orgweave, page }) => {
    await expect(async () => {
      await update(page, {
        enabled: ["file.open", "edit.undo"],
        labels: { "edit.undo": "Undo Rename Frailty" },
      });
      expect(await readItem(orgweave, "edit.undo")).toEqual({
        label: "Undo Rename Frailty",
        isEnabled: true,
      });
      expect(await readItem(orgweave, "edit.redo")).toEqual({ label: "Redo", isEnabled: false });
    }).toPass();
    await expect(async () => {
      await update(page, { enabled: ["edit.redo"], labels: { "edit.undo": "Undo Rename Frailty" } });
      expect(await readItem(orgweave, "edit.undo")).toEqual({
        label: "Undo Rename Frailty",
        isEnabled: false,
      });
      expect(await readItem(orgweave, "edit.redo")).toEqual({ label: "Redo", isEnabled: true });
    }).toPass();
  });

  test("brings a chosen command to the page, and no command that rests", async ({ orgweave, page }) => {
    await listen(page, "commands");
    await expect(async () => {
      await update(page, { enabled: ["help.shortcuts"], labels: {} });
      // Nothing can be undone on the start screen, so the page never lets this one be given.
      await click(orgweave, "edit.undo");
      await click(orgweave, "help.shortcuts");
      expect(await heard(page)).toContain("help.shortcuts");
    }).toPass();
    expect(await heard(page)).not.toContain("edit.undo");
  });

  test("ignores a state that is not one", async ({ orgweave, page }) => {
    await expect(async () => {
      await update(page, { enabled: ["edit.redo"], labels: {} });
      expect(await readItem(orgweave, "edit.redo")).toMatchObject({ isEnabled: true });
    }).toPass();
    await page.evaluate(async () => {
      const host = window.orgweaveHost as unknown as Host & { menu: { update(state: unknown): void } };
      host.menu.update({ enabled: ["app.quit"], labels: {} });
      host.menu.update({ enabled: [], labels: { "edit.redo": 7 } });
      host.menu.update(null);
      // What comes back tells that what was sent before has arrived.
      await host.app.about();
    });
    expect(await readItem(orgweave, "edit.redo")).toMatchObject({ label: "Redo", isEnabled: true });
  });
});

function update(page: Page, state: MenuState): Promise<void> {
  return page.evaluate((next) => (window.orgweaveHost as Host).menu.update(next), state);
}

function click(orgweave: Orgweave, command: MenuCommand): Promise<void> {
  return orgweave.evaluate(
    ({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    command,
  );
}

function readItem(orgweave: Orgweave, command: MenuCommand) {
  return orgweave.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    return { label: item?.label, isEnabled: item?.enabled };
  }, command);
}

interface ReadItem {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly isRegistered: boolean;
  readonly role: string | undefined;
}

function readBar(orgweave: Orgweave): Promise<{ label: string; items: ReadItem[] }[]> {
  return orgweave.evaluate(
    ({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map((menu) => ({
        label: menu.label,
        // With those of the menus in it.
        items: (menu.submenu?.items ?? [])
          .flatMap((item) => [item, ...(item.submenu?.items ?? [])])
          .map((item) => ({
            id: item.id,
            label: item.label,
            accelerator: item.accelerator as string | undefined,
            isRegistered: item.registerAccelerator,
            role: item.role as string | undefined,
          })),
      })),
    null,
  );
}
