import { z } from "../lib/zod.ts";

/** Every command a menu can ask for. The page carries them out; the native menu and the page's own menu list them. */
export const MENU_COMMANDS = [
  "file.new",
  "file.open",
  "file.import-workbook",
  "file.import-folder",
  "file.save",
  "file.save-as",
  "file.export-pdf",
  "file.close-design",
  "edit.undo",
  "edit.redo",
  "edit.cut",
  "edit.copy",
  "edit.paste",
  "edit.duplicate",
  "edit.select-all",
  "edit.find",
  "edit.rename",
  "edit.delete",
  "edit.domains",
  "edit.baseline-posts",
  "add.service-line",
  "add.geography",
  "add.post",
  "option.add",
  "option.duplicate",
  "option.baseline",
  "option.delete",
  "option.from-file",
  "option.manage",
  "option.previous",
  "option.next",
  "view.matrix",
  "view.reporting",
  "view.analytics",
  "view.tables",
  "view.compare",
  "view.people",
  "view.appraisal",
  "view.findings",
  "view.rules",
  "view.zoom-in",
  "view.zoom-out",
  "view.zoom-fit",
  "view.zoom-reset",
  "view.zoom-selection",
  "view.back",
  "view.forward",
  "view.map",
  "view.heat-coverage",
  "view.heat-findings",
  "view.heat-wte",
  "view.layer-practice",
  "view.layer-pathway",
  "view.layer-clinical",
  "view.layer-operational",
  "view.layer-partners",
  "view.layer-reporting",
  "view.layer-findings",
  "view.layer-changes",
  "view.filter-table",
  "view.clear-table",
  "view.expand-all",
  "view.collapse-all",
  "view.professional-lines",
  "view.matrix-lines",
  "view.chain",
  "view.theme-system",
  "view.theme-light",
  "view.theme-dark",
  "view.theme-contrast",
  "view.left-panel",
  "view.right-panel",
  "help.shortcuts",
  "help.about",
] as const;

export const menuCommandSchema = z.enum(MENU_COMMANDS);

export type MenuCommand = z.infer<typeof menuCommandSchema>;

/** A line of a menu that gives a command. */
export interface CommandItem {
  readonly command: MenuCommand;
  readonly label: string;
  /** Electron's notation: `CmdOrCtrl+S`. */
  readonly accelerator?: string;
  /** A bare letter: shown, and listened to by the page only, so that it never eats a letter typed into a field. */
  readonly letter?: string;
  /**
   * What the browser, or the native menu, does by this key itself: the page listens to the event that comes of it, and
   * to the command only where its own menu gives it.
   */
  readonly role?: "cut" | "copy" | "paste" | "selectAll";
}

/** A line of a menu. One with lines of its own is a menu in the menu. */
export type MenuItem = CommandItem | Menu | { readonly separator: true } | { readonly recentFiles: true };

