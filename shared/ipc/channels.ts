import { z } from "../lib/zod.ts";
import {
  aboutSchema,
  exportOutcomeSchema,
  fileTokenSchema,
  openOutcomeSchema,
  profileOutcomeSchema,
  profileSaveSchema,
  recentFileSchema,
  saveAsRequestSchema,
  saveOutcomeSchema,
  saveRequestSchema,
  tableSaveSchema,
  tableSourceSchema,
  tablesOutcomeSchema,
} from "./host.ts";
import { menuCommandSchema, menuStateSchema } from "./menu.ts";
import { printJobSchema, printProgressSchema } from "./print-job.ts";

/**
 * Every question the page can ask the desktop shell, and the shape of its answer. The shell parses the arguments,
 * because a page is not to be trusted, and the answer, so that a path can never slip into it.
 */
export const REQUESTS = {
  "files:open": { arguments: z.tuple([]), result: openOutcomeSchema },
  "files:open-recent": { arguments: z.tuple([fileTokenSchema]), result: openOutcomeSchema },
  "files:recent": { arguments: z.tuple([]), result: z.array(recentFileSchema).readonly() },
  "files:save": { arguments: z.tuple([saveRequestSchema]), result: saveOutcomeSchema },
  "files:save-as": { arguments: z.tuple([saveAsRequestSchema]), result: saveOutcomeSchema },
  "profiles:open": { arguments: z.tuple([]), result: profileOutcomeSchema },
  "profiles:save": { arguments: z.tuple([profileSaveSchema]), result: exportOutcomeSchema },
  "tables:open": { arguments: z.tuple([tableSourceSchema]), result: tablesOutcomeSchema },
  "tables:save": { arguments: z.tuple([tableSaveSchema]), result: exportOutcomeSchema },
  "exports:pdf": {
    arguments: z.tuple([printJobSchema, z.string().min(1).max(1000)]),
    result: exportOutcomeSchema,
  },
  "exports:cancel": { arguments: z.tuple([]), result: z.undefined() },
  "app:about": { arguments: z.tuple([]), result: aboutSchema },
} as const;

/** What the page tells the desktop shell without waiting for an answer. */
export const NOTICES = {
  /** The page listens to `files:opened` from now on; what came earlier was kept for it. */
  "files:listening": z.tuple([]),
  "menu:update": z.tuple([menuStateSchema]),
  /** Sent when the page wants to be asked before its window closes. */
  "window:guard": z.tuple([]),
  /** The page has kept what it had to keep: the window may close. */
  "window:close-ready": z.tuple([]),
} as const;

/** What the desktop shell tells the page. */
export const EVENTS = {
  "files:opened": z.tuple([openOutcomeSchema]),
  "exports:progress": z.tuple([printProgressSchema]),
  "menu:command": z.tuple([menuCommandSchema]),
  "window:close-requested": z.tuple([]),
} as const;

export type RequestChannel = keyof typeof REQUESTS;
export type NoticeChannel = keyof typeof NOTICES;
export type EventChannel = keyof typeof EVENTS;

export type RequestArguments<Channel extends RequestChannel> = z.infer<
  (typeof REQUESTS)[Channel]["arguments"]
>;
export type RequestResult<Channel extends RequestChannel> = z.infer<(typeof REQUESTS)[Channel]["result"]>;
export type NoticeArguments<Channel extends NoticeChannel> = z.infer<(typeof NOTICES)[Channel]>;
export type EventArguments<Channel extends EventChannel> = z.infer<(typeof EVENTS)[Channel]>;
