import { COO, CRISIS, did, ISLAND_DIRECTOR, SECURE, type Task } from "./task.ts";

/** Giving scopes to posts, and taking them away. */
export const MANDATE_TASKS: readonly Task[] = [
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
];