export interface Menu {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

const separator = { separator: true } as const;

/** The menu bar, written once for both hosts. The native bar adds the platform's own roles (services, quit). */
export const MENU_BAR: readonly Menu[] = [
  {
    label: "File",
    items: [
      { command: "file.new", label: "New design", accelerator: "CmdOrCtrl+N" },
      { command: "file.open", label: "Open…", accelerator: "CmdOrCtrl+O" },
      { recentFiles: true },
      separator,
      { command: "file.import-workbook", label: "Import a workbook…" },
      { command: "file.import-folder", label: "Import a folder of tables…" },
      separator,
      { command: "file.save", label: "Save to file", accelerator: "CmdOrCtrl+S" },
      { command: "file.save-as", label: "Save to a new file…", accelerator: "CmdOrCtrl+Shift+S" },
      { command: "file.export-pdf", label: "Export as PDF…", accelerator: "CmdOrCtrl+P" },
      separator,
      { command: "file.close-design", label: "Close design" },
    ],
  },
  {
    label: "Edit",
    items: [
      { command: "edit.undo", label: "Undo", accelerator: "CmdOrCtrl+Z" },
      { command: "edit.redo", label: "Redo", accelerator: "CmdOrCtrl+Shift+Z" },
      separator,
      { command: "edit.cut", label: "Cut", accelerator: "CmdOrCtrl+X", role: "cut" },
      { command: "edit.copy", label: "Copy", accelerator: "CmdOrCtrl+C", role: "copy" },
      { command: "edit.paste", label: "Paste", accelerator: "CmdOrCtrl+V", role: "paste" },
      { command: "edit.duplicate", label: "Duplicate", accelerator: "CmdOrCtrl+D" },
      { command: "edit.select-all", label: "Select all", accelerator: "CmdOrCtrl+A", role: "selectAll" },
      separator,
      { command: "edit.find", label: "Find or do anything…", accelerator: "CmdOrCtrl+K" },
      separator,
      { command: "edit.rename", label: "Rename", accelerator: "F2" },
      { command: "edit.delete", label: "Delete" },
      separator,
      { command: "edit.domains", label: "Accountability domains…", accelerator: "CmdOrCtrl+Shift+D" },
      { command: "edit.baseline-posts", label: "Posts of the baseline…", accelerator: "CmdOrCtrl+Shift+B" },
    ],
  },
  {
    label: "Add",
    items: [
      { command: "add.service-line", label: "Service line", letter: "L" },
      { command: "add.geography", label: "Geography", letter: "G" },
      { command: "add.post", label: "Post", letter: "P" },
    ],
  },
  {
    label: "Option",
    items: [
      { command: "option.add", label: "Add an empty option" },
      { command: "option.duplicate", label: "Duplicate this option" },
      { command: "option.baseline", label: "Mark as the baseline" },
      { command: "option.delete", label: "Delete this option" },
      { command: "option.from-file", label: "Add options from a design file…" },
      separator,
      { command: "option.previous", label: "Show the option before", letter: "[" },
      { command: "option.next", label: "Show the option after", letter: "]" },
      { command: "option.manage", label: "All options…", accelerator: "CmdOrCtrl+Shift+O" },
    ],
  },
  {
    label: "View",
    items: [
      { command: "view.matrix", label: "Matrix", accelerator: "CmdOrCtrl+1" },
      { command: "view.reporting", label: "Reporting lines", accelerator: "CmdOrCtrl+2" },
      { command: "view.analytics", label: "Spans and layers", accelerator: "CmdOrCtrl+3" },
      { command: "view.tables", label: "Tables", accelerator: "CmdOrCtrl+4" },
      { command: "view.compare", label: "Compare", accelerator: "CmdOrCtrl+5" },
      { command: "view.people", label: "Impact on people", accelerator: "CmdOrCtrl+6" },
      { command: "view.appraisal", label: "Appraisal", accelerator: "CmdOrCtrl+7" },
      { command: "view.findings", label: "Findings", accelerator: "CmdOrCtrl+Shift+F" },
      { command: "view.rules", label: "Rules…", accelerator: "CmdOrCtrl+," },
      separator,
      { command: "view.left-panel", label: "List of posts beside the view" },
      { command: "view.right-panel", label: "Details and findings beside the view" },
      separator,
      { command: "view.zoom-in", label: "Zoom in", accelerator: "CmdOrCtrl+=" },
      { command: "view.zoom-out", label: "Zoom out", accelerator: "CmdOrCtrl+-" },
      { command: "view.zoom-fit", label: "Fit to window", accelerator: "CmdOrCtrl+9" },
      { command: "view.zoom-selection", label: "Zoom to selection", accelerator: "CmdOrCtrl+8" },
      { command: "view.zoom-reset", label: "Actual size", accelerator: "CmdOrCtrl+0" },
      separator,
      { command: "view.back", label: "Back to the place before", accelerator: "Alt+Left" },
      { command: "view.forward", label: "Forward again", accelerator: "Alt+Right" },
      separator,
      { command: "view.map", label: "Show the map", accelerator: "CmdOrCtrl+Shift+M" },
      { command: "view.heat-coverage", label: "Heat map: coverage" },
      { command: "view.heat-findings", label: "Heat map: findings" },
      { command: "view.heat-wte", label: "Heat map: WTE" },
      {
        label: "Layers",
        items: [
          { command: "view.layer-practice", label: "Layer: practice" },
          { command: "view.layer-pathway", label: "Layer: pathway" },
          { command: "view.layer-clinical", label: "Layer: clinical" },
          { command: "view.layer-operational", label: "Layer: operational" },
          { command: "view.layer-partners", label: "Layer: integrated partners" },
          { command: "view.layer-reporting", label: "Layer: reporting lines" },
          { command: "view.layer-findings", label: "Layer: findings" },
          { command: "view.layer-changes", label: "Layer: changes from baseline" },
        ],
      },
      separator,
      { command: "view.expand-all", label: "Expand all" },
      { command: "view.collapse-all", label: "Collapse all" },
      separator,
      { command: "view.filter-table", label: "Filter the table…" },
      { command: "view.clear-table", label: "Clear filters and sorting" },
      separator,
      { command: "view.professional-lines", label: "Hide professional lines" },
      { command: "view.matrix-lines", label: "Hide matrix lines" },
      { command: "view.chain", label: "Chain to the board", letter: "B" },
      separator,
      { command: "view.theme-system", label: "Theme: as the system" },
      { command: "view.theme-light", label: "Theme: light" },
      { command: "view.theme-dark", label: "Theme: dark" },
      { command: "view.theme-contrast", label: "Theme: high contrast" },
    ],
  },
  {
    label: "Help",
    items: [
      { command: "help.shortcuts", label: "Keyboard shortcuts" },
      separator,
      { command: "help.about", label: "About Orgweave" },
    ],
  },
];

/** The lines of a menu that give commands, with those of the menus in it, each with the names of the menus it is in. */
export function commandItems(
  menu: Menu,
  path = menu.label,
): readonly { readonly item: CommandItem; readonly path: string }[] {
  return menu.items.flatMap((item) => {
    if ("command" in item) return [{ item, path }];
    return "items" in item ? commandItems(item, `${path} › ${item.label}`) : [];
  });
}

/** What the page tells the menu: which commands can be given now, and names that change (“Undo Rename Frailty”). */
export const menuStateSchema = z.strictObject({
  enabled: z.array(menuCommandSchema),
  labels: z.partialRecord(menuCommandSchema, z.string().max(200)),
});

export type MenuState = z.infer<typeof menuStateSchema>;
