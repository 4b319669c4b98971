import { COMPONENTS } from "../../../model/records/mandate.ts";
import { LEADING_DISCIPLINES } from "../../../structure/coverage.ts";
import { otherDiscipline } from "../../dyads.ts";
import { APPOINT_KINDS, appointLead } from "../appoint.ts";
import { aspectOf, axisEndsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";

/** Creates the other half. */
export const dyad: Fixer = {
  rule: "accountability/dyad",
  kinds: APPOINT_KINDS,
  *propose({ facts, finding }) {
    const [one, other] = aspectOf(finding).split("/");
    const component = COMPONENTS.find((name) => name === one);
    const missing = LEADING_DISCIPLINES.find((name) => name === other);
    if (!component || !missing) return;
    const [first, ...others] = axisEndsOf(finding);
    if (!first) return;
    const found = facts.scopes.find(component, first.serviceLine, first.geography);
    yield* appointLead(
      facts,
      [{ component, ...first }, ...others.map((ends) => ({ component, ...ends }))],
      missing,
      found?.[otherDiscipline(missing)][0]?.post,
    );
  },
};
