import type { CountLines } from "./matrix-layout.ts";

/** The type that names are set in; must match the headers' own style. */
const NAME_FONT = '600 13px "Inter Variable", "Liberation Sans", sans-serif';

/** Names are measured a little wide: a line too many is air, a line too few is a name cut off. */
const CAUTION = 1.05;

/** Measures with the browser's own type. Call it once the fonts have loaded. */
export function createLineCounter(): CountLines {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  const measure = (word: string): number => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    if (context) context.font = NAME_FONT;
    const width = (context?.measureText(word).width ?? word.length * 8) * CAUTION;
    widths.set(word, width);
    return width;
  };
  return (text, width) => {
    const space = measure(" ");
    let lines = 1;
    let used = 0;
    for (const word of text.split(/\s+/)) {
      const size = measure(word);
      if (used > 0 && used + space + size > width) {
        lines += 1;
        used = 0;
      }
      // A word wider than the line is broken wherever it must be.
      lines += Math.max(0, Math.ceil(size / width) - 1);
      used += (used > 0 ? space : 0) + (size % width);
    }
    return lines;
  };
}
