import { formatWte, plural } from "../../../shared/print/words.ts";
import type { HeatMeasure } from "../matrix-view.ts";
import type { Heat } from "./heat.ts";

/** The colour of a block, by what it says; `tones.module.css` has the colours. */
export const TONES = [
  "led",
  "vacant",
  "overlap",
  "gap",
  "quiet",
  "advice",
  "warning",
  "error",
  "wte-1",
  "wte-2",
  "wte-3",
  "wte-4",
  "wte-5",
] as const;

export type Tone = (typeof TONES)[number];

/**
 * The shape of a block, so that nothing rests on colour: the whole crossing, its outline, two halves side by side, its
 * lower part, or a small square in the middle.
 */
export type Form =
  | { readonly kind: "whole" | "outline" | "halves" | "dot" }
  | { readonly kind: "level" /** How much of the height, 0 to 1. */; readonly share: number };

/** What is painted at a crossing. */
export interface Block {
  readonly tone: Tone;
  readonly form: Form;
  /** What is written on it where there is room; empty for nothing. */
  readonly text: string;
}

/** A line of the heat map's key. */
export interface KeyLine {
  readonly tone: Tone;
  readonly form: Form;
  readonly words: string;
}

const WHOLE: Form = { kind: "whole" };
const OUTLINE: Form = { kind: "outline" };
const HALVES: Form = { kind: "halves" };
const DOT: Form = { kind: "dot" };
const LOW: Form = { kind: "level", share: 0.45 };

/** How a coverage rank is painted; nothing is painted for what is not delivered. */
const COVERAGE: readonly (KeyLine | null)[] = [
  null,
  { tone: "led", form: WHOLE, words: "led" },
  { tone: "vacant", form: LOW, words: "a post is vacant" },
  { tone: "overlap", form: HALVES, words: "overlap" },
  { tone: "gap", form: OUTLINE, words: "gap" },
];

const FINDINGS: readonly KeyLine[] = [
  { tone: "quiet", form: DOT, words: "none" },
  { tone: "advice", form: OUTLINE, words: "advice" },
  { tone: "warning", form: LOW, words: "warning" },
  { tone: "error", form: WHOLE, words: "error" },
];

/** The steps of WTE, least first. */
const WTE_TONES = ["wte-1", "wte-2", "wte-3", "wte-4", "wte-5"] as const satisfies readonly Tone[];

/** The blocks of a measure, one a crossing; null where nothing is delivered. Equal blocks are the same object. */
export function makeBlocks(
  heat: Heat,
  measure: HeatMeasure,
  wteSteps: readonly number[],
): readonly (Block | null)[] {
  const known = new Map<string, Block>();
  const block = ({ tone, form }: Pick<Block, "tone" | "form">, text: string): Block => {
    const key = `${tone} ${text}`;
    const existing = known.get(key);
    if (existing) return existing;
    const made = { tone, form, text };
    known.set(key, made);
    return made;
  };
  const blockAt = (at: number): Block | null => {
    switch (measure) {
      case "coverage": {
        const line = COVERAGE[heat.coverage[at] ?? 0];
        return line ? block(line, "") : null;
      }
      case "findings": {
        const line = FINDINGS[heat.worst[at] ?? 0];
        const count = heat.findings[at] ?? 0;
        return line ? block(line, count === 0 ? "" : String(count)) : null;
      }
      case "wte": {
        const wte = heat.wte[at] ?? 0;
        return wte === 0
          ? block({ tone: "quiet", form: DOT }, "")
          : block(wteStep(wte, wteSteps), formatWte(wte));
      }
    }
  };
  const blocks: (Block | null)[] = [];
  heat.cells.forEach((cells, at) => {
    blocks.push(cells === 0 ? null : blockAt(at));
  });
  return blocks;
}

/** What the blocks of a measure mean. @param limits where the steps of WTE end. */
export function heatKey(measure: HeatMeasure, limits: readonly number[]): readonly KeyLine[] {
  switch (measure) {
    case "coverage":
      return COVERAGE.filter((line) => line !== null);
    case "findings":
      return FINDINGS;
    case "wte": {
      const steps = WTE_TONES.slice(0, limits.length + 1).map((tone, index) => ({
        tone,
        form: levelForm(index),
        words:
          limits.length === 0
            ? "WTE"
            : index < limits.length
              ? `to ${formatWte(limits[index] ?? 0)}`
              : `over ${formatWte(limits[index - 1] ?? 0)} WTE`,
      }));
      return [{ tone: "quiet", form: DOT, words: "not stated" }, ...steps];
    }
  }
}

/** What a crossing's block says, in words. */
export function describeBlock(heat: Heat, at: number, measure: HeatMeasure): string {
  const cells = heat.cells[at] ?? 0;
  if (cells === 0) return "Not delivered";
  const within = cells === 1 ? "" : ` in ${plural(cells, "cell")}`;
  switch (measure) {
    case "coverage":
      return `${COVERAGE_WORDS[heat.coverage[at] ?? 0] ?? ""}${within}`;
    case "findings": {
      const count = heat.findings[at] ?? 0;
      if (count === 0) return `No findings${within}`;
      return `${plural(count, "finding")}${within}, the worst: ${FINDINGS[heat.worst[at] ?? 0]?.words ?? ""}`;
    }
    case "wte": {
      const wte = heat.wte[at] ?? 0;
      return wte === 0 ? "WTE not stated" : `${formatWte(wte)} WTE${within}`;
    }
  }
}

const COVERAGE_WORDS = ["", "Led by all four", "A post is vacant", "An overlap", "A gap"];

function wteStep(wte: number, limits: readonly number[]): Pick<Block, "tone" | "form"> {
  const beyond = limits.findIndex((limit) => wte <= limit);
  const index = beyond < 0 ? limits.length : beyond;
  return { tone: WTE_TONES[index] ?? "wte-5", form: levelForm(index) };
}

function levelForm(index: number): Form {
  return { kind: "level", share: (index + 1) / WTE_TONES.length };
}
