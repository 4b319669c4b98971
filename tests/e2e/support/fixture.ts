import { test as base, expect } from "@playwright/test";
import type { DesignPage } from "./design-page.ts";
import { StartPage } from "./start-page.ts";

interface Fixtures {
  /** The start screen of a profile that has never seen Orgweave. */
  readonly start: StartPage;
  /** The single-trust example, opened as a person opens it. */
  readonly design: DesignPage;
  readonly quietPages: undefined;
}

/** A test in the running application. It fails where a page throws, complains or asks anyone but its own server. */
export const test = base.extend<Fixtures>({
  viewport: { width: 1920, height: 1080 },
  quietPages: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      context.on("weberror", (error) => complaints.push(`thrown: ${error.error().message}`));
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      context.on("request", (request) => {
        const address = request.url();
        const isOwn = address.startsWith(`${baseURL}/`) || /^(blob|data):/.test(address);
        if (!isOwn) complaints.push(`asked ${address}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  start: async ({ page }, use) => {
    await page.goto("/");
    const start = new StartPage(page);
    await start.isShown();
    await use(start);
  },
  design: async ({ start }, use) => {
    await use(await start.openExample());
  },
});

export { expect };
