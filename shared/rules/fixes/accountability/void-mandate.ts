import { deliverCell } from "../../../model/commands/cells.ts";
import { inOneStep } from "../../../model/commands/command.ts";
import { withdrawMandate } from "../../../model/commands/mandates.ts";
import type { Mandate } from "../../../model/records/mandate.ts";
import type { Facts } from "../../../structure/facts.ts";
import { type Ends, scopeKey, scopeName, titlesOf } from "../../elements.ts";
import type { Finding } from "../../engine/finding.ts";
import { listAnd, plural } from "../../words.ts";
import { mainPostsOf } from "../elements-of.ts";
import type { CandidateChoice, Fixer } from "../fix.ts";

/** Most scopes a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** Delivers something there, or takes the mandates away. */
export const voidMandate: Fixer = {
  rule: "accountability/void-mandate",
  kinds: ["withdraw", "deliver"],
  *propose({ facts, finding }) {
    const empty = emptyMandates(facts, finding);
    if (empty.length === 0) return;
    const option = facts.option.info.id;
    const posts = listAnd(titlesOf(mainPostsOf(facts, finding)), MOST_NAMED);
    const scopes = [...new Map(empty.map((mandate) => [scopeKey("practice", mandate), mandate])).values()];
    const names = listAnd(
      scopes.map((scope) => scopeName(facts, scope)),
      MOST_NAMED,
    );
    yield {
      kind: "plain",
      id: "withdraw",
      label: empty.length === 1 ? "Withdraw the mandate" : `Withdraw ${plural(empty.length, "mandate")}`,
      effect: `${posts} will no longer lead ${names}, where nothing is delivered.`,
      command: inOneStep(
        `Withdraw ${plural(empty.length, "mandate")} of ${posts}`,
        empty.map(({ id }) => withdrawMandate({ option, id })),
      ),
    };
    yield {
      kind: "choice",
      id: "deliver",
      label: "Choose where to deliver",
      effect: "Starts delivering at the crossing that you choose.",
      inputLabel: "Where it is delivered",
      choices: deliveries(facts, scopes),
    };
  },
};

/** The posts' mandates over nothing, but for those whose emptiness another finding tells. */
function emptyMandates(facts: Facts, finding: Finding): readonly Mandate[] {
  const { option, serviceLines, geographies } = facts;
  const posts = new Set(mainPostsOf(facts, finding).map(({ id }) => id));
  const told = new Set(finding.elements.map(({ id }) => id));
  const isHeldBy = ({ serviceLine, geography }: Ends) => {
    for (const cell of option.cells.values()) {
      if (
        (serviceLine === null || serviceLines.lineageOf(cell.serviceLine).includes(serviceLine)) &&
        (geography === null || geographies.lineageOf(cell.geography).includes(geography))
      )
        return true;
    }
    return false;
  };
  return [...option.mandates.values()].filter(
    (mandate) =>
      posts.has(mandate.post) &&
      [mandate.serviceLine, mandate.geography].every((node) => node === null || told.has(node)) &&
      !isHeldBy(mandate),
  );
}

/** All crossings at once where every scope is one; otherwise, for one open scope, each place or line it might be. */
function deliveries(facts: Facts, scopes: readonly Ends[]): readonly CandidateChoice[] {
  const option = facts.option.info.id;
  const crossings = scopes.flatMap(({ serviceLine, geography }) =>
    serviceLine !== null && geography !== null ? [{ serviceLine, geography }] : [],
  );
  const choice = (at: readonly { readonly serviceLine: string; readonly geography: string }[]) => {
    const names = listAnd(
      at.map((crossing) => scopeName(facts, crossing)),
      MOST_NAMED,
    );
    return {
      id: at.map(({ serviceLine, geography }) => `${serviceLine}-${geography}`).join("+"),
      name: names,
      detail: plural(at.length, "cell"),
      label: `Deliver ${names}`,
      effect: `Starts delivering ${names}.`,
      command: inOneStep(
        `Deliver ${names}`,
        at.map((crossing) => deliverCell({ option, ...crossing })),
      ),
    };
  };
  if (crossings.length === scopes.length) return [choice(crossings)];
  const [scope, ...others] = scopes;
  if (!scope || others.length > 0) return [];
  const { serviceLine, geography } = scope;
  if (serviceLine !== null) {
    return facts.geographies.nodes.map((node) => choice([{ serviceLine, geography: node.id }]));
  }
  if (geography === null) return [];
  return facts.serviceLines.nodes.map((node) => choice([{ serviceLine: node.id, geography }]));
}
