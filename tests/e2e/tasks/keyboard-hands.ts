import { expect, type Page } from "@playwright/test";
import type { DesignPage } from "../support/design-page.ts";

/** More presses than any walk takes: a walk that goes on for longer has gone astray. */
const MOST_PRESSES = 60;

/** What a person does who has only a keyboard: presses keys, looks where the focus is, presses on. */
export class KeyboardHands {
  readonly page: Page;
  readonly design: DesignPage;

  constructor(design: DesignPage) {
    this.design = design;
    this.page = design.page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes to a part of the window. */
  async toRegion(region: "left" | "canvas" | "right" | "top"): Promise<void> {
    await this.#walk("F6", `[data-region="${region}"] *`, "");
  }

  /** Goes to a row's header, a column's header, or the crossing of both. */
  async toPlace(row: string | null, column: string | null): Promise<void> {
    await this.toRegion("canvas");
    await this.press("Control+Home");
    if (column !== null) await this.#walk("ArrowRight", "[role=columnheader]", `${column}, geography`);
    if (row === null) return;
    if (column === null) await this.#walk("ArrowDown", "[role=rowheader]", `${row}, service line`);
    else await this.#walk("ArrowDown", "[role=gridcell]", `${row} in ${column}.`);
  }

  /** Goes to a post in the list, by what is typed of its title. */
  async toPost(sought: string): Promise<void> {
    await this.toRegion("left");
    await this.tabTo("Find a post");
    await this.press("Control+a");
    await this.type(sought);
    await expect(this.design.posts.locator("[data-post]").first()).toContainText(sought);
    await this.#walk("Tab", "[data-post]", "");
  }

  /** Presses Tab until a field or a button of that name has the focus. */
  async tabTo(name: string): Promise<void> {
    await this.#walk("Tab", "input, select, textarea, button", name);
  }

  /** Goes from the place or post that is selected to a field or a button of its details. */
  async toDetail(name: string): Promise<void> {
    await this.toRegion("right");
    await this.tabTo(name);
  }

  /** Opens the menu of where the focus is, and chooses from it. */
  async chooseHere(item: string): Promise<void> {
    await this.press("Shift+F10");
    await this.choose(item);
  }

  /** Chooses from the menu that is open. */
  async choose(item: string): Promise<void> {
    await expect(this.page.getByRole("menuitem", { name: item })).toBeVisible();
    await this.#walk("ArrowDown", "[role=menuitem]", item);
    await this.press("Enter");
  }

  /** Types into the picker that has the focus, and takes what it finds. */
  async pick(sought: string): Promise<void> {
    await this.type(sought);
    await expect(this.page.getByRole("option", { name: sought }).first()).toBeVisible();
    await this.press("ArrowDown", "Enter");
    await expect(this.page.getByRole("listbox")).toHaveCount(0);
  }

  /** Takes back all that was done, and lets go of what is selected. */
  async startAgain(): Promise<void> {
    await this.press("Escape");
    await this.toRegion("canvas");
    await this.press("Escape", "Escape");
    for (let step = 0; step < MOST_PRESSES && (await this.design.undoButton.isEnabled()); step += 1) {
      await this.press("Control+z");
    }
    await expect(this.design.undoButton).toBeDisabled();
  }

  /** Presses a key until what has the focus is of a kind, and its name begins so. */
  async #walk(key: string, kind: string, name: string): Promise<void> {
    for (let step = 0; step < MOST_PRESSES; step += 1) {
      if (await this.#isAt(kind, name)) return;
      await this.press(key);
    }
    expect(await this.#isAt(kind, name), `${name} was not reached by ${key}`).toBe(true);
  }

  /** Whether the keyboard is at something. On the matrix the focus follows it once the canvas has panned there. */
  #isAt(kind: string, name: string): Promise<boolean> {
    return this.page.evaluate(
      async ([selector, start]) => {
        const place = () =>
          document.querySelector<HTMLElement>("[data-region=canvas] [role][tabindex='0'][id^='at-']");
        const isOnMatrix = /role=(gridcell|rowheader|columnheader)/.test(selector);
        const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
        for (let frame = 0; isOnMatrix && !place() && frame < 20; frame += 1) await nextFrame();
        const at = isOnMatrix ? place() : document.activeElement;
        if (!at?.matches(selector)) return false;
        const isField = at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
        const label = isField ? at.labels?.[0]?.textContent : null;
        const said = at.getAttribute("aria-label") ?? label ?? at.textContent ?? "";
        if (!said.trim().startsWith(start)) return false;
        for (let frame = 0; isOnMatrix && document.activeElement !== at && frame < 20; frame += 1)
          await nextFrame();
        return true;
      },
      [kind, name] as const,
    );
  }
}
