import { useSyncExternalStore } from "react";

/** The colours of a painted matrix, as the theme has them. */
export interface Palette {
  readonly ground: string;
  readonly head: string;
  readonly line: string;
  readonly ink: string;
  readonly muted: string;
  readonly block: string;
  readonly added: string;
  readonly addedGround: string;
  readonly removed: string;
  readonly removedGround: string;
  readonly changed: string;
  readonly changedGround: string;
  readonly led: string;
  readonly ledGround: string;
  readonly cursor: string;
  readonly font: string;
}

let known: Palette | null = null;

/** The colours of the theme that is on; anew when it changes. */
export function usePalette(): Palette {
  return useSyncExternalStore(follow, read);
}

function follow(onChange: () => void): () => void {
  const observer = new MutationObserver(() => {
    known = null;
    onChange();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function read(): Palette {
  if (known) return known;
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  known = {
    ground: token("--surface"),
    head: token("--surface-quiet"),
    line: token("--line"),
    ink: token("--ink"),
    muted: token("--ink-muted"),
    block: token("--surface-hover"),
    added: token("--success"),
    addedGround: token("--added-ground"),
    removed: token("--danger"),
    removedGround: token("--danger-ground"),
    changed: token("--selection"),
    changedGround: token("--selection-ground"),
    led: token("--advice"),
    ledGround: token("--led-ground"),
    cursor: token("--ink"),
    font: token("--font"),
  };
  return known;
}
