import { generateNKeysBetween } from "fractional-indexing";
import { type DesignDocument, emptyDesign, type OptionDocument } from "../../../shared/model/document.ts";
import type { Waiver } from "../../../shared/model/records/waiver.ts";
import { checkOption } from "../../../shared/rules/engine/check-option.ts";
import { evidenceText } from "../../../shared/rules/engine/waivers.ts";
import { deriveFacts, type Facts } from "../../../shared/structure/facts.ts";
import { makeAppraisal } from "./appraisal.ts";
import { DESCRIPTIONS, NOTES } from "./descriptions.ts";
import { GEOGRAPHY_LED } from "./geography-led.ts";
import { GROUP } from "./group.ts";
import { LEAD_PROVIDER } from "./lead-provider.ts";
import { makeOption, type OptionTables } from "./option-tables.ts";
import { PREDECESSORS } from "./predecessors.ts";
import { SERVICE_LED } from "./service-led.ts";
import { SINGLE_TRUST } from "./single-trust.ts";

const OPTIONS: readonly { readonly id: keyof typeof DESCRIPTIONS; readonly tables: OptionTables }[] = [
  { id: "as-is", tables: PREDECESSORS },
  { id: "lead-provider", tables: LEAD_PROVIDER },
  { id: "group", tables: GROUP },
  { id: "single-trust", tables: SINGLE_TRUST },
  { id: "service-led", tables: SERVICE_LED },
  { id: "geography-led", tables: GEOGRAPHY_LED },
];

/** The day on which the findings below were accepted. */
const ACCEPTED_ON = "2025-11-03";

const OUTSIDE_REASON =
  "These posts stay where they are, outside this structure: only the services they led are brought together, so there is no post to name here.";

/**
 * The worked example: the baseline, the three short-listed models, and two ways to run the last of them as a matrix; with
 * their appraisal.
 */
export function hiowOptions(): DesignDocument {
  const keys = generateNKeysBetween(null, null, OPTIONS.length);
  const made = OPTIONS.map(({ id, tables }, index) =>
    makeOption(
      {
        id: `option-${id}`,
        ...DESCRIPTIONS[id],
        order: keys[index] ?? "a0",
        isBaseline: id === "as-is",
        isArchived: false,
      },
      tables,
    ),
  );
  const [baseline] = made;
  const facts = baseline && deriveFacts(baseline);
  const { criteria, assessments } = makeAppraisal();
  return {
    ...emptyDesign({
      id: "hiow-options",
      title: "Hampshire and Isle of Wight: options",
      organisation: "Hampshire and Isle of Wight Healthcare",
      notes: NOTES,
    }),
    criteria: new Map(criteria.map((criterion) => [criterion.id, criterion])),
    assessments: new Map(assessments.map((assessment) => [assessment.id, assessment])),
    options: new Map(
      made.map((option) => [
        option.info.id,
        facts === undefined || option === baseline ? option : acceptOutside(option, facts),
      ]),
    ),
  };
}

/** Accepts that posts which stay with their organisations outside have no next post. */
function acceptOutside(option: OptionDocument, baseline: Facts): OptionDocument {
  const waivers = checkOption(option, new Map(), { baseline })
    .findings.filter(({ rule, messageId }) => rule === "impact/unmapped" && messageId === "unplaced")
    .map(
      (finding, index): Waiver => ({
        id: `waiver-outside-${index + 1}`,
        rule: finding.rule,
        finding: finding.key,
        evidence: evidenceText(finding.evidence),
        reason: OUTSIDE_REASON,
        date: ACCEPTED_ON,
      }),
    );
  return { ...option, waivers: new Map(waivers.map((waiver) => [waiver.id, waiver])) };
}
