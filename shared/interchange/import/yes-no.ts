/** How spreadsheets mark yes and no, in lower case; leaving a field empty is up to whoever reads it. */
export const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "1", "x", "✓", "✔"]);

export const NO: ReadonlySet<string> = new Set(["no", "n", "false", "0", "-", "–"]);
