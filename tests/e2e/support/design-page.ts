import { expect, type Locator, type Page } from "@playwright/test";
import { drag, type Grip } from "./pointer.ts";

/** An open design, by the names people see. */
export class DesignPage {
  readonly page: Page;
  readonly canvas: Locator;
  readonly posts: Locator;
  readonly panel: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole("main");
    this.posts = page.getByRole("region", { name: "Posts" });
    this.panel = page.getByRole("complementary", { name: "Details and findings" });
    this.undoButton = page.getByRole("banner").getByRole("button", { name: /^Undo/ });
    this.redoButton = page.getByRole("banner").getByRole("button", { name: /^Redo/ });
  }

  async isShown(): Promise<void> {
    await expect(this.undoButton).toBeVisible();
    await this.isSaved();
  }

  /** Waits until the disk has the last edit. */
  async isSaved(): Promise<void> {
    await expect(this.page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "saved");
  }

  row(name: string): Locator {
    return this.page.getByRole("rowheader", { name: `${name}, service line`, exact: false });
  }

  column(name: string): Locator {
    return this.page.getByRole("columnheader", { name: `${name}, geography`, exact: false });
  }

  cell(row: string, column: string): Locator {
    return this.page.getByRole("gridcell", { name: new RegExp(`^${escaped(row)} in ${escaped(column)}\\.`) });
  }

  /** The names of the rows on screen, from the top. */
  async rowNames(): Promise<readonly string[]> {
    return this.#headerNames("rowheader", "y", ", service line");
  }

  /** The names of the columns on screen, from the left. */
  async columnNames(): Promise<readonly string[]> {
    return this.#headerNames("columnheader", "x", ", geography");
  }

  async #headerNames(role: "rowheader" | "columnheader", along: "x" | "y", after: string) {
    const named = await this.page.getByRole(role).evaluateAll((headers) =>
      headers.map((header) => {
        const { x, y } = header.getBoundingClientRect();
        return { label: header.getAttribute("aria-label") ?? "", x, y };
      }),
    );
    return named
      .filter(({ label }) => label.includes(after))
      .sort((a, b) => a[along] - b[along])
      .map(({ label }) => label.slice(0, label.indexOf(after)));
  }

  /** A post where it leads, in the header of a row or column. */
  chip(header: Locator, title: string): Locator {
    return header.getByTitle(title);
  }

  /** A post in the list on the left. */
  post(title: string): Locator {
    return this.posts.getByRole("button", { name: new RegExp(`^${escaped(title)} ?,`) });
  }

  /** The titles of every post in the list on the left. */
  async postTitles(): Promise<string[]> {
    const texts = await this.posts.getByRole("listitem").getByRole("button").allInnerTexts();
    return texts.map((text) =>
      text.replace(/\s*,\s*(clinical|operational|professional|corporate)[\s\S]*$/, ""),
    );
  }

  async findPost(title: string): Promise<Locator> {
    await this.posts.getByRole("searchbox", { name: "Find a post" }).fill(title);
    const post = this.post(title);
    await expect(post).toHaveCount(1);
    return post;
  }

  /** Drags by the mouse; where in each element is said in shares of its width and height. */
  async drag(from: Locator, to: Locator, onto?: Grip): Promise<void> {
    await drag(this.page, from, to, onto);
  }

  /** Where a line is drawn from or to, on a post of the chart. */
  handle(title: string, end: "head" | "foot"): Locator {
    return this.canvas
      .locator(".react-flow__node")
      .filter({ has: this.page.getByText(title, { exact: true }) })
      .locator(`[data-handleid="${end}"]`);
  }

  async showDetails(): Promise<void> {
    await this.panel.getByRole("button", { name: "Details", exact: true }).click();
  }

  async showFindings(): Promise<void> {
    await this.panel.getByRole("button", { name: /^Findings/ }).click();
  }

  finding(text: string): Locator {
    return this.panel.getByRole("article").filter({ hasText: text });
  }

  /** Pans the canvas by the wheel, as far as pixels say. */
  async pan(right: number, down: number): Promise<void> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error("There is no canvas");
    await this.page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6);
    await this.page.mouse.wheel(right / PANNED_PER_WHEEL, down / PANNED_PER_WHEEL);
    await this.isStill();
  }

  /** Waits until the canvas has come to rest: nothing has moved for as many frames as a glide would show in. */
  async isStill(): Promise<void> {
    await this.page.evaluate(async (frames) => {
      const where = () => document.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform;
      let last = where();
      for (let still = 0; still < frames; still += 1) {
        await new Promise(requestAnimationFrame);
        if (where() !== last) still = 0;
        last = where();
      }
    }, STILL_FRAMES);
  }

  async chooseFromMenu(name: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name: "Menu", exact: true }).click();
    await this.page.getByRole("menuitem", { name }).click();
  }

  async showReportingLines(): Promise<void> {
    await this.page.getByRole("button", { name: "Reporting lines" }).click();
    await expect(this.page.getByRole("list", { name: "Kinds of reporting line" })).toBeVisible();
  }

  async showMatrix(): Promise<void> {
    await this.page.getByRole("button", { name: "Matrix", exact: true }).click();
  }

  async backToStart(): Promise<void> {
    await this.page.getByRole("button", { name: "Back to the start screen" }).click();
  }

  /** The words of a message at the foot of the window. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole("region", { name: "Messages" }).getByText(text);
  }
}

const STILL_FRAMES = 12;

/** How far the canvas pans, in pixels, for each pixel that the wheel turns. */
const PANNED_PER_WHEEL = 0.5;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
