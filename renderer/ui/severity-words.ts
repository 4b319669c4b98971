import type { Severity } from "../../shared/rules/engine/finding.ts";

/** One of them and several of them, as people say it. */
export function severityNoun(severity: Severity): readonly [singular: string, several: string] {
  switch (severity) {
    case "error":
      return ["error", "errors"];
    case "warning":
      return ["warning", "warnings"];
    case "advice":
      return ["advice", "advice"];
  }
}
