import type { OptionTables, OutcomeRow, PostRow } from "./option-tables.ts";
import { change, halves, without } from "./post-rows.ts";
import { PLACE_CODES, SINGLE_TRUST, withSecondBoss } from "./single-trust.ts";

/** Four places instead of seven: two of the wider places are led together, three times. */
const JOINED = [
  {
    ref: "PL-N",
    of: "North and Mid Hampshire",
    gone: "PL-M",
    leads: [{ pathway: "north" }, { pathway: "mid" }],
  },
  {
    ref: "PL-S",
    of: "Southampton and New Forest",
    gone: "PL-F",
    leads: [{ pathway: "southampton" }, { pathway: "forest" }],
  },
  {
    ref: "PL-P",
    of: "Portsmouth and South East Hampshire",
    gone: "PL-E",
    leads: [{ pathway: "portsmouth" }, { pathway: "south-east" }],
  },
] as const;

const KEPT = PLACE_CODES.filter((ref) => !JOINED.some(({ gone }) => gone === ref));

function joinPlaces(posts: readonly PostRow[]): readonly PostRow[] {
  return change(
    without(posts, halves(...JOINED.map(({ gone }) => gone))),
    Object.fromEntries(
      JOINED.flatMap(({ ref, of, leads }) => [
        [`${ref}-C`, { title: `Place Clinical Director, ${of}`, leads }],
        [`${ref}-O`, { title: `Place Operational Director, ${of}`, leads }],
      ]),
    ),
  );
}

/** Where the single trust’s outcomes name places that are led together with others here. */
const OUTCOMES: readonly OutcomeRow[] = SINGLE_TRUST.outcomes.map((row) => ({
  ...row,
  targets: row.targets.map((ref) =>
    ref.replace(/^PL-[MEF](?=-)/, (gone) => JOINED.find((place) => place.gone === gone)?.ref ?? gone),
  ),
}));

/** The divisions run the services; places are few, and speak for local need. */
export const SERVICE_LED: OptionTables = {
  ...SINGLE_TRUST,
  posts: withSecondBoss(
    change(joinPlaces(SINGLE_TRUST.posts), {
      ...Object.fromEntries(KEPT.map((ref) => [`${ref}-O`, { to: "COO" }])),
    }),
    KEPT,
    "The service line decides on staff and money; the place decides how services join up.",
  ),
  outcomes: OUTCOMES,
};
