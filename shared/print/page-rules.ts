import type { Sheet } from "./paper.ts";
import { shorten } from "./shorten.ts";
import { formatDate } from "./words.ts";

/** What every page says at its edges. */
export interface Furniture {
  readonly designTitle: string;
  readonly optionName: string;
  readonly organisation: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly isDraft: boolean;
}

/** So that neighbours at the same edge never run into each other, on A4 either. */
const LONGEST_TITLE = 90;
const LONGEST_OPTION = 60;

/**
 * The `@page` rule: paper, margins, and what stands at the edges of every page. Only the margin boxes can number pages,
 * and they take their text from nowhere but the style sheet; so the design's own words come in here, as strings.
 */
export function pageRules(page: Sheet, furniture: Furniture): string {
  const { top, right, bottom, left } = page.margin;
  const title = [
    shorten(furniture.designTitle, LONGEST_TITLE),
    shorten(furniture.optionName, LONGEST_OPTION),
  ];
  const origin = [shorten(furniture.organisation, LONGEST_TITLE), formatDate(furniture.date)];
  const box = (place: string, content: string, more = "") =>
    `@${place} { content: ${content}; ${BOX_STYLE} ${more} }`;
  const joined = (parts: readonly string[]) => cssString(parts.filter((part) => part !== "").join(" · "));
  return `@page {
  size: ${page.width}mm ${page.height}mm;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  ${box("top-left", joined(title))}
  ${furniture.isDraft ? box("top-right", cssString("Draft for consultation"), "font-weight: 700;") : ""}
  ${box("bottom-left", joined(origin))}
  ${box("bottom-right", `"Page " counter(page) " of " counter(pages)`)}
}`;
}

/** Variables of the page's own style sheets do not reach margin boxes everywhere: plain values here. */
const BOX_STYLE = 'font: 7.5pt Inter, "Liberation Sans", sans-serif; color: #57534e; white-space: nowrap;';

/**
 * Any text as a CSS string. All but plain letters, digits and spaces are written as escapes by number, which neither
 * end the string nor the rule, whatever they are (CSS Syntax Module Level 3, 4.3.7).
 */
export function cssString(text: string): string {
  const escaped = [...text].map((character) => {
    if (/^[A-Za-z0-9 ]$/.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    const isAllowed = code !== 0 && !(code >= 0xd800 && code <= 0xdfff);
    return `\\${(isAllowed ? code : 0xfffd).toString(16)} `;
  });
  return `"${escaped.join("")}"`;
}
