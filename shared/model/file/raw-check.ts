import { describePath } from "../problems.ts";
import { FILE_LIMITS } from "./limits.ts";

/** Keys that would reach into an object's prototype. No Orgweave file has a reason to hold one. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Looks over parsed JSON before any schema does: forbidden keys, depth, number of elements.
 * @param kind what the file should hold, as messages name it.
 * @returns what is wrong and where, or null.
 */
export function findRawFault(root: unknown, kind: "design" | "profile" = "design"): string | null {
  let elements = 0;
  const waiting: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [
    { value: root, path: [] },
  ];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { value, path } = item;
    if (value === null || typeof value !== "object") continue;
    if (path.length > FILE_LIMITS.depth) {
      return `The file is nested more than ${FILE_LIMITS.depth} levels deep; no ${kind} is.`;
    }
    if (Array.isArray(value)) {
      elements += value.length;
      if (elements > FILE_LIMITS.elements) {
        return `The file holds more than ${FILE_LIMITS.elements.toLocaleString("en-GB")} elements; Orgweave opens ${kind}s of up to that many.`;
      }
      value.forEach((child, index) => {
        waiting.push({ value: child, path: [...path, index] });
      });
      continue;
    }
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.has(key)) {
        const place = describePath(path, root);
        return `The file has a field named “${key}”${place === "" ? "" : ` at ${place}`}, which no ${kind} may have; remove it.`;
      }
      waiting.push({ value: (value as Record<string, unknown>)[key], path: [...path, key] });
    }
  }
  return null;
}
