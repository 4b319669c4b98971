import { expect } from "@playwright/test";
import { COMMUNITY, CRISIS, did, expectRows, INPATIENT, OLDER, type Task } from "./task.ts";

/** Second thoughts. */
export const UNDO_TASKS: readonly Task[] = [
  {
    says: "Undo three things, and do one of them again",
    byKeyboard: async (hands) => {
      await hands.toPlace(CRISIS, null);
      await hands.press("Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown");
      await did(hands.design, `Move ${CRISIS}`);
      await hands.press("Control+z", "Control+z", "Control+z");
      await expect(hands.design.undoButton).toBeDisabled();
      await hands.press("Control+Shift+Z");
    },
    byPointer: async (hands, design) => {
      for (let step = 0; step < 3; step += 1) await hands.chooseAt(design.row(CRISIS), "Move down");
      for (let step = 0; step < 3; step += 1) await design.undoButton.click();
      await expect(design.undoButton).toBeDisabled();
      await design.redoButton.click();
    },
    isDone: (design) => expectRows(design, [OLDER, CRISIS]),
  },
  {
    says: "Change one’s mind in the middle of a drag",
    byKeyboard: async (hands) => {
      await hands.toPlace(CRISIS, null);
      await hands.press("Shift+M", "ArrowDown", "ArrowDown");
      await expect(hands.page.getByText(/^Move after/).first()).toBeVisible();
      await hands.press("Escape");
    },
    byPointer: (hands, design) => hands.dragNowhere(design.row(CRISIS).getByText(CRISIS, { exact: true })),
    isDone: async (design) => {
      await expect(design.undoButton).toBeDisabled();
      await expectRows(design, [INPATIENT, COMMUNITY, CRISIS, OLDER]);
    },
  },
];
