import { expect, type Locator, type Page } from "@playwright/test";

/** Where in an element, as shares of its width and height. */
export interface Grip {
  readonly x?: number;
  readonly y?: number;
}

const MIDDLE = 0.5;

const MS_BETWEEN_LOOKS = 40;

/** A point of the window in an element, once it stands still: an edit may list it elsewhere a moment after it is told. */
export async function pointIn(element: Locator, { x = MIDDLE, y = MIDDLE }: Grip = {}) {
  await expect(element).toBeVisible();
  const looks: ({ readonly x: number; readonly y: number } | null)[] = [];
  const isStill = async () => {
    const box = await element.boundingBox();
    looks.push(box && { x: box.x + box.width * x, y: box.y + box.height * y });
    const [last, now] = looks.slice(-2);
    return Boolean(last && now && last.x === now.x && last.y === now.y);
  };
  await expect
    .poll(isStill, { message: "the element stands still", intervals: [MS_BETWEEN_LOOKS] })
    .toBe(true);
  const point = looks.at(-1);
  if (!point) throw new Error("The element has no box");
  return point;
}

/** Presses on an element and pulls it over another, without letting go. */
export async function pull(page: Page, from: Locator, to: Locator, onto?: Grip): Promise<void> {
  const start = await pointIn(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  // A press becomes a drag once it has travelled; where it goes is looked up then, as by a person.
  await page.mouse.move(start.x + 8, start.y + 4, { steps: 2 });
  const end = await pointIn(to, onto);
  await page.mouse.move(end.x, end.y, { steps: 6 });
}

/** Drags an element onto another. */
export async function drag(page: Page, from: Locator, to: Locator, onto?: Grip): Promise<void> {
  await pull(page, from, to, onto);
  await page.mouse.up();
}

/** Whether a press on the middle of an element would meet it, and nothing that covers it. */
export function isUncovered(element: Locator): Promise<boolean> {
  return element.evaluate((target) => {
    const { x, y, width, height } = target.getBoundingClientRect();
    const met = document.elementFromPoint(x + width / 2, y + height / 2);
    return target.contains(met);
  });
}
