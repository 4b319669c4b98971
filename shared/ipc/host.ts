import { z } from "../lib/zod.ts";
import type { MenuCommand, MenuState } from "./menu.ts";
import type { PrintJob, PrintProgress } from "./print-job.ts";

/**
 * A file the person has granted, standing for its path: the page never names a path. The host remembers what each
 * token grants for as long as it runs.
 */
export const fileTokenSchema = z.string().regex(/^[a-z0-9-]{8,64}$/, "a file token");

export type FileToken = z.infer<typeof fileTokenSchema>;

const name = z.string().min(1).max(1000);

export const openedFileSchema = z.strictObject({
  token: fileTokenSchema,
  /** The file's name without its folder. */
  name,
  /** The file's whole text. */
  text: z.string(),
});

export type OpenedFile = z.infer<typeof openedFileSchema>;

const failedSchema = z.strictObject({ status: z.literal("failed"), message: z.string() });
const cancelledSchema = z.strictObject({ status: z.literal("cancelled") });

export const openOutcomeSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("opened"), file: openedFileSchema }),
  cancelledSchema,
  failedSchema,
]);

export type OpenOutcome = z.infer<typeof openOutcomeSchema>;

export const saveRequestSchema = z.strictObject({ token: fileTokenSchema, text: z.string() });

export const saveAsRequestSchema = z.strictObject({ suggestedName: name, text: z.string() });

export const saveOutcomeSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("saved"), token: fileTokenSchema, name }),
  /** Another program changed the file since it was opened or saved: nothing was written. */
  z.strictObject({ status: z.literal("conflict"), message: z.string() }),
  cancelledSchema,
  failedSchema,
]);

export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;

export const recentFileSchema = z.strictObject({ token: fileTokenSchema, name });

export type RecentFile = z.infer<typeof recentFileSchema>;

export const profileOutcomeSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("opened"), name, text: z.string() }),
  cancelledSchema,
  failedSchema,
]);

export type ProfileOutcome = z.infer<typeof profileOutcomeSchema>;

export const profileSaveSchema = z.strictObject({
  suggestedName: name,
  /** The whole text of a profile; a hundredth of a design's limit. */
  text: z.string().max(1_000_000),
});

export const tableSourceSchema = z.enum(["workbook", "folder"]);

/** One workbook, or the `.csv` files of one folder. */
export type TableSource = z.infer<typeof tableSourceSchema>;

export const tablesOutcomeSchema = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("opened"),
    /** The workbook's or the folder's own name. */
    name,
    files: z.array(z.strictObject({ name, bytes: z.instanceof(Uint8Array) })),
  }),
  cancelledSchema,
  failedSchema,
]);

export type TablesOutcome = z.infer<typeof tablesOutcomeSchema>;

export const tableSaveSchema = z.strictObject({
  suggestedName: name,
  /** The whole text of one table, as a `.csv` file holds it. */
  text: z.string().max(20_000_000),
});

export const exportOutcomeSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("saved"), name }),
  cancelledSchema,
  failedSchema,
]);

export type ExportOutcome = z.infer<typeof exportOutcomeSchema>;

export const aboutSchema = z.strictObject({
  version: z.string(),
  /** What the application runs on, for the About box: “Electron 45.4.1” or “Chromium 156”. */
  runtime: z.string(),
});

export type About = z.infer<typeof aboutSchema>;

/** Ends a subscription. */
export type Unsubscribe = () => void;

/**
 * All that the page can ask of the machine. The desktop shell answers through its preload bridge; in a plain browser a
 * second, small implementation does what a page may.
 */
export interface Host {
  readonly kind: "desktop" | "browser";
  readonly files: {
    /** Lets the person choose a `.orgweave` file and reads it. */
    open(): Promise<OpenOutcome>;
    /** Reads a file of the recent list again. */
    openRecent(token: FileToken): Promise<OpenOutcome>;
    /** Files opened or saved lately, newest first. */
    recent(): Promise<readonly RecentFile[]>;
    /** Writes to a file opened or saved before: whole or not at all. */
    save(request: z.infer<typeof saveRequestSchema>): Promise<SaveOutcome>;
    /** Lets the person choose where, then writes. */
    saveAs(request: z.infer<typeof saveAsRequestSchema>): Promise<SaveOutcome>;
    /** Files opened from outside the page: the recent menu, a double click on a file, a second start with a file. */
    onOpened(listener: (outcome: OpenOutcome) => void): Unsubscribe;
  };
  readonly profiles: {
    /** Lets the person choose a file with a rules profile and reads it. */
    open(): Promise<ProfileOutcome>;
    /** Lets the person choose where, then writes. The file is not remembered: a profile is handed over, not kept open. */
    save(request: z.infer<typeof profileSaveSchema>): Promise<ExportOutcome>;
  };
  readonly tables: {
    /** Lets the person choose a workbook or a folder of `.csv` files and reads it. */
    open(source: TableSource): Promise<TablesOutcome>;
    /** Lets the person choose where, then writes one table as a `.csv` file. */
    save(request: z.infer<typeof tableSaveSchema>): Promise<ExportOutcome>;
  };
  readonly exports: {
    /** Prints the job to a PDF where the person chooses. One export runs at a time. */
    pdf(job: PrintJob, suggestedName: string): Promise<ExportOutcome>;
    /** Stops the export that runs; it answers with `cancelled` and leaves no file. */
    cancel(): Promise<void>;
    onProgress(listener: (progress: PrintProgress) => void): Unsubscribe;
  };
  readonly menu: {
    onCommand(listener: (command: MenuCommand) => void): Unsubscribe;
    update(state: MenuState): void;
  };
  readonly window: {
    /** Called before the window closes; it closes once the promise settles, so that the last edit is kept. */
    onCloseRequest(listener: () => Promise<void>): Unsubscribe;
  };
  readonly app: {
    about(): Promise<About>;
  };
}
