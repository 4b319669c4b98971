const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** A number as people write it: “384,400”. */
export function formatNumber(value: number): string {
  // Most numbers in a report are small counts, which everybody writes alike.
  return Number.isInteger(value) && value >= 0 && value < 1_000 ? String(value) : whole.format(value);
}

/** A count with its noun: “1 cell”, “2,300 cells”; irregular nouns give their plural. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : several}`;
}

/** The verb that goes with a count: “is” for one, “are” for others. */
export function verb(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

/**
 * “a, b and c”; beyond `most` the rest is counted: “a, b and 4 more”. Items of which any has a comma or an “and” of its
 * own are set apart by semicolons: nobody could tell where one name ends and the next begins.
 */
export function listAnd(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const isLong = items.length > most;
  const named = isLong ? items.slice(0, most - 1) : items.slice(0, -1);
  const last = isLong ? `${formatNumber(items.length - most + 1)} more` : (items.at(-1) ?? "");
  if (named.length === 0) return last;
  const isAmbiguous = [...named, last].some((item) => item.includes(", ") || item.includes(" and "));
  return isAmbiguous ? `${named.join("; ")}; and ${last}` : `${named.join(", ")} and ${last}`;
}

/** Text that starts a sentence: its first letter is made a capital, the rest is left alone. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
