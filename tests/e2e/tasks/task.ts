import { expect } from "@playwright/test";
import type { DesignPage } from "../support/design-page.ts";
import type { KeyboardHands } from "./keyboard-hands.ts";
import type { PointerHands } from "./pointer-hands.ts";

/** Something a facilitator is asked for in the room, done by keyboard alone and by pointer alone. */
export interface Task {
  readonly says: string;
  readonly byKeyboard: (hands: KeyboardHands) => Promise<void>;
  readonly byPointer: (hands: PointerHands, design: DesignPage) => Promise<void>;
  readonly isDone: (design: DesignPage) => Promise<void>;
}

export const ISLAND_DIRECTOR = "Place Operational Director, Isle of Wight";
export const COO = "Chief Operating Officer";
export const INPATIENT = "Inpatient wards and places of safety";
export const COMMUNITY = "Community mental health teams";
export const CRISIS = "Crisis and liaison";
export const OLDER = "Older people's mental health";
export const SECURE = "Secure services";

/** The last thing done is called that: so undo offers it. */
export async function did(design: DesignPage, label: string): Promise<void> {
  await expect(design.undoButton).toHaveAccessibleName(`Undo ${label}`);
}

/** Rows stand one after the other, in this order. */
export async function expectRows(design: DesignPage, rows: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      const names = await design.rowNames();
      const first = names.indexOf(rows[0] ?? "");
      return names.slice(first, first + rows.length);
    })
    .toEqual(rows);
}
