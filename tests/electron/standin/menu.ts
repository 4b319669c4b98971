type Template = readonly (Electron.MenuItemConstructorOptions | Electron.MenuItem)[];

let applicationMenu: Menu | null = null;

/** A menu item as it was described. */
export class MenuItem
  implements Pick<Electron.MenuItem, "id" | "label" | "enabled" | "visible" | "registerAccelerator">
{
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly visible: boolean;
  readonly registerAccelerator: boolean;
  enabled: boolean;
  readonly role?: string;
  readonly accelerator?: string;
  readonly submenu?: Menu;
  readonly click: () => void;

  constructor(options: Electron.MenuItemConstructorOptions) {
    this.id = options.id ?? "";
    this.label = options.label ?? "";
    this.visible = options.visible ?? true;
    this.enabled = options.enabled ?? true;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.type = options.type ?? (options.submenu === undefined ? "normal" : "submenu");
    if (options.role !== undefined) this.role = options.role;
    if (options.accelerator !== undefined && options.accelerator !== null)
      this.accelerator = options.accelerator;
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
    this.click = () => {
      // As in Electron, a resting item does nothing, whoever asks.
      const call = options.click as (() => void) | undefined;
      if (this.enabled) call?.();
    };
  }
}

/** A menu of items. */
export class Menu {
  readonly items: MenuItem[];

  constructor(items: MenuItem[] = []) {
    this.items = items;
  }

  static buildFromTemplate(template: Template): Menu {
    return new Menu(template.map((item) => new MenuItem(item as Electron.MenuItemConstructorOptions)));
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
}
