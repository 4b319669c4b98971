import { expect, type Locator, type Page } from "@playwright/test";
import { DesignPage } from "./design-page.ts";

export const SINGLE_TRUST = "Hampshire and Isle of Wight: single trust, matrix";

/** The start screen. */
export class StartPage {
  readonly page: Page;
  /** One entry for each draft. */
  readonly drafts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drafts = page.getByRole("region", { name: "Drafts" }).getByRole("listitem");
  }

  async isShown(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Orgweave" })).toBeVisible();
    // Until the drafts have been read nothing can be opened.
    await expect(this.page.getByText("Looking for drafts…")).toHaveCount(0);
  }

  /** The button that opens a draft. */
  draft(title: string): Locator {
    return this.drafts.getByRole("button").filter({ has: this.page.getByText(title, { exact: true }) });
  }

  way(name: string): Locator {
    return this.page.getByRole("button", { name });
  }

  async openExample(name = SINGLE_TRUST): Promise<DesignPage> {
    await this.way(name).click();
    return opened(this.page);
  }

  async openDraft(title: string): Promise<DesignPage> {
    await this.draft(title).click();
    return opened(this.page);
  }

  async newDesign(): Promise<DesignPage> {
    await this.way("New design").click();
    return opened(this.page);
  }
}

async function opened(page: Page): Promise<DesignPage> {
  const design = new DesignPage(page);
  await design.isShown();
  return design;
}
