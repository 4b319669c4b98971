import { expect, test } from "../e2e/support/fixture.ts";
import { countPresses } from "../e2e/tasks/count-presses.ts";
import { PointerHands } from "../e2e/tasks/pointer-hands.ts";
import { TASKS } from "../e2e/tasks/tasks.ts";

// One page for all of them, each taken back before the next: what one leaves behind, the next would stumble over.
test.setTimeout(300_000);

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
