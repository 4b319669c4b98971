export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

const KEY = "orgweave-theme";
const DARK = "(prefers-color-scheme: dark)";

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
  window.matchMedia(DARK).addEventListener("change", applyTheme);
}

function applyTheme(): void {
  const theme = chosenTheme();
  const isDark = theme === "dark" || (theme === "system" && window.matchMedia(DARK).matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}
