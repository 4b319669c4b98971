import type { Id } from "../../model/records/fields.ts";
import type { Finding, Report } from "../../rules/engine/finding.ts";
import type { Pair } from "../pair.ts";
import type { Part } from "./change.ts";
import { onSide, type Side, type Telling } from "./telling.ts";

interface Judged {
  readonly finding: Finding;
  readonly isAccepted: boolean;
}

/**
 * Tells the findings that appear and go, and those that are accepted or open again. A finding is the same where its rule
 * says the same of the same elements, whatever its numbers are.
 */
export function tellFindings(telling: Telling, reports: Pair<Report>): void {
  const before = byKey(reports[0], translator(telling));
  const after = byKey(reports[1], (key) => key);
  for (const [key, from] of before) {
    const to = after.get(key);
    if (to === undefined) tell(telling, "goes", 0, from);
    else if (from.isAccepted !== to.isAccepted) tell(telling, to.isAccepted ? "accepted" : "reopened", 1, to);
  }
  for (const [key, to] of after) if (!before.has(key)) tell(telling, "appears", 1, to);
}

const WORDS = { goes: "", appears: "", accepted: "Accepted: ", reopened: "Open again: " } as const;

function tell(
  telling: Telling,
  change: keyof typeof WORDS,
  side: Side,
  { finding, isAccepted }: Judged,
): void {
  const base = {
    kind: "finding" as const,
    change,
    message: `${isAccepted ? WORDS.accepted : WORDS[change]}${finding.message}`,
    parts: [],
    about: finding.elements.flatMap(({ kind, id }): readonly Part[] =>
      kind === "option" ? [] : [{ kind, ids: onSide(side, id) }],
    ),
  };
  if (change === "appears" || change === "goes") {
    telling.tell({
      ...base,
      ids: onSide(side, finding.key),
      names: onSide(side, finding.headline),
      values: onSide(side, finding.message),
    });
  } else {
    telling.tell({
      ...base,
      ids: [finding.key, finding.key],
      names: [finding.headline, finding.headline],
      values: change === "accepted" ? ["open", "accepted"] : ["accepted", "open"],
    });
  }
}

function byKey(report: Report, keyOf: (key: string) => string): ReadonlyMap<string, Judged> {
  const judged = new Map<string, Judged>();
  for (const finding of report.findings) judged.set(keyOf(finding.key), { finding, isAccepted: false });
  for (const { finding } of report.waived) judged.set(keyOf(finding.key), { finding, isAccepted: true });
  return judged;
}

/** Puts the ids a finding’s key is made of into those of the other option. The options have an id each, copies too. */
function translator({ matching, facts }: Telling): (key: string) => string {
  const [own, other] = [facts[0].option.info.id, facts[1].option.info.id];
  const { serviceLines, geographies, cells, posts, mandates, reportingLines } = matching;
  // Posts first: most findings are about them.
  const tables = matching.keepsIds ? [] : [posts, serviceLines, geographies, mandates, reportingLines, cells];
  const partnerOf = (id: Id) => {
    if (id === own) return other;
    for (const { toOf } of tables) {
      const partner = toOf.get(id);
      if (partner !== undefined) return partner;
    }
    return id;
  };
  return (key) =>
    tables.length === 0 && !key.includes(own) ? key : key.replace(/[A-Za-z0-9_-]+/g, partnerOf);
}
