import { expect } from "@playwright/test";
import { COMMUNITY, CRISIS, did, expectRows, INPATIENT, OLDER, SECURE, type Task } from "./task.ts";

const BEFORE = 0.1;
const INSIDE = 0.5;
const AFTER = 0.9;

/** Service lines and geographies: adding, ordering, folding, sizing. */
export const AXIS_TASKS: readonly Task[] = [
  {
    says: "Move a service under another division",
    byKeyboard: async (hands) => {
      await hands.toPlace(SECURE, null);
      await hands.press("Shift+M");
      await hands.toPlace("Children and families", null);
      await hands.press(" ", "Enter");
    },
    byPointer: (hands, design) =>
      hands.drag(design.row(SECURE).getByText(SECURE), design.row("Children and families"), { y: INSIDE }),
    isDone: async (design) => {
      await did(design, `Move ${SECURE}`);
      await expectRows(design, [OLDER, "NHS Talking Therapies"]);
    },
  },
  {
    says: "Put a service before the one above it",
    byKeyboard: async (hands) => {
      await hands.toPlace(CRISIS, null);
      await hands.press("Alt+ArrowUp");
    },
    byPointer: (hands, design) =>
      hands.drag(design.row(CRISIS).getByText(CRISIS, { exact: true }), design.row(COMMUNITY), { y: BEFORE }),
    isDone: (design) => expectRows(design, [INPATIENT, CRISIS, COMMUNITY]),
  },
  {
    says: "Move three services together",
    byKeyboard: async (hands) => {
      await hands.toPlace(INPATIENT, null);
      await hands.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+M", "ArrowDown", "ArrowDown");
      await hands.press("Enter");
    },
    byPointer: async (hands, design) => {
      await hands.selectHeaders(design.row(INPATIENT), design.row(COMMUNITY), design.row(CRISIS));
      await hands.drag(design.row(COMMUNITY).getByText(COMMUNITY), design.row(SECURE), { y: AFTER });
    },
    isDone: async (design) => {
      await did(design, "Move 3 service lines");
      await expectRows(design, [OLDER, SECURE, INPATIENT, COMMUNITY, CRISIS]);
    },
  },
  {
    says: "Put one geography before another",
    byKeyboard: async (hands) => {
      await hands.toPlace(null, "Portsmouth");
      await hands.press("Alt+ArrowLeft");
    },
    byPointer: (hands, design) =>
      hands.drag(
        design.column("Portsmouth").getByText("Portsmouth", { exact: true }),
        design.column("Southampton"),
        {
          x: BEFORE,
        },
      ),
    isDone: (design) =>
      expect
        .poll(async () => (await design.columnNames()).slice(0, 3))
        .toEqual(["Trust-wide", "Portsmouth", "Southampton"]),
  },
  {
    says: "Put one geography inside another",
    byKeyboard: async (hands) => {
      await hands.toPlace(null, "North Hampshire");
      await hands.press("Shift+M", "ArrowLeft", "ArrowLeft", " ", "Enter");
    },
    byPointer: (hands, design) =>
      hands.drag(
        design.column("North Hampshire").getByText("North Hampshire", { exact: true }),
        design.column("Portsmouth"),
        { x: INSIDE },
      ),
    isDone: (design) => expect(design.column("Portsmouth")).toHaveAttribute("aria-expanded", "true"),
  },
  {
    says: "Duplicate a service with all that is delivered of it",
    byKeyboard: async (hands) => {
      await hands.toPlace(CRISIS, null);
      await hands.press("Control+d");
    },
    byPointer: (hands, design) => hands.chooseAt(design.row(CRISIS), "Duplicate"),
    isDone: async (design) => {
      await expectRows(design, [CRISIS, `${CRISIS} (copy)`]);
      await expect(design.cell(`${CRISIS} (copy)`, "Southampton")).toHaveAccessibleName(/52 WTE/);
    },
  },
  {
    says: "Add a service line",
    byKeyboard: async (hands) => {
      await hands.toRegion("canvas");
      await hands.press("l", "Enter");
    },
    byPointer: async (hands, design) => {
      await hands.press("Add a service line");
      await design.showDetails();
    },
    isDone: (design) => did(design, "Add service line New service line"),
  },
  {
    says: "Fold a division to one line, and unfold it",
    byKeyboard: async (hands) => {
      await hands.toPlace("Adult mental health", null);
      await hands.press("ArrowLeft");
      await expect(hands.design.row(CRISIS)).toHaveCount(0);
      await hands.press("ArrowRight");
    },
    byPointer: async (hands, design) => {
      await hands.press("Fold Adult mental health");
      await expect(design.row(CRISIS)).toHaveCount(0);
      await hands.press("Unfold Adult mental health");
    },
    isDone: (design) => expect(design.row(CRISIS)).toBeVisible(),
  },
  {
    says: "Make a column wider",
    byKeyboard: async (hands) => {
      await hands.toPlace(null, "Southampton");
      await hands.press("Shift+Alt+ArrowRight");
    },
    byPointer: async (hands, design) => {
      const edge = design.column("Southampton").getByTitle("Drag to make Southampton wider");
      await hands.drag(edge, design.column("Portsmouth"), { x: 0.2 });
    },
    isDone: async (design) => {
      const widthOf = async (name: string) => (await design.column(name).boundingBox())?.width ?? 0;
      expect(await widthOf("Southampton")).toBeGreaterThan((await widthOf("Portsmouth")) + 15);
    },
  },
];
