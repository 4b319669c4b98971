import { inOneStep } from "../../../model/commands/command.ts";
import { COMPONENTS, type Component } from "../../../model/records/mandate.ts";
import { LEADING_DISCIPLINES, type LeadingDiscipline } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import { scopeName, titlesOf } from "../../elements.ts";
import type { Finding } from "../../engine/finding.ts";
import { listAnd } from "../../words.ts";
import { APPOINT_KINDS, appointLead } from "../appoint.ts";
import { aspectOf, cellsOf, endsOf, postsOf } from "../elements-of.ts";
import type { Candidate, CandidateChoice, Fixer } from "../fix.ts";
import { newLeadFor, type OpenScope } from "../lead-candidates.ts";
import { addPostAnd, giveScopes } from "../new-post.ts";
import { widestOpenScopes } from "../widest-scopes.ts";

/** Most scopes a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** Adds the missing mandate at the widest scope that closes the gap and takes nothing over. */
export const gap: Fixer = {
  rule: "accountability/gap",
  kinds: [...APPOINT_KINDS, "appoint-dyad", "new-dyad"],
  *propose({ facts, finding }) {
    const [first, second] = aspectOf(finding).split("/");
    const component = COMPONENTS.find((name) => name === first);
    if (!component) return;
    const missing = LEADING_DISCIPLINES.find((name) => name === second);
    const scopes = openScopes(facts, finding, component, missing ?? "clinical");
    const [scope, ...others] = scopes;
    if (!scope) return;
    if (missing) yield* appointLead(facts, [scope, ...others], missing, postsOf(facts, finding)[0]);
    else yield* appointDyad(facts, [scope, ...others]);
  },
};

function openScopes(
  facts: Facts,
  finding: Finding,
  component: Component,
  missing: LeadingDiscipline,
): readonly OpenScope[] {
  const isWhole = finding.messageId === "scope" || finding.messageId === "dyad";
  const ends = isWhole
    ? [endsOf(finding)]
    : widestOpenScopes(facts, component, missing, cellsOf(facts, finding));
  return ends.map((each) => ({ component, ...each }));
}

function appointDyad(facts: Facts, scopes: readonly [OpenScope, ...OpenScope[]]): readonly Candidate[] {
  const [scope] = scopes;
  const where = `${listAnd(
    scopes.map((each) => scopeName(facts, each)),
    MOST_NAMED,
  )} (${scope.component})`;
  const clinical = newLeadFor(facts, scope, "clinical", undefined);
  const operational = newLeadFor(facts, scope, "operational", undefined);
  return [
    {
      kind: "plain",
      id: "new-dyad",
      label: "Add a dyad of two posts",
      effect: `Adds ${clinical.title} and ${operational.title}, both vacant, to lead ${where}.`,
      command: inOneStep(
        `Add posts ${clinical.title} and ${operational.title}`,
        [clinical, operational].map((post) =>
          addPostAnd(facts, post, (id) => giveScopes(facts, id, scope.component, scopes)),
        ),
      ),
    },
    {
      kind: "choice",
      id: "appoint-dyad",
      label: "Let another dyad lead it",
      effect: `Gives both posts of the dyad that you choose mandates for ${where}.`,
      inputLabel: `Who leads ${where}`,
      choices: existingDyads(facts, where, scopes),
    },
  ];
}

/** The dyads that lead something in the same component: each pair of posts once. */
function existingDyads(
  facts: Facts,
  where: string,
  scopes: readonly [OpenScope, ...OpenScope[]],
): readonly CandidateChoice[] {
  const [{ component }] = scopes;
  const dyads = new Map<string, CandidateChoice>();
  for (const scope of facts.scopes.all) {
    const clinical = scope.clinical[0]?.post;
    const operational = scope.operational[0]?.post;
    if (scope.component !== component || !clinical || !operational) continue;
    const id = `${clinical.id}+${operational.id}`;
    if (dyads.has(id)) continue;
    const names = listAnd(titlesOf([clinical, operational]));
    dyads.set(id, {
      id,
      name: names,
      detail: `lead ${scopeName(facts, scope)}`,
      label: `Let ${names} lead it`,
      effect: `Gives ${names} mandates for ${where}.`,
      command: inOneStep(
        `${names} lead ${where}`,
        [clinical, operational].flatMap((post) => giveScopes(facts, post.id, component, scopes)),
      ),
    });
  }
  return [...dyads.values()];
}
