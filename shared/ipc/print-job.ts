import { z } from "../lib/zod.ts";
import { PAPERS } from "../print/paper.ts";

/** The paper asked for. */
export const paperSchema = z.enum(PAPERS);

/** What of the option is printed. */
export const printContentSchema = z.discriminatedUnion("kind", [
  /** What the option means for posts of the baseline: one page for each. */
  z.strictObject({
    kind: z.literal("statements"),
    /** The posts by id; null for every post of the baseline. */
    posts: z.array(z.string().max(64)).max(200_000).nullable(),
    /** Whether holders are named. */
    hasNames: z.boolean(),
  }),
  /** The appraisal of all options of the design. */
  z.strictObject({ kind: z.literal("appraisal") }),
]);

export type PrintContent = z.infer<typeof printContentSchema>;

/**
 * What to print. The print page fetches it as JSON from `print-jobs/<token>` beside itself, whoever serves the page:
 * the desktop shell, the loopback server or the command line.
 */
export const printJobSchema = z.strictObject({
  /** The text of the design's `.orgweave` file. */
  designText: z.string().max(30_000_000),
  /** The option to print, by id. */
  option: z.string().max(64),
  paper: paperSchema,
  /** Whether every page says that the structure is a draft for consultation. */
  isDraft: z.boolean(),
  /** The day printed on it, as YYYY-MM-DD. */
  date: z.iso.date(),
  /** Left out, the structure itself: matrix, posts, reporting lines, findings. */
  content: printContentSchema.optional(),
});

export type PrintJob = z.infer<typeof printJobSchema>;

/** How far an export has come. The stages follow each other in this order. */
export const PRINT_STAGES = ["drawing", "printing", "writing"] as const;

export const printProgressSchema = z.strictObject({ stage: z.enum(PRINT_STAGES) });

export type PrintProgress = z.infer<typeof printProgressSchema>;

/**
 * The print page marks its root element with `data-print-state`: `drawing` until it has drawn, then `ready`; or
 * `failed`, with the reason in `data-print-message`. Whoever prints it waits for that.
 */
export type PrintState = "drawing" | "ready" | "failed";
