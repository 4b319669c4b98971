import { indexAssessments } from "../../../shared/appraisal/appraise.ts";
import { assess } from "../../../shared/model/commands/appraisal.ts";
import type { Table } from "../../../shared/model/document.ts";
import type { Assessment } from "../../../shared/model/records/assessment.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./AppraisalView.module.css";
import table from "./criteria.module.css";
import { CriterionHeader, OptionHeaders } from "./headers.tsx";
import type { StudyProps } from "./shared-props.ts";

interface EssentialTableProps extends StudyProps {
  readonly assessments: Table<Assessment>;
  readonly onOpen: (criterion: Id) => void;
}

const VERDICT_CHOICES = [
  { value: "open", label: "Not judged" },
  { value: "pass", label: "✓ Pass" },
  { value: "fail", label: "✕ Fail" },
] as const;

/** Essential criteria: each option passes or fails, with the reason. */
export function EssentialTable({ study, letters, assessments, onOpen }: EssentialTableProps) {
  const editor = useEditorActions();
  const { essential, options } = study.appraisal;
  const find = indexAssessments(assessments.values());
  return (
    <section className={styles.card} aria-labelledby="essential-heading">
      <h3 id="essential-heading">Essential criteria</h3>
      {essential.length === 0 ? (
        <p className={styles.sentence}>
          None yet. An essential criterion is passed or failed; an option that fails one is set apart.
        </p>
      ) : (
        <div className={styles.scroller}>
          <table className={table.table} aria-labelledby="essential-heading">
            <OptionHeaders options={options} letters={letters} />
            <tbody>
              {essential.map((criterion) => (
                <tr key={criterion.id}>
                  <CriterionHeader criterion={criterion} onOpen={onOpen} />
                  {options.map(({ option }) => {
                    const said = find(option.id, criterion.id);
                    const at = { option: option.id, criterion: criterion.id };
                    const isUnreasoned = (said?.verdict ?? null) !== null && said?.rationale.trim() === "";
                    return (
                      <td key={option.id} data-verdict={said?.verdict ?? undefined}>
                        <SelectField
                          label={`${option.name} by ${criterion.name}`}
                          isLabelHidden
                          value={said?.verdict ?? "open"}
                          options={VERDICT_CHOICES}
                          onChange={(verdict) =>
                            editor.perform(assess({ ...at, verdict: verdict === "open" ? null : verdict }))
                          }
                        />
                        <TextField
                          label={`Reason for ${option.name} by ${criterion.name}`}
                          isLabelHidden
                          isMultiline
                          placeholder={isUnreasoned ? "Say why" : "Reason"}
                          value={said?.rationale ?? ""}
                          onCommit={(rationale) => editor.perform(assess({ ...at, rationale }))}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
