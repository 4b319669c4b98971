import { required } from "../../shared/lib/assert.ts";
import { domainsInOrder, type OptionDocument, type Table } from "../../shared/model/document.ts";
import {
  type AccountabilityDomain,
  defaultDomains,
} from "../../shared/model/records/accountability-domain.ts";
import { CATALOGUE } from "../../shared/rules/catalogue/index.ts";
import type { Finding } from "../../shared/rules/engine/finding.ts";
import { runRules } from "../../shared/rules/engine/run-rules.ts";
import { DEFAULT_PRESET } from "../../shared/rules/presets/default.ts";
import { deriveFacts } from "../../shared/structure/facts.ts";
import { buildOption, type StructureSpec } from "./structure-builder.ts";

/**
 * What one rule of the catalogue, alone, finds in a structure.
 * @param baseline the structure of today, for rules that compare with it.
 * @param domains the design's accountability domains; left out, those of a new design.
 */
export function findWith(
  rule: string,
  structure: StructureSpec | OptionDocument,
  numbers: Readonly<Record<string, number>> = {},
  baseline?: StructureSpec,
  domains: Table<AccountabilityDomain> = defaultDomains(),
): readonly Finding[] {
  const option = "info" in structure ? structure : buildOption(structure);
  const rules = [
    required(
      CATALOGUE.find(({ id }) => id === rule),
      `rule ${rule}`,
    ),
  ];
  const settings = new Map([[rule, { id: rule, severity: null, numbers }]]);
  const book = { rules, preset: DEFAULT_PRESET };
  const today = baseline ? deriveFacts(buildOption(baseline)) : null;
  return runRules(deriveFacts(option), settings, book, today, domainsInOrder({ domains })).findings;
}

/** The messages of findings, in their order. */
export function messagesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ message }) => message);
}

/** The names of what a finding is about. */
export function namesOf(finding: Finding | undefined): readonly string[] {
  return (finding?.elements ?? []).map(({ name }) => name);
}
