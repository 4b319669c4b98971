import { didYouMean, nearestName } from "../../lib/near-name.ts";
import { fail, type Result, succeed } from "../../lib/result.ts";
import { parseJson } from "../../model/file/parse-json.ts";
import { findRawFault } from "../../model/file/raw-check.ts";
import type { UnusableFile } from "../../model/file/read-design.ts";
import { migrateDocument, type RawDocument } from "../../model/migrations/migrate.ts";
import { describeIssue } from "../../model/problems.ts";
import { CATALOGUE } from "../catalogue/index.ts";
import { defaultNumbers } from "../engine/numbers.ts";
import type { Rule } from "../engine/rule.ts";
import { formatNumber } from "../words.ts";
import type { Profile } from "./profile.ts";
import { PROFILE_BYTES, PROFILE_FORMAT, PROFILE_VERSION, profileFileSchema } from "./profile-file.ts";
import { refuseNumber, specOf } from "./rule-numbers.ts";

const RULES: ReadonlyMap<string, Rule> = new Map(CATALOGUE.map((rule) => [rule.id, rule]));

/**
 * Reads a profile from the text of its file: size, JSON, forbidden keys, version, schema, then whether the catalogue has
 * its rules and numbers. A profile with any fault is refused whole, with every fault and what would be right.
 */
export function readProfile(text: string): Result<Profile, UnusableFile> {
  if (text.length > PROFILE_BYTES) {
    const megabytes = (text.length / (1024 * 1024)).toFixed(1);
    return refuse(`The file is ${megabytes} MB; a profile has at most ${PROFILE_BYTES / (1024 * 1024)} MB.`);
  }
  const raw = parseJson(text, "a profile");
  if (!raw.ok) return refuse(raw.reason);
  const fault = findRawFault(raw.value, "profile");
  if (fault !== null) return refuse(fault);
  if (raw.value === null || typeof raw.value !== "object" || Array.isArray(raw.value)) {
    return refuse("The file holds no rules profile: expected a group of fields at its top.");
  }
  const document = raw.value as RawDocument;
  if (document.format !== PROFILE_FORMAT) {
    return refuse(`The file holds no rules profile: its field “format” should say “${PROFILE_FORMAT}”.`);
  }
  // Version 1 is the first, so there is no step to a later one yet.
  const migrated = migrateDocument(document, PROFILE_VERSION, []);
  if (!migrated.ok) return refuse(migrated.reason);
  const parsed = profileFileSchema.safeParse(migrated.value);
  if (!parsed.success) {
    return fail({ problems: parsed.error.issues.map((issue) => describeIssue(issue, migrated.value)) });
  }
  const { name, description, rules } = parsed.data;
  const problems = Object.entries(rules).flatMap(([id, { numbers = {} }]) => faultsOf(id, numbers));
  return problems.length === 0 ? succeed({ name, description, rules }) : fail({ problems });
}

function faultsOf(id: string, numbers: Readonly<Record<string, number>>): readonly string[] {
  const rule = RULES.get(id);
  if (rule === undefined) {
    return [`rules › ${id}: there is no such rule.${didYouMean(nearestName(id, RULES.keys()))}`];
  }
  const all = { ...defaultNumbers(rule.numbers), ...numbers };
  // Of two numbers in the wrong order the fault is told once, at the first that the file has.
  const told = new Set<string>();
  return Object.entries(numbers).flatMap(([name, value]) => {
    const spec = specOf(rule, name);
    if (spec === undefined) {
      const names = Object.keys(rule.numbers);
      const known =
        names.length === 0
          ? "the rule has no numbers"
          : `the rule has ${names.map((one) => `“${one}”`).join(", ")}`;
      return [`rules › ${id} › numbers › ${name}: there is no such number; ${known}.`];
    }
    if (told.has(name)) return [];
    const why = refuseNumber(rule, name, value, all);
    if (why === null) return [];
    for (const [other, { notAbove }] of Object.entries(rule.numbers)) {
      if (notAbove === name) told.add(other);
      if (other === name && notAbove !== undefined) told.add(notAbove);
    }
    return [`rules › ${id} › numbers › ${name}: “${spec.label}” is ${formatNumber(value)}; it ${why}.`];
  });
}

function refuse(problem: string): { readonly ok: false; readonly reason: UnusableFile } {
  return fail({ problems: [problem] });
}
