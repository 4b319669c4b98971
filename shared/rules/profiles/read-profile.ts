import { didYouMean, nearestName } from "../../lib/near-name.ts";
import { fail, type Result, succeed } from "../../lib/result.ts";
import type { z } from "../../lib/zod.ts";
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

/** Characters of a name that is quoted. */
const LONGEST_NAME = 100;

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
  // What the schema finds says nothing of the rest: whoever mends a file mends it once.
  const issues = parsed.success ? [] : parsed.error.issues.filter((issue) => !isUnknownName(issue));
  const problems = [
    ...issues.map((issue) => describeIssue(issue, migrated.value)),
    ...Object.entries(fieldsOf(fieldsOf(migrated.value).rules)).flatMap(([id, entry]) => faultsOf(id, entry)),
  ];
  return parsed.success && problems.length === 0
    ? succeed({ name: parsed.data.name, description: parsed.data.description, rules: parsed.data.rules })
    : fail({ problems });
}

/** The fields of a part of the file; none where it is no group of fields, which the schema tells. */
function fieldsOf(part: unknown): Readonly<Record<string, unknown>> {
  return part !== null && typeof part === "object" && !Array.isArray(part)
    ? (part as Readonly<Record<string, unknown>>)
    : {};
}

/** Names too long for a rule or a number are in no catalogue either: that is told in words, with what there is. */
function isUnknownName({ code }: z.core.$ZodIssue): boolean {
  return code === "invalid_key";
}

function faultsOf(id: string, entry: unknown): readonly string[] {
  const rule = RULES.get(id);
  if (rule === undefined) {
    return [`rules › ${short(id)}: there is no such rule.${didYouMean(nearestName(id, RULES.keys()))}`];
  }
  const numbers = fieldsOf(fieldsOf(entry).numbers);
  // What is no number the schema tells. Another is not measured by it, nor by the default that the file does not want.
  const given = Object.entries(numbers).map(([name, value]): [string, number] => [
    name,
    typeof value === "number" && Number.isFinite(value) ? value : Number.NaN,
  ]);
  const all = { ...defaultNumbers(rule.numbers), ...Object.fromEntries(given) };
  // Of two numbers in the wrong order the fault is told once, at the first that the file has.
  const told = new Set<string>();
  return given.flatMap(([name, value]) => {
    const spec = specOf(rule, name);
    if (spec === undefined) {
      const names = Object.keys(rule.numbers);
      const known =
        names.length === 0
          ? "the rule has no numbers"
          : `the rule has ${names.map((one) => `“${one}”`).join(", ")}`;
      return [`rules › ${id} › numbers › ${short(name)}: there is no such number; ${known}.`];
    }
    if (told.has(name) || Number.isNaN(value)) return [];
    const why = refuseNumber(rule, name, value, all);
    if (why === null) return [];
    for (const [other, { notAbove }] of Object.entries(rule.numbers)) {
      if (notAbove === name) told.add(other);
      if (other === name && notAbove !== undefined) told.add(notAbove);
    }
    return [`rules › ${id} › numbers › ${name}: “${spec.label}” is ${formatNumber(value)}; it ${why}.`];
  });
}

/** A name as the file has it, as far as a line of a list can hold it. */
function short(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;
}

function refuse(problem: string): { readonly ok: false; readonly reason: UnusableFile } {
  return fail({ problems: [problem] });
}
