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

const ISLAND_DIRECTOR = "Place Operational Director, Isle of Wight";
const COO = "Chief Operating Officer";
const INPATIENT = "Inpatient wards and places of safety";
const COMMUNITY = "Community mental health teams";
const CRISIS = "Crisis and liaison";
const OLDER = "Older people's mental health";
const SECURE = "Secure services";
const MANAGERS = ["Bay and Ryde", "Southampton East", "Southampton North"].map(
  (place) => `Neighbourhood Manager, ${place}`,
);

const BEFORE = 0.1;
const INSIDE = 0.5;
const AFTER = 0.9;

/** The thirty tasks. Each begins with the single-trust example as it is, and is taken back afterwards. */
export const TASKS: readonly Task[] = [
  {
    says: "Give Frailty to the Isle of Wight director",
    byKeyboard: async (hands) => {
      await hands.toPlace("Frailty", null);
      await hands.press("m");
      await hands.tabTo("Post");
      await hands.pick(ISLAND_DIRECTOR);
      await hands.press("Enter");
    },
    byPointer: async (hands, design) => {
      await hands.show(design.row("Frailty"));
      await hands.drag(design.post(ISLAND_DIRECTOR), design.row("Frailty"));
    },
    isDone: (design) => did(design, `${ISLAND_DIRECTOR} leads Frailty (practice)`),
  },
  {
    says: "Let the chief operating officer lead the pathway of one cell",
    byKeyboard: async (hands) => {
      await hands.toPlace(CRISIS, "Southampton");
      await hands.chooseHere("Give a pathway lead here…");
      await hands.tabTo("Post");
      await hands.pick(COO);
      await hands.press("Enter");
    },
    byPointer: (hands, design) =>
      hands.drag(design.post(COO), design.cell(CRISIS, "Southampton"), { y: 0.75 }),
    isDone: (design) => did(design, `${COO} leads ${CRISIS} in Southampton (pathway)`),
  },
  {
    says: "Let the Isle of Wight director lead Portsmouth as well",
    byKeyboard: async (hands) => {
      await hands.toPost(ISLAND_DIRECTOR);
      await hands.press("Shift+M");
      await hands.toPlace(null, "Portsmouth");
      await hands.press("Enter");
    },
    byPointer: (hands, design) => hands.drag(design.post(ISLAND_DIRECTOR), design.column("Portsmouth")),
    isDone: (design) => did(design, `${ISLAND_DIRECTOR} leads Portsmouth (pathway)`),
  },
  {
    says: "Take Crisis and liaison away from its clinical lead",
    byKeyboard: async (hands) => {
      await hands.toPlace(CRISIS, null);
      await hands.press("Enter");
      await hands.toDetail(`Withdraw this mandate from Clinical Lead, ${CRISIS}`);
      await hands.press("Enter");
    },
    byPointer: async (hands, design) => {
      await design.row(CRISIS).click({ position: { x: 200, y: 8 } });
      await hands.press(`Withdraw this mandate from Clinical Lead, ${CRISIS}`);
    },
    isDone: (design) => did(design, `Clinical Lead, ${CRISIS} no longer leads ${CRISIS} (practice)`),
  },
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
      await hands.press(" ", " ", "Enter");
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
    says: "Take a post over into a new option",
    byKeyboard: async (hands) => {
      await hands.toPost(COO);
      await hands.press("Enter", "Control+c");
      await hands.toRegion("top");
      await hands.tabTo("Options of the design");
      await hands.press("Enter");
      await hands.choose("Add an empty option");
      await expect(hands.page.getByRole("button", { name: "Option 2", exact: true })).toBeVisible();
      await hands.press("Control+v");
    },
    byPointer: async (hands, design) => {
      await design.post(COO).click();
      await hands.chooseFromMenu("Copy");
      await hands.press("Options of the design");
      await hands.choose("Add an empty option");
      await hands.chooseFromMenu("Paste");
    },
    isDone: async (design) => {
      await did(design, "Paste 1 post");
      expect(await design.postTitles()).toEqual([COO]);
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
  {
    says: "Give three posts one pay band",
    byKeyboard: async (hands) => {
      await selectManagers(hands);
      await hands.toDetail("Pay band");
      await hands.type("Band 8b");
    },
    byPointer: async (hands) => {
      await hands.selectPosts(...MANAGERS);
      await hands.setDetail("Pay band", "Band 8b");
    },
    isDone: (design) => did(design, "Change 3 posts"),
  },
  {
    says: "Let three posts report to one manager",
    byKeyboard: async (hands) => {
      await selectManagers(hands);
      await hands.toDetail("Line manager");
      await hands.pick(COO);
    },
    byPointer: async (hands) => {
      await hands.selectPosts(...MANAGERS);
      await hands.pick("Line manager", COO);
    },
    isDone: (design) => did(design, `3 posts report to ${COO}`),
  },
  {
    says: "Give two services to one post",
    byKeyboard: async (hands) => {
      await hands.toPlace(SECURE, null);
      await hands.press("Shift+ArrowDown", "Enter");
      await hands.toDetail("Post");
      await hands.pick(COO);
      await hands.tabTo("Give 2 mandates");
      await hands.press("Enter");
    },
    byPointer: async (hands, design) => {
      await hands.selectHeaders(design.row(SECURE), design.row("NHS Talking Therapies"));
      await hands.pick("Post", COO);
      await hands.press("Give 2 mandates");
    },
    isDone: (design) => did(design, `${COO} leads 2 scopes more (practice)`),
  },
  {
    says: "Delete a post with all it held",
    byKeyboard: async (hands) => {
      await hands.toPost("Head of Service, Frailty");
      await hands.press("Delete");
    },
    byPointer: async (hands, design) => {
      await design.post("Head of Service, Frailty").click();
      await hands.press("Delete post");
    },
    isDone: (design) => did(design, "Delete post Head of Service, Frailty"),
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
  {
    says: "Find a post and show whom it reports to",
    byKeyboard: async (hands) => {
      await hands.toPost("Clinical Lead, Frailty");
      await hands.press("Enter");
    },
    byPointer: async (_, design) => design.post("Clinical Lead, Frailty").click(),
    isDone: (design) =>
      expect(design.panel.getByRole("region", { name: "Reports to" })).toContainText(
        "Clinical Director, Physical health",
      ),
  },
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
      await expect(hands.page.getByText(/^Move before/).first()).toBeVisible();
      await hands.press("Escape");
    },
    byPointer: (hands, design) => hands.dragNowhere(design.row(CRISIS).getByText(CRISIS, { exact: true })),
    isDone: async (design) => {
      await expect(design.undoButton).toBeDisabled();
      await expectRows(design, [INPATIENT, COMMUNITY, CRISIS, OLDER]);
    },
  },
];

async function selectManagers(hands: KeyboardHands): Promise<void> {
  await hands.toPost("Neighbourhood Manager");
  await hands.press("Enter", "Shift+ArrowDown", "Shift+ArrowDown");
}

function gripOf(design: DesignPage, row: string, column: string) {
  return design.cell(row, column).getByTitle("Drag to another crossing");
}

/** The last thing done is called that: so undo offers it. */
async function did(design: DesignPage, label: string): Promise<void> {
  await expect(design.undoButton).toHaveAccessibleName(`Undo ${label}`);
}

/** Rows stand one after the other, in this order. */
async function expectRows(design: DesignPage, rows: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      const names = await design.rowNames();
      const first = names.indexOf(rows[0] ?? "");
      return names.slice(first, first + rows.length);
    })
    .toEqual(rows);
}
