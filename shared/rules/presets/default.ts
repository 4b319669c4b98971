import type { Preset } from "./preset.ts";

/** The severities of a design that has set nothing itself. */
export const DEFAULT_PRESET: Preset = {};
