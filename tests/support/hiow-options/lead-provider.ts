import type { OptionTables, PostRow } from "./option-tables.ts";
import { change, divisionDyads } from "./post-rows.ts";
import { PREDECESSORS, SOUTHERN } from "./predecessors.ts";

const CONTRACT = {
  purpose: "delivery against the lead provider’s contract",
  decides: "The lead provider decides on standards and contract money; each board decides on its own staff.",
};

const CLINICAL_STANDARDS = {
  purpose: "clinical standards under the lead provider’s contract",
  decides: "The lead provider decides on standards; each board answers for the care it gives.",
};

/** The pathway across all four organisations gets its first leaders, employed by the lead provider. */
const PARTNERSHIP_LEADERS: readonly PostRow[] = divisionDyads([
  {
    ref: "LP",
    of: "Partnership Pathways",
    employer: SOUTHERN,
    to: ["SH-MD", "SH-COO"],
    leads: [{ pathway: "all" }],
  },
]);

/** Nobody changes employer: one organisation holds the contract for all, and the others deliver their parts of it. */
export const LEAD_PROVIDER: OptionTables = {
  ...PREDECESSORS,
  posts: [
    ...change(PREDECESSORS.posts, {
      "SO-COO": { matrix: { to: "SH-COO", ...CONTRACT } },
      "IW-COO": { matrix: { to: "SH-COO", ...CONTRACT } },
      "SP-COO": { matrix: { to: "SH-COO", ...CONTRACT } },
      "SO-MD": { matrix: { to: "SH-MD", ...CLINICAL_STANDARDS } },
      "IW-MD": { matrix: { to: "SH-MD", ...CLINICAL_STANDARDS } },
      "SP-MD": { matrix: { to: "SH-MD", ...CLINICAL_STANDARDS } },
    }),
    ...PARTNERSHIP_LEADERS,
  ],
};
