import { Fragment, useId } from "react";
import { useStore } from "zustand";
import { findBaseline } from "../../../shared/model/document.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { LAYER_NAMES, MEASURE_NAMES } from "../layers/layer-names.ts";
import { HEAT_MEASURES, type Layer, type MatrixViewStore, toggleLayer } from "../matrix-view.ts";
import styles from "./CanvasControls.module.css";

const GROUPS: readonly { readonly name: string; readonly layers: readonly Layer[] }[] = [
  { name: "Who leads", layers: ["practice", "pathway", "clinical", "operational"] },
  { name: "Marks", layers: ["partners", "reporting", "findings", "changes"] },
];

/** Switches what the matrix shows, and what its heat map tells from afar. */
export function LayerChoice({ view }: { readonly view: MatrixViewStore }) {
  const layers = useStore(view, (state) => state.layers);
  const measure = useStore(view, (state) => state.measure);
  const hasBaseline = useEditor(({ design, facts }) => findBaseline(design, facts.option) !== undefined);
  const hasPost = useEditor(({ selection }) => selection?.kind === "post" || selection?.kind === "mandate");
  const name = useId();
  /** Why a layer that is on shows nothing yet. */
  const hints: Partial<Record<Layer, string>> = {
    ...(hasBaseline ? {} : { changes: "Nothing differs: this option has no baseline beside it." }),
    ...(hasPost ? {} : { reporting: "Select a post to see whom it answers to." }),
  };
  return (
    <>
      {GROUPS.map((group) => (
        <fieldset key={group.name} className={styles.group}>
          <legend>{group.name}</legend>
          {group.layers.map((layer) => (
            <Fragment key={layer}>
              <CheckField
                label={LAYER_NAMES[layer]}
                isChecked={layers.has(layer)}
                onChange={() => toggleLayer(view, layer)}
              />
              {layers.has(layer) && hints[layer] !== undefined && (
                <p className={styles.note} role="status">
                  {hints[layer]}
                </p>
              )}
            </Fragment>
          ))}
        </fieldset>
      ))}
      <fieldset className={`${styles.group} ${styles.wide}`}>
        <legend>Heat map from afar</legend>
        <div className={styles.choices}>
          {HEAT_MEASURES.map((each) => (
            <label key={each} className={styles.choice}>
              <input
                type="radio"
                name={name}
                checked={each === measure}
                onChange={() => view.setState({ measure: each })}
              />
              {MEASURE_NAMES[each]}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
