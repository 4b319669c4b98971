import type { z } from "../lib/zod.ts";

type Path = readonly PropertyKey[];

/** Says where in a document something is, in words: `options › “Single trust” › posts › 3 “Head of CAMHS” › level`. */
export function describePath(path: Path, root: unknown): string {
  const steps: string[] = [];
  let here: unknown = root;
  for (const key of path) {
    here = childOf(here, key);
    if (typeof key === "number") {
      const name = nameOf(here);
      steps.push(name === null ? `no. ${key + 1}` : `no. ${key + 1} “${name}”`);
    } else {
      steps.push(String(key));
    }
  }
  return steps.join(" › ");
}

/** One issue of a schema, as a sentence with its place. */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown): string {
  const place = describePath(issue.path, root);
  const prefix = place === "" ? "" : `${place}: `;
  return `${prefix}${explain(issue, valueAt(issue.path, root))}`;
}

/** The first few issues of a schema as sentences; the count of the rest. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], root: unknown): string {
  const shown = issues.slice(0, 3).map((issue) => describeIssue(issue, root));
  const more = issues.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

function explain(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return value === undefined
        ? `missing; expected ${wordFor(issue.expected)}`
        : `expected ${wordFor(issue.expected)}, found ${show(value)}`;
    case "unrecognized_keys":
      return `unknown ${issue.keys.length === 1 ? "field" : "fields"} ${issue.keys.map((key) => `“${key}”`).join(", ")}`;
    case "invalid_value": {
      const allowed = `expected one of ${issue.values.map((one) => `“${String(one)}”`).join(", ")}`;
      return value === undefined ? `missing; ${allowed}` : `${allowed}, found ${show(value)}`;
    }
    case "too_small":
      if (Array.isArray(value)) return `expected at least ${issue.minimum}, found ${value.length || "none"}`;
      return `expected ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}, found ${show(value)}`;
    case "too_big":
      return issue.origin === "string"
        ? `expected at most ${issue.maximum} characters`
        : `expected at most ${issue.maximum}, found ${show(value)}`;
    case "invalid_format":
      return `expected ${issue.message}, found ${show(value)}`;
    default:
      return issue.message;
  }
}

function wordFor(expected: string): string {
  const words: Record<string, string> = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a group of fields",
    record: "a group of fields",
  };
  return words[expected] ?? expected;
}

function show(value: unknown): string {
  if (typeof value === "string") return value === "" ? "empty text" : `“${value.slice(0, 60)}”`;
  if (Array.isArray(value)) return "a list";
  if (value !== null && typeof value === "object") return "a group of fields";
  return value === null ? "nothing" : String(value);
}

function valueAt(path: Path, root: unknown): unknown {
  return path.reduce<unknown>((here, key) => childOf(here, key), root);
}

function childOf(value: unknown, key: PropertyKey): unknown {
  if (value === null || typeof value !== "object") return undefined;
  return Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function nameOf(value: unknown): string | null {
  for (const key of ["name", "title", "ref"]) {
    const name = childOf(value, key);
    if (typeof name === "string" && name !== "") return name.slice(0, 60);
  }
  return null;
}
