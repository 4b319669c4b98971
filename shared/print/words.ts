import type { Tier } from "../model/records/geography.ts";

export { bandName } from "../compare/changes/telling.ts";
export { capitalised, listAnd, plural } from "../rules/words.ts";

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** What may stand between a title and the scope it names: “Clinical Lead, Frailty”, “Head of Service for Frailty”. */
const JOINTS = [", ", ": ", " – ", " — ", " - ", " for ", " of "];

/**
 * A post's title without the scope it stands in: “Clinical Lead, Frailty” under “Frailty” is “Clinical Lead”. A title
 * that does not end in the scope's name stays whole.
 */
export function shortTitle(postTitle: string, scopeName: string): string {
  const title = postTitle.trim();
  const scope = scopeName.trim();
  if (scope === "") return title;
  for (const joint of JOINTS) {
    const ending = joint + scope;
    if (title.length > ending.length && title.toLowerCase().endsWith(ending.toLowerCase())) {
      return title.slice(0, -ending.length);
    }
  }
  return title;
}

/** Whole-time equivalents, without the unit: “1,250”, “112.5”; below ten to two decimals, because 0.25 is not 0.3. */
export function formatWte(wte: number): string {
  return (wte < 10 ? twoDecimals : oneDecimal).format(wte);
}

/** A plain number of things: “1,998”. */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** People living somewhere: “249,000”. */
export function formatPopulation(population: number): string {
  return whole.format(population);
}

/** A number that may fall between whole ones, such as a mean: “6.4”. */
export function formatDecimal(value: number): string {
  return oneDecimal.format(value);
}

/** Pounds, as a headline figure: “£3.3m”, “£140k”, “£950”. */
export function formatMoney(pounds: number): string {
  // Limits are where rounding would carry into the next unit: £999,950 is £1m, never £1,000k.
  if (pounds >= 999_950_000) return `£${oneDecimal.format(pounds / 1e9)}bn`;
  if (pounds >= 999_500) return `£${oneDecimal.format(pounds / 1e6)}m`;
  if (pounds >= 1_000) return `£${whole.format(pounds / 1e3)}k`;
  return `£${whole.format(pounds)}`;
}

/** A share from 0 to 1 as a percentage. Never says 0% or 100% of what is only nearly so. */
export function formatShare(share: number): string {
  if (share <= 0 || share >= 1) return `${share <= 0 ? 0 : 100}%`;
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day for people: “2026-03-07” is “7 March 2026”. Text that is no such day comes back as it is. */
export function formatDate(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? isoDate : `${Number(day)} ${name} ${year}`;
}

const TIER_NAMES: Readonly<Record<Tier, string>> = {
  home: "people’s homes",
  local: "local area",
  wider: "wider area",
  "trust-wide": "trust-wide",
  beyond: "beyond the trust",
};

/** A tier as it reads beside a geography's name. */
export function tierName(tier: Tier): string {
  return TIER_NAMES[tier];
}

const SMALL_WORDS = new Set(["a", "and", "at", "for", "in", "of", "on", "the", "to", "upon", "with"]);
const MOST_INITIALS = 5;
const LONGEST_SINGLE_WORD = 6;

/** A partner in a few letters: “Isle of Wight Council” is “IWC”; a short single word such as “Mencap” stays whole. */
export function partnerInitials(partner: string): string {
  const words = partner.split(/[\s,/&()–-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, second] = words;
  if (first === undefined) return partner.trim().slice(0, LONGEST_SINGLE_WORD);
  if (second === undefined) return [...first].slice(0, LONGEST_SINGLE_WORD).join("");
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words)
    .slice(0, MOST_INITIALS)
    .map((word) => initialOf(word))
    .join("")
    .toUpperCase();
}

function initialOf(word: string): string {
  return /[\p{L}\p{N}]/u.exec(word)?.[0] ?? "";
}
