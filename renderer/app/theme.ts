export const THEMES = ["system", "light", "dark", "contrast"] as const;

export type Theme = (typeof THEMES)[number];

const KEY = "orgweave-theme";
const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";

/** The theme the person chose; the system's own until then. */
export function chosenTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === stored) ?? "system";
}

/** Chooses a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme();
}

/** Applies the theme now and whenever the system's own changes. */
export function followTheme(): void {
  applyTheme();
  for (const query of [DARK, CONTRAST]) window.matchMedia(query).addEventListener("change", applyTheme);
}

function applyTheme(): void {
  const theme = chosenTheme();
  document.documentElement.dataset.theme = theme === "system" ? systemTheme() : theme;
}

/** More contrast goes before light or dark: who asks for it needs it. */
function systemTheme(): Exclude<Theme, "system"> {
  if (window.matchMedia(CONTRAST).matches) return "contrast";
  return window.matchMedia(DARK).matches ? "dark" : "light";
}
