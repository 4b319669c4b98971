/** Folds case, spaces, underscores and hyphens away: headers, table names and choices are compared like this. */
export function foldLabel(label: string): string {
  return label.toLowerCase().replace(/[\s_-]+/g, "");
}

/** A name as tables spell it: no spaces around it, single spaces within. */
export function tidyText(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
