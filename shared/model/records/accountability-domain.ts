import { z } from "../../lib/zod.ts";
import { type Id, idSchema, nameSchema, orderSchema, textSchema } from "./fields.ts";
import { componentSchema } from "./mandate.ts";

/** The sides of a dyad that can answer for a domain. */
export const SIDES = ["clinical", "operational"] as const;

export const sideSchema = z.enum(SIDES);

export type Side = z.infer<typeof sideSchema>;

/** What exactly one post answers for in each cell. Holds for every option of the design. */
export const accountabilityDomainSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  component: componentSchema,
  /** What the post answers for, in words. */
  description: textSchema,
  /** The side of the component’s dyad that answers for it; null where nobody has said. */
  side: sideSchema.nullable(),
  order: orderSchema,
});

export type AccountabilityDomain = z.infer<typeof accountabilityDomainSchema>;

/**
 * What a new design starts with: the domains of the strategy's two components. The side is a starting point that a design
 * may change: what is judged by the standards of a profession is put to the clinical side, and what is a matter of
 * money, contracts and agreements between organisations to the operational side. Local need is the clinical side's:
 * whether care *should* differ here is judged on the health of the people who live here; the operational side then finds
 * the means.
 */
const DEFAULTS: readonly AccountabilityDomain[] = [
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

/** The domains of a new design, by id. Their ids are the same in every design, so that two designs can be compared. */
export function defaultDomains(): ReadonlyMap<Id, AccountabilityDomain> {
  return new Map(DEFAULTS.map((domain) => [domain.id, domain]));
}
