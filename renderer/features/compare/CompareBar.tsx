import { currentOptions } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./CompareBar.module.css";
import { type CompareStore, MOST_COMPARED, PARTS, type Part } from "./compare-store.ts";

const PART_WORDS: Readonly<Record<Part, string>> = {
  "side-by-side": "Side by side",
  overlaid: "One matrix",
  changes: "Changes",
  numbers: "Numbers",
  matches: "Matches",
};

interface CompareBarProps {
  readonly store: CompareStore;
  readonly optionIds: readonly Id[];
  readonly part: Part;
  /** The option beside the first, in the parts that show one at a time. */
  readonly beside: Id;
}

/** Which options are compared, and how the comparison is looked at. */
export function CompareBar({ store, optionIds, part, beside }: CompareBarProps) {
  const design = useEditor((state) => state.design);
  const options = currentOptions(design).map(({ info }) => info);
  const [first = ""] = optionIds;
  const choose = (ids: readonly Id[]) => store.setState({ chosen: ids, camera: null });
  const nameOf = (id: Id) => design.options.get(id)?.info.name ?? "";
  const others = optionIds.slice(1);
  const isOneAtATime = part === "overlaid" || part === "changes" || part === "matches";
  return (
    <div className={styles.bar}>
      <div className={styles.from}>
        <SelectField
          label="Compare from"
          value={first}
          options={options.map(({ id, name, isBaseline }) => ({
            value: id,
            label: isBaseline ? `${name} (as-is)` : name,
          }))}
          onChange={(id) => {
            choose([id, ...optionIds.filter((other) => other !== id)].slice(0, MOST_COMPARED));
            return null;
          }}
        />
      </div>
      <fieldset className={styles.to}>
        <legend>with</legend>
        {options
          .filter(({ id }) => id !== first)
          .map(({ id, name }) => {
            const isChosen = others.includes(id);
            const isFixed = isChosen ? others.length === 1 : optionIds.length >= MOST_COMPARED;
            return (
              <label key={id} className={styles.option} data-chosen={isChosen || undefined} title={name}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={isFixed}
                  onChange={() => {
                    const next = options
                      .map((option) => option.id)
                      .filter(
                        (other) => other !== first && (other === id ? !isChosen : others.includes(other)),
                      );
                    choose([first, ...next]);
                  }}
                />
                <span>{name}</span>
              </label>
            );
          })}
      </fieldset>
      <div className={styles.parts} role="group" aria-label="Show the comparison as">
        {PARTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={part === each}
            onClick={() => store.setState({ part: each })}
          >
            {PART_WORDS[each]}
          </button>
        ))}
      </div>
      {isOneAtATime && others.length > 1 && (
        <div className={styles.beside}>
          <SelectField
            label={`From ${nameOf(first)} to`}
            value={beside}
            options={others.map((id) => ({ value: id, label: nameOf(id) }))}
            onChange={(id) => {
              store.setState({ beside: id });
              return null;
            }}
          />
        </div>
      )}
    </div>
  );
}
