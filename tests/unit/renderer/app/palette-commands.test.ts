import { describe, expect, it } from "vitest";
import type { CommandTable } from "../../../../renderer/app/commands.ts";
import { paletteCommands } from "../../../../renderer/app/palette-commands.ts";
import { MENU_COMMANDS } from "../../../../shared/ipc/menu.ts";
import { openPalette } from "../features/palette/palette-support.ts";

const EVERYTHING: CommandTable = Object.fromEntries(
  MENU_COMMANDS.map((command) => [command, { run: () => undefined }]),
);

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

  it("go to every view that there is", () => {
    const palette = openPalette(null, { commands: paletteCommands(EVERYTHING, false) });
    const views = palette.groups("").find(({ name }) => name === "Views");
    expect(views?.titles).toEqual([
      "Matrix",
      "Reporting lines",
      "Spans and layers",
      "Tables",
      "Compare",
      "Impact on people",
      "Appraisal",
      "Findings",
    ]);
  });

  it.each([
    ["zoom to fit", "Fit to window"],
    ["reset zoom", "Actual size"],
    ["minimap", "Show the map"],
    ["new post", "Add a post"],
    ["new row", "Add a service line"],
    ["print", "Export as PDF…"],
    ["layer changes", "Layer: changes from baseline"],
    ["reporting layer", "Layer: reporting lines"],
    ["filter table", "Filter the table…"],
    ["unsort", "Clear filters and sorting"],
  ])("are found by what else people call them: %s", (query, title) => {
    const palette = openPalette(null, { commands: paletteCommands(EVERYTHING, false) });
    expect(palette.lines(query)[0]?.title).toBe(title);
  });

  it("carry the names that change, and keys as people write them", () => {
    const table = { "edit.undo": { run: () => undefined, label: "Undo Rename Frailty" } } as const;
    const undo = paletteCommands(table, false).find(({ command }) => command === "edit.undo");
    expect(undo).toMatchObject({ label: "Undo Rename Frailty", keys: "Ctrl+Z", menu: "Edit" });
  });
});
