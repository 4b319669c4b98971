import { expect } from "@playwright/test";
import type { KeyboardHands } from "./keyboard-hands.ts";
import { COO, did, type Task } from "./task.ts";

const MANAGERS = ["Bay and Ryde", "Southampton East", "Southampton North"].map(
  (place) => `Neighbourhood Manager, ${place}`,
);

/** Posts: found, changed, deleted, taken over. */
export const POST_TASKS: readonly Task[] = [
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
      await expect.poll(() => design.postTitles()).toEqual([COO]);
    },
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
];

async function selectManagers(hands: KeyboardHands): Promise<void> {
  await hands.toPost("Neighbourhood Manager");
  await hands.press("Enter", "Shift+ArrowDown", "Shift+ArrowDown");
}
