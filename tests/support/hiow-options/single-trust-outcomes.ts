import { OUTSIDE } from "./group.ts";
import type { OutcomeRow } from "./option-tables.ts";

/** Every seat on the board of both trusts, and the one it becomes. */
const SEATS = [
  ["CE", "CEO", "chief executives"],
  ["MD", "CMO", "medical directors"],
  ["CN", "CNO", "chief nurses"],
  ["COO", "COO", "chief operating officers"],
  ["DF", "CFO", "directors of finance"],
  ["DP", "CPO", "directors of people"],
  ["DS", "CSO", "directors of strategy"],
] as const;

const HALVES = ["C", "O"] as const;

/** Dyads whose holders compete for the same dyads, each half for its own. */
interface Pool {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly reason: string;
}

const DIVISIONS: readonly Pool[] = [
  { from: ["SH-AMH", "SO-AMH"], to: ["AMH"], reason: "Two divisions for adult mental health become one" },
  { from: ["SH-PH", "SO-PH"], to: ["PH"], reason: "Two divisions for physical health become one" },
  {
    from: ["SH-LDN", "SO-LDN"],
    to: ["LDN"],
    reason: "Two divisions for learning disability and neurodiversity become one",
  },
  { from: ["SH-CF", "SO-CF"], to: ["CF"], reason: "Two divisions for children and families become one" },
  {
    from: ["SP-CAE", "SP-CAW"],
    to: ["PL-M", "PL-E"],
    reason:
      "The service transfers; its two pairs of directors have first call on two of the places they serve today",
  },
  {
    from: ["IW-MHL", "IW-COM"],
    to: ["PL-W"],
    reason:
      "The island’s services transfer; its two pairs of directors have first call on the island’s own place",
  },
];

const SERVICES: readonly Pool[] = [
  { from: ["SH-HVS", "SO-HVS"], to: ["HVS"], reason: "Two services become one" },
  { from: ["SH-PAE", "SO-PAE"], to: ["PAE"], reason: "Two services become one" },
  {
    from: ["SH-CNU", "SO-CNS", "SO-CNP"],
    to: ["CNU", "UCR"],
    reason: "Three services are formed anew into community nursing, and urgent response with frailty",
  },
  {
    from: ["SH-HOS", "SH-LTC", "SO-HOS"],
    to: ["HOS", "LTC", "MSK"],
    reason:
      "Three services are formed anew into community hospitals, long-term conditions and musculoskeletal",
  },
];

const SLOT_INS = [
  {
    from: "SH-INP",
    to: "INP",
    reason: "The wards are most of the post’s work; crisis and liaison becomes a service of its own",
  },
  {
    from: "SH-CMH",
    to: "CMH",
    reason: "The community teams are most of the post’s work; talking therapies becomes a service of its own",
  },
  {
    from: "SO-CAM",
    to: "CAM",
    reason: "The only service lead at this level today; Hampshire’s teams join the service",
  },
] as const;

/** Both halves of a pool. */
export function poolOutcomes(pools: readonly Pool[]): readonly OutcomeRow[] {
  return pools.flatMap(({ from, to, reason }) =>
    HALVES.map(
      (half): OutcomeRow => ({
        posts: from.map((ref) => `${ref}-${half}`),
        outcome: "ring-fenced",
        targets: to.map((ref) => `${ref}-${half}`),
        reason,
      }),
    ),
  );
}

/** What happens to boards and directors in every option with a single trust. */
export const SENIOR_OUTCOMES: readonly OutcomeRow[] = [
  ...OUTSIDE,
  ...SEATS.map(
    ([seat, target, what]): OutcomeRow => ({
      posts: [`SH-${seat}`, `SO-${seat}`],
      outcome: "ring-fenced",
      targets: [target],
      reason: `Two ${what} become one`,
    }),
  ),
  ...poolOutcomes(DIVISIONS),
];

/** What happens to the leaders of services where services stay as they are, or are formed anew, under divisions. */
export const SINGLE_TRUST_OUTCOMES: readonly OutcomeRow[] = [
  ...SENIOR_OUTCOMES,
  ...poolOutcomes(SERVICES),
  ...SLOT_INS.flatMap(({ from, to, reason }) =>
    HALVES.map(
      (half): OutcomeRow => ({
        posts: [`${from}-${half}`],
        outcome: "slot-in",
        targets: [`${to}-${half}`],
        reason,
      }),
    ),
  ),
];
