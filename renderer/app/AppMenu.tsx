import { Menu as MenuIcon } from "lucide-react";
import { memo, useState } from "react";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import {
  commandItems,
  MENU_BAR,
  type MenuCommand,
  type Menu as MenuOfCommands,
  menuCommandSchema,
} from "../../shared/ipc/menu.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./AppMenu.module.css";
import { type CommandTable, enabledCommands, giveCommand } from "./commands.ts";
import { acceleratorWords } from "./shortcuts.ts";

/** A menu in a menu stands on its own: everything is in sight at once. */
const SECTIONS: readonly MenuOfCommands[] = MENU_BAR.flatMap((menu) => [
  menu,
  ...menu.items.flatMap((item) =>
    "items" in item ? [{ ...item, label: `${menu.label} › ${item.label}` }] : [],
  ),
]);

const isMac = navigator.platform.startsWith("Mac");

/** Every command by name, for where there is no native menu bar, and for finding one in the window itself. */
export function AppMenu({ commands }: { readonly commands: CommandTable }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <MenuButton />
      <Popover className={styles.popover ?? ""} placement="bottom start">
        {isOpen && <CommandMenu commands={commands} />}
      </Popover>
    </MenuTrigger>
  );
}

/** Apart, so that it is not drawn again at every edit. */
const MenuButton = memo(function MenuButton() {
  return (
    <Button kind="quiet" isIcon aria-label="Menu">
      <MenuIcon aria-hidden="true" />
    </Button>
  );
});

function CommandMenu({ commands }: { readonly commands: CommandTable }) {
  const enabled = new Set<MenuCommand>(enabledCommands(commands));
  const disabled = MENU_BAR.flatMap((menu) =>
    commandItems(menu).flatMap(({ item }) => (enabled.has(item.command) ? [] : [item.command])),
  );
  return (
    <Menu
      className={styles.menu ?? ""}
      aria-label="Menu"
      disabledKeys={disabled}
      onAction={(key) => {
        const command = menuCommandSchema.safeParse(key);
        if (command.success) giveCommand(commands, command.data);
      }}
    >
      {SECTIONS.map((menu) => (
        <MenuSection key={menu.label} className={styles.section ?? ""}>
          <Header className={styles.header ?? ""}>{menu.label}</Header>
          {menu.items.flatMap((item) =>
            "command" in item
              ? [
                  <MenuItem
                    key={item.command}
                    id={item.command}
                    textValue={item.label}
                    className={styles.item ?? ""}
                  >
                    <span>{commands[item.command]?.label ?? item.label}</span>
                    <kbd>
                      {item.letter ??
                        (item.accelerator === undefined ? "" : acceleratorWords(item.accelerator, isMac))}
                    </kbd>
                  </MenuItem>,
                ]
              : [],
          )}
        </MenuSection>
      ))}
    </Menu>
  );
}
