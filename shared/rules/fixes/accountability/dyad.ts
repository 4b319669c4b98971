import { COMPONENTS } from "../../../model/records/mandate.ts";
import { LEADING_DISCIPLINES } from "../../../structure/coverage.ts";
import { otherDiscipline } from "../../dyads.ts";
import { APPOINT_KINDS, appointLead } from "../appoint.ts";
import { aspectOf, endsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";

/** Creates the other half. */
export const dyad: Fixer = {
  rule: "accountability/dyad",
  kinds: APPOINT_KINDS,
  *propose({ facts, finding }) {
    const [first, second] = aspectOf(finding).split("/");
    const component = COMPONENTS.find((name) => name === first);
    const missing = LEADING_DISCIPLINES.find((name) => name === second);
    if (!component || !missing) return;
    const scope = { component, ...endsOf(finding) };
    const found = facts.scopes.find(component, scope.serviceLine, scope.geography);
    yield* appointLead(facts, [scope], missing, found?.[otherDiscipline(missing)][0]?.post);
  },
};
