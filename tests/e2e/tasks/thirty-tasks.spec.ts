import { expect, test } from "../support/fixture.ts";
import { countPresses } from "./count-presses.ts";
import { KeyboardHands } from "./keyboard-hands.ts";
import { PointerHands } from "./pointer-hands.ts";
import { TASKS } from "./tasks.ts";

// One page for all of them, each taken back before the next: what one leaves behind, the next would stumble over.
test.setTimeout(600_000);

// A press that waits for longer meets something in its way, and the test says what.
test.use({ actionTimeout: 30_000 });

test("there are thirty tasks, no two alike", () => {
  expect(new Set(TASKS.map(({ says }) => says)).size).toBe(30);
});

test("the thirty tasks are done by keyboard alone", async ({ design, page }) => {
  const presses = await countPresses(page, "pointerdown");
  const hands = new KeyboardHands(design);
  for (const task of TASKS) {
    await test.step(task.says, async () => {
      await task.byKeyboard(hands);
      await task.isDone(design);
      await hands.startAgain();
    });
  }
  expect(await presses()).toBe(0);
});

test("the thirty tasks are done by pointer alone", async ({ design, page }) => {
  const presses = await countPresses(page, "keydown");
  const hands = new PointerHands(design);
  for (const task of TASKS) {
    await test.step(task.says, async () => {
      await task.byPointer(hands, design);
      await task.isDone(design);
      await hands.startAgain();
    });
  }
  expect(await presses()).toBe(0);
});
