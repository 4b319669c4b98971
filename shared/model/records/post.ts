import { z } from "../../lib/zod.ts";
import { amountSchema, idSchema, nameSchema, textSchema } from "./fields.ts";

export const DISCIPLINES = ["clinical", "operational", "professional", "corporate"] as const;

export const disciplineSchema = z.enum(DISCIPLINES);

export type Discipline = z.infer<typeof disciplineSchema>;

/** The deepest level a post may stand at below the chief executive's 0. */
export const DEEPEST_LEVEL = 20;

/** Pay bands: Agenda for Change 2 to 9, very senior manager, and the medical and dental grades that lead services. */
export const BANDS = [
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8a",
  "8b",
  "8c",
  "8d",
  "9",
  "VSM",
  "Consultant",
  "Specialist",
  "Specialty doctor",
  "General practitioner",
  "Dental",
] as const;

export const bandSchema = z.enum(BANDS);

export type Band = z.infer<typeof bandSchema>;

/**
 * Kinds of management work, by how much of the manager's time and of the team's autonomy it takes (McKinsey & Company,
 * "How to identify the right 'spans of control' for your organization", 2017).
 */
export const ARCHETYPES = ["player-coach", "coach", "supervisor", "facilitator", "coordinator"] as const;

export const archetypeSchema = z.enum(ARCHETYPES);

export type Archetype = z.infer<typeof archetypeSchema>;

/** A leadership position, whoever holds it. */
export const postSchema = z.strictObject({
  id: idSchema,
  /** The short reference tables name it by; unique within its option. */
  ref: nameSchema,
  title: nameSchema,
  discipline: disciplineSchema,
  /** 0 is the chief executive, 1 an executive director, and so on down. */
  level: z.int().min(0).max(DEEPEST_LEVEL),
  band: bandSchema.nullable(),
  /** Whole-time equivalents of the post itself, 1 for full time. */
  wte: amountSchema,
  /** Who holds it; null while it is vacant. Confidential. */
  holder: nameSchema.nullable(),
  /** Who pays it: the trust, or a partner. */
  employer: textSchema,
  /** Whether the post sits on the board. */
  board: z.boolean(),
  /** Set by the designer; null leaves it to the level and discipline. */
  archetype: archetypeSchema.nullable(),
});

export type Post = z.infer<typeof postSchema>;
