import type { Migration, RawDocument } from "./migrate.ts";

/**
 * The accountability domains as version 2 came with them. Frozen: the ones that a design starts with today may differ.
 */
const DOMAINS: readonly RawDocument[] = [
  {
    id: "evidence-based-practice",
    name: "Evidence-based practice",
    component: "practice",
    description: "Teams work to the best evidence there is, and can show it.",
    side: "clinical",
    order: "a0",
  },
  {
    id: "quality-and-safety",
    name: "Quality and safety",
    component: "practice",
    description: "Care is safe; what goes wrong is told and learnt from.",
    side: "clinical",
    order: "a1",
  },
  {
    id: "financial-envelope",
    name: "Financial envelope",
    component: "practice",
    description: "The service is delivered with the staff and the money it has.",
    side: "operational",
    order: "a2",
  },
  {
    id: "unwarranted-variation",
    name: "Unwarranted variation",
    component: "practice",
    description: "Differences that no need explains are driven out.",
    side: "clinical",
    order: "a3",
  },
  {
    id: "seamless-pathway",
    name: "Seamless pathway",
    component: "pathway",
    description: "People move between services without falling through a gap.",
    side: "clinical",
    order: "a4",
  },
  {
    id: "partner-collaboration",
    name: "Partner collaboration",
    component: "pathway",
    description: "The trust and its partners in the place work as one.",
    side: "operational",
    order: "a5",
  },
  {
    id: "local-need",
    name: "Local need (warranted variation)",
    component: "pathway",
    description: "Care differs where the needs of the people who live there do.",
    side: "clinical",
    order: "a6",
  },
];

/** Version 2 says who answers for what (domains, what a shared mandate answers for) and what becomes of baseline posts. */
export const addDomainsAndOutcomes: Migration = {
  from: 1,
  migrate: (document) => ({
    ...document,
    domains: DOMAINS,
    options: eachOf(document.options, (option) => ({
      ...option,
      mandates: eachOf(option.mandates, (mandate) => ({ ...mandate, answersFor: [] })),
      outcomes: [],
    })),
  }),
};

/** A list with each of its groups of fields changed. What is no such list is left for the schema to refuse in its words. */
function eachOf(list: unknown, change: (item: RawDocument) => RawDocument): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((item: unknown) =>
    item !== null && typeof item === "object" && !Array.isArray(item) ? change(item as RawDocument) : item,
  );
}
