import { expect } from "@playwright/test";
import type { DesignPage } from "../support/design-page.ts";
import { COMMUNITY, CRISIS, did, INPATIENT, SECURE, type Task } from "./task.ts";

/** What is delivered where. */
export const CELL_TASKS: readonly Task[] = [
  {
    says: "Say that a cell is not delivered",
    byKeyboard: async (hands) => {
      await hands.toPlace(CRISIS, "Southampton");
      await hands.press("Delete");
    },
    byPointer: (hands, design) => hands.chooseAt(design.cell(CRISIS, "Southampton"), "Stop delivering here"),
    isDone: (design) => expect(design.cell(CRISIS, "Southampton")).toHaveAccessibleName(/not delivered/),
  },
  {
    says: "Deliver a service somewhere new",
    byKeyboard: async (hands) => {
      await hands.toPlace(SECURE, "Southampton");
      await hands.press("Enter");
    },
    byPointer: (hands, design) => hands.chooseAt(design.cell(SECURE, "Southampton"), "Deliver here"),
    isDone: (design) => expect(design.cell(SECURE, "Southampton")).toHaveAccessibleName(/WTE not stated/),
  },
  {
    says: "Deliver three services trust-wide at once",
    byKeyboard: async (hands) => {
      await hands.toPlace(INPATIENT, "Trust-wide");
      await hands.press("Shift+ArrowDown", "Shift+ArrowDown");
      await hands.chooseHere("Deliver at 3 crossings");
    },
    byPointer: async (hands, design) => {
      await hands.marquee(design.cell(INPATIENT, "Trust-wide"), design.cell(CRISIS, "Trust-wide"));
      await hands.chooseAt(design.cell(COMMUNITY, "Trust-wide"), "Deliver at 3 crossings");
    },
    isDone: async (design) => {
      for (const row of [INPATIENT, COMMUNITY, CRISIS]) {
        await expect(design.cell(row, "Trust-wide")).toHaveAccessibleName(/WTE not stated/);
      }
    },
  },
  {
    says: "Stop delivering a whole block of cells",
    byKeyboard: async (hands) => {
      await hands.toPlace(INPATIENT, "Southampton");
      await hands.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight", "Delete");
    },
    byPointer: async (hands, design) => {
      await hands.marquee(design.cell(INPATIENT, "Southampton"), design.cell(CRISIS, "Portsmouth"));
      await hands.chooseAt(design.cell(COMMUNITY, "Portsmouth"), "Stop delivering 6 cells");
    },
    isDone: async (design) => {
      await did(design, "Stop delivering 6 cells");
      await expect(design.cell(CRISIS, "Portsmouth")).toHaveAccessibleName(/not delivered/);
    },
  },
  {
    says: "Move a cell to another geography",
    byKeyboard: async (hands) => {
      await hands.toPlace(SECURE, "Trust-wide");
      await hands.press("Shift+M", "ArrowRight");
      await hands.press("Enter");
    },
    byPointer: async (hands, design) => {
      await design.cell(SECURE, "Trust-wide").hover();
      await hands.drag(gripOf(design, SECURE, "Trust-wide"), design.cell(SECURE, "Southampton"));
    },
    isDone: (design) => expect(design.cell(SECURE, "Southampton")).toHaveAccessibleName(/140 WTE/),
  },
  {
    says: "Move two cells together",
    byKeyboard: async (hands) => {
      await hands.toPlace(INPATIENT, "Southampton");
      await hands.press("Shift+ArrowDown", "Shift+M", "ArrowLeft", "Enter");
    },
    byPointer: async (hands, design) => {
      await hands.marquee(design.cell(INPATIENT, "Southampton"), design.cell(COMMUNITY, "Southampton"));
      await hands.drag(gripOf(design, INPATIENT, "Southampton"), design.cell(INPATIENT, "Trust-wide"));
    },
    isDone: async (design) => {
      await did(design, "Move 2 cells");
      await expect(design.cell(COMMUNITY, "Trust-wide")).toHaveAccessibleName(/112 WTE/);
    },
  },
  {
    says: "Copy a cell to another crossing",
    byKeyboard: async (hands) => {
      await hands.toPlace(CRISIS, "Southampton");
      await hands.press("Control+c", "ArrowDown", "ArrowDown", "Control+v");
    },
    byPointer: async (hands, design) => {
      await hands.chooseAt(design.cell(CRISIS, "Southampton"), "Copy");
      await hands.chooseAt(design.cell(SECURE, "Southampton"), "Paste");
    },
    isDone: (design) => expect(design.cell(SECURE, "Southampton")).toHaveAccessibleName(/52 WTE/),
  },
  {
    says: "Copy a block of cells beside itself",
    byKeyboard: async (hands) => {
      await hands.toPlace(INPATIENT, "Southampton");
      await hands.press("Shift+ArrowDown", "Control+c", "ArrowUp", "ArrowLeft", "Control+v");
    },
    byPointer: async (hands, design) => {
      await hands.marquee(design.cell(INPATIENT, "Southampton"), design.cell(COMMUNITY, "Southampton"));
      await hands.chooseAt(design.cell(COMMUNITY, "Southampton"), "Copy");
      await hands.chooseAt(design.cell(INPATIENT, "Trust-wide"), "Paste");
    },
    isDone: async (design) => {
      await did(design, "Paste 2 cells");
      await expect(design.cell(COMMUNITY, "Trust-wide")).toHaveAccessibleName(/112 WTE/);
    },
  },
  {
    says: "Say of two cells at once that their volume is high",
    byKeyboard: async (hands) => {
      await hands.toPlace(INPATIENT, "Southampton");
      await hands.press("Shift+ArrowDown", "Enter");
      await hands.toDetail("Volume");
      await hands.press("h");
    },
    byPointer: async (hands, design) => {
      await hands.marquee(design.cell(INPATIENT, "Southampton"), design.cell(COMMUNITY, "Southampton"));
      await hands.setDetail("Volume", "High");
    },
    isDone: (design) => did(design, "Change 2 cells"),
  },
];

function gripOf(design: DesignPage, row: string, column: string) {
  return design.cell(row, column).getByTitle("Drag to another crossing");
}
