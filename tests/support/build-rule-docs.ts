import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { CATALOGUE } from "../../shared/rules/catalogue/index.ts";
import { renderProfileDocs, renderRuleDocs, renderRuleIndex } from "../../shared/rules/docs.ts";
import { DEFAULT_PRESET } from "../../shared/rules/presets/default.ts";
import { READY_PROFILES } from "../../shared/rules/profiles/ready.ts";

// Run with node after a change to a rule's documentation or numbers, or to a ready profile: it writes `resources/rules/`. A test compares what
// is committed with what this makes.

/** Where the pages are. */
export const RULE_PAGES = join(import.meta.dirname, "../../resources/rules");

/** Every page by its path below `resources/rules/`, with its text. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    ["index.md", renderRuleIndex(CATALOGUE, DEFAULT_PRESET)],
    ["profiles.md", renderProfileDocs(READY_PROFILES, CATALOGUE)],
    ...CATALOGUE.map((rule) => [`${rule.id}.md`, renderRuleDocs(rule, DEFAULT_PRESET)] as const),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [path, text] of rulePages()) {
    const file = join(RULE_PAGES, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`Wrote resources/rules/${path}`);
  }
}
