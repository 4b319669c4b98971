import { didYouMean, nearestName } from "../../shared/lib/near-name.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { CATALOGUE } from "../../shared/rules/catalogue/index.ts";
import type { Rule } from "../../shared/rules/engine/rule.ts";

/** The rule of an id, or that there is none, with the one that was probably meant. */
export function findRule(id: string): Result<Rule, string> {
  const found = CATALOGUE.find((rule) => rule.id === id);
  if (found) return succeed(found);
  const ids = CATALOGUE.map((rule) => rule.id);
  // Who leaves the group out means the rule all the same.
  const near = ids.find((known) => known.endsWith(`/${id}`)) ?? nearestName(id, ids);
  return fail(
    `There is no rule “${id}”.${near === null ? " “orgweave rules” lists them." : didYouMean(near)}`,
  );
}
