import { useId, useMemo } from "react";
import { useStore } from "zustand";
import { useEditor } from "../../editor/use-editor.ts";
import { MEASURE_NAMES } from "../layers/layer-names.ts";
import { HEAT_MEASURES, type MatrixViewStore } from "../matrix-view.ts";
import styles from "./HeatKey.module.css";
import { wteStepsOf } from "./heat.ts";
import { type Form, heatKey, type Tone } from "./heat-blocks.ts";
import tones from "./tones.module.css";

/** What the blocks of the heat map mean, and the choice of what they tell. */
export function HeatKey({ view }: { readonly view: MatrixViewStore }) {
  const measure = useStore(view, (state) => state.measure);
  const cells = useEditor((state) => state.facts.option.cells);
  const lines = useMemo(() => heatKey(measure, wteStepsOf(cells)), [measure, cells]);
  const name = useId();
  return (
    <>
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">The heat map shows</legend>
        {HEAT_MEASURES.map((each) => (
          <label key={each} className={styles.segment}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={each === measure}
              onChange={() => view.setState({ measure: each })}
            />
            <span>{MEASURE_NAMES[each]}</span>
          </label>
        ))}
      </fieldset>
      <ul className={styles.lines} aria-label="Legend">
        {lines.map(({ tone, form, words }) => (
          <li key={tone}>
            <Swatch tone={tone} form={form} />
            {words}
          </li>
        ))}
        <li>
          <span className={styles.nothing} />
          not delivered
        </li>
      </ul>
    </>
  );
}

/** A block of the heat map by itself, decorative: the words beside it say what it means. */
function Swatch({ tone, form }: { readonly tone: Tone; readonly form: Form }) {
  return (
    <svg
      className={tones.tone}
      data-tone={tone}
      width={17}
      height={12}
      viewBox="0 0 17 12"
      aria-hidden="true"
    >
      {drawForm(form)}
    </svg>
  );
}

function drawForm(form: Form) {
  switch (form.kind) {
    case "whole":
      return <path d="M0 0h17v12H0z" fill="currentColor" />;
    case "outline":
      return <path d="M1 1h15v10H1z" fill="none" stroke="currentColor" strokeWidth={2} />;
    case "halves":
      return <path d="M0 0h6v12H0zM11 0h6v12h-6z" fill="currentColor" />;
    case "dot":
      return <path d="M7 4.5h3v3H7z" fill="currentColor" />;
    case "level":
      return <path d={`M0 12v-${12 * form.share}h17v${12 * form.share}z`} fill="currentColor" />;
  }
}
