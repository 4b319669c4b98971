import { TONES, type Tone } from "./heat-blocks.ts";
import tones from "./tones.module.css";

/** Tokens that are painted with, by their names in `tokens.css`. */
const TOKENS = [
  "surface",
  "surface-quiet",
  "line",
  "line-strong",
  "ink",
  "ink-muted",
  "practice",
  "practice-ground",
  "pathway",
  "pathway-ground",
  "selection",
  "selection-ground",
  "danger",
  "success",
  "font",
] as const;

/** Colours as the theme on screen has them, fit for a canvas. */
export interface Palette {
  readonly token: Readonly<Record<(typeof TOKENS)[number], string>>;
  readonly tone: Readonly<Record<Tone, string>>;
}

let current: Palette | null = null;
const listeners = new Set<() => void>();

/** The colours now; the same object until the theme changes. */
export function paletteNow(): Palette {
  current ??= readPalette();
  return current;
}

/** Calls when the theme changes, and the colours with it. */
export function onPaletteChange(listener: () => void): () => void {
  if (listeners.size === 0) watch.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) watch.disconnect();
    // Unwatched, the theme may change unnoticed.
    if (listeners.size === 0) current = null;
  };
}

const watch = new MutationObserver(() => {
  current = null;
  for (const listener of listeners) listener();
});

/** A canvas knows neither tokens nor mixed colours: an element that is never drawn works both out. */
function readPalette(): Palette {
  const probe = document.createElement("i");
  probe.className = tones.tone ?? "";
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const token = Object.fromEntries(
    TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Palette["token"];
  const tone = Object.fromEntries(
    TONES.map((name) => {
      probe.dataset.tone = name;
      return [name, style.color];
    }),
  ) as Palette["tone"];
  probe.remove();
  return { token, tone };
}
