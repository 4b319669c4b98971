import type { Severity } from "../engine/finding.ts";
import type { Weight } from "../engine/rule.ts";

/** How severe a rule's findings are. */
export type PresetEntry = { readonly severity: Severity } & { readonly [Key in Weight]?: Severity };

/** Severities by rule id. */
export type Preset = Readonly<Record<string, PresetEntry>>;
