import { describe, expect, it } from "vitest";
import { paletteCommands } from "../../../../renderer/app/palette-commands.ts";
import { MENU_COMMANDS } from "../../../../shared/ipc/menu.ts";
import { openPalette } from "../features/palette/palette-support.ts";

describe("the commands of the palette", () => {
  it("are all that the menus have, but the one that opens it", () => {
    const listed = paletteCommands({}, false).map(({ command }) => command);
    expect([...listed, "edit.find"].sort()).toEqual([...MENU_COMMANDS].sort());
  });

  it("are each found by their name, and listed where they cannot be given", () => {
    const commands = paletteCommands({ "file.save": { run: () => undefined } }, false);
    const palette = openPalette(null, { commands });
    for (const { command, label } of commands) {
      const found = palette.lines(label).find(({ key }) => key === `command ${command}`);
      expect(found?.title).toBe(label);
      expect(found?.isEnabled).toBe(command === "file.save");
    }
  });

  it("carry the names that change, and keys as people write them", () => {
    const table = { "edit.undo": { run: () => undefined, label: "Undo Rename Frailty" } } as const;
    const undo = paletteCommands(table, false).find(({ command }) => command === "edit.undo");
    expect(undo).toMatchObject({ label: "Undo Rename Frailty", keys: "Ctrl+Z", menu: "Edit" });
  });
});
