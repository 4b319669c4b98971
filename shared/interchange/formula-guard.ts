// A spreadsheet runs a cell that starts with one of these as a formula (or, after a line break, may): written tables put
// an apostrophe before it. Text that already looks guarded gets one more, so that reading takes off exactly what writing
// put on.
const NEEDS_GUARD = /^'*[=+\-@\t\r\n]/;
const IS_GUARDED = /^'+[=+\-@\t\r\n]/;

/** Makes text safe to open in a spreadsheet. */
export function guardFormula(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}

/** Takes the guard off again. */
export function unguardFormula(text: string): string {
  return IS_GUARDED.test(text) ? text.slice(1) : text;
}
