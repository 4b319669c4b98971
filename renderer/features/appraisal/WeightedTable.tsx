import { indexAssessments } from "../../../shared/appraisal/appraise.ts";
import { assess, editCriterion } from "../../../shared/model/commands/appraisal.ts";
import type { Table } from "../../../shared/model/document.ts";
import { type Assessment, HIGHEST_SCORE } from "../../../shared/model/records/assessment.ts";
import { type Criterion, HEAVIEST_WEIGHT } from "../../../shared/model/records/criterion.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { formatPercent } from "../../../shared/print/appraisal-words.ts";
import { formatDecimal } from "../../../shared/print/words.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./AppraisalView.module.css";
import table from "./criteria.module.css";
import { CriterionHeader, OptionHeaders } from "./headers.tsx";
import type { StudyProps } from "./shared-props.ts";

interface WeightedTableProps extends StudyProps {
  readonly assessments: Table<Assessment>;
  readonly onOpen: (criterion: Id) => void;
}

const UNSCORED = "open";

/** Weighted criteria: each with its weight, and for each option a score and why. */
export function WeightedTable({ study, letters, assessments, onOpen }: WeightedTableProps) {
  const editor = useEditorActions();
  const { weighted, shares, options } = study.appraisal;
  const find = indexAssessments(assessments.values());
  return (
    <section className={styles.card} aria-labelledby="weighted-heading">
      <h3 id="weighted-heading">Weighted criteria</h3>
      <p className={styles.sentence}>
        {weighted.length === 0
          ? "None yet. A weighted criterion is scored, and counts as much as its weight says."
          : `Scores from 0 (not met) to ${HIGHEST_SCORE} (met in full). Only the ratios of weights count: beside each stands its share of all.`}
      </p>
      {weighted.length > 0 && (
        <div className={styles.scroller}>
          <table className={table.table} aria-labelledby="weighted-heading">
            <OptionHeaders options={options} letters={letters} between="Weight" />
            <tbody>
              {weighted.map((criterion, index) => (
                <tr key={criterion.id}>
                  <CriterionHeader criterion={criterion} onOpen={onOpen} />
                  <td className={table.weight}>
                    <WeightField criterion={criterion} />
                    <small>{formatPercent(shares[index] ?? 0)}</small>
                  </td>
                  {options.map(({ option }) => {
                    const said = find(option.id, criterion.id);
                    const at = { option: option.id, criterion: criterion.id };
                    return (
                      <td key={option.id}>
                        <SelectField
                          label={`${option.name} by ${criterion.name}`}
                          isLabelHidden
                          value={said?.score == null ? UNSCORED : String(said.score)}
                          options={scoreChoices(said?.score ?? null)}
                          onChange={(score) =>
                            editor.perform(
                              assess({ ...at, score: score === UNSCORED ? null : Number(score) }),
                            )
                          }
                        />
                        <TextField
                          label={`Rationale for ${option.name} by ${criterion.name}`}
                          isLabelHidden
                          isMultiline
                          placeholder="Rationale"
                          value={said?.rationale ?? ""}
                          onCommit={(rationale) => editor.perform(assess({ ...at, rationale }))}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" className={table.criterion}>
                  Total of 100
                </th>
                <td className={table.weight} />
                {options.map(({ option, total }) => (
                  <td key={option.id}>{total === null ? "–" : formatDecimal(total)}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </section>
  );
}

function WeightField({ criterion }: { readonly criterion: Criterion }) {
  const editor = useEditorActions();
  return (
    <TextField
      label={`Weight of ${criterion.name}`}
      isLabelHidden
      isNumeric
      value={String(criterion.weight)}
      onCommit={(text) => {
        const weight = Number(text.trim().replace(/%$/, ""));
        if (text.trim() === "" || !(weight >= 0 && weight <= HEAVIEST_WEIGHT)) {
          return `0 to ${HEAVIEST_WEIGHT}`;
        }
        return editor.perform(editCriterion({ id: criterion.id, weight }));
      }}
    />
  );
}

/** Whole scores; one that came from elsewhere and lies between them is kept among them. */
function scoreChoices(now: number | null): readonly { readonly value: string; readonly label: string }[] {
  const whole = Array.from({ length: HIGHEST_SCORE + 1 }, (_, score) => score);
  const scores = now === null || whole.includes(now) ? whole : [...whole, now].sort((a, b) => a - b);
  return [
    { value: UNSCORED, label: "Not scored" },
    ...scores.map((score) => ({ value: String(score), label: String(score) })),
  ];
}
