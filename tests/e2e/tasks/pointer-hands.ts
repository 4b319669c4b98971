import { expect, type Locator, type Page } from "@playwright/test";
import type { DesignPage } from "../support/design-page.ts";
import { type Grip, pointIn, pull } from "../support/pointer.ts";

/** Where a right press on a header meets the header itself, and none of the posts and buttons in it. */
const HEADER_SPOT = { x: 150, y: 6 } as const;

/** What a person does who has only a pointer: presses, drags, turns the wheel, chooses from menus and lists. */
export class PointerHands {
  readonly page: Page;
  readonly design: DesignPage;

  constructor(design: DesignPage) {
    this.design = design;
    this.page = design.page;
  }

  /** Turns the wheel until a row is in view. */
  async show(row: Locator): Promise<void> {
    for (let turn = 0; turn < 8 && !(await isWhole(row)); turn += 1) await this.design.pan(0, 260);
  }

  async drag(from: Locator, to: Locator, onto?: Grip): Promise<void> {
    await from.scrollIntoViewIfNeeded();
    await this.design.drag(from, to, onto);
  }

  /** Drags something to where it cannot be dropped, and lets it go there. */
  async dragNowhere(from: Locator): Promise<void> {
    await pull(this.page, from, this.page.getByRole("banner"));
    await this.page.mouse.up();
  }

  /** Drags a rectangle over crossings, from the middle of one to the middle of another. */
  async marquee(from: Locator, to: Locator): Promise<void> {
    const start = await pointIn(from, { x: 0.4, y: 0.4 });
    const end = await pointIn(to, { x: 0.6, y: 0.6 });
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }

  async chooseAt(place: Locator, item: string): Promise<void> {
    const isHeader = (await place.getAttribute("role")) !== "gridcell";
    await place.click({ button: "right", ...(isHeader ? { position: HEADER_SPOT } : {}) });
    await this.choose(item);
  }

  async choose(item: string): Promise<void> {
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  async chooseFromMenu(item: string): Promise<void> {
    await this.page.getByRole("button", { name: "Menu", exact: true }).click();
    await this.choose(item);
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button }).click();
  }

  /** Selects several headers, one press each. */
  async selectHeaders(first: Locator, ...others: readonly Locator[]): Promise<void> {
    await this.chooseAt(first, "Select several");
    for (const other of others) await other.click({ position: HEADER_SPOT });
    await this.press("Done");
  }

  /** Selects several posts of the list, one press each. */
  async selectPosts(...titles: readonly string[]): Promise<void> {
    const [first = "", ...others] = titles;
    await this.design.post(first).click();
    await this.press("Select several");
    for (const title of others) await this.design.post(title).click();
    await this.press("Select several");
  }

  /** Chooses from a native list: its popup is the system's own and no part of the page. */
  async setDetail(label: string, value: string): Promise<void> {
    await this.design.panel.getByRole("combobox", { name: label }).selectOption(value);
  }

  /** Picks from all that a picker has. */
  async pick(label: string, item: string): Promise<void> {
    await this.press(`Show all for ${label}`);
    await this.page.getByRole("option", { name: item }).click();
    await expect(this.page.getByRole("listbox")).toHaveCount(0);
  }

  /** Takes back all that was done, goes back to where the matrix begins, and lets go of what is selected. */
  async startAgain(): Promise<void> {
    for (let step = 0; step < 20 && (await this.design.undoButton.isEnabled()); step += 1) {
      await this.design.undoButton.click();
    }
    await expect(this.design.undoButton).toBeDisabled();
    await this.press("back to actual size");
    await this.page
      .getByRole("columnheader", { name: /Service lines down/ })
      .click({ position: HEADER_SPOT });
  }
}

async function isWhole(element: Locator): Promise<boolean> {
  if ((await element.count()) === 0) return false;
  const [box, height] = await Promise.all([
    element.boundingBox(),
    element.page().evaluate(() => window.innerHeight),
  ]);
  // The last of the window is the legend's.
  return box !== null && box.y + box.height < height - 90;
}
