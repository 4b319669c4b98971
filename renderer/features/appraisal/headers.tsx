import type { AppraisedOption } from "../../../shared/appraisal/appraise.ts";
import type { Criterion } from "../../../shared/model/records/criterion.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import styles from "./criteria.module.css";
import { OptionMark } from "./OptionMark.tsx";

interface OptionHeadersProps {
  readonly options: readonly AppraisedOption[];
  readonly letters: ReadonlyMap<Id, string>;
  /** Heads a column between criteria and options. */
  readonly between?: string;
}

/** The options as column headers. */
export function OptionHeaders({ options, letters, between }: OptionHeadersProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.criterion}>
          Criterion
        </th>
        {between !== undefined && (
          <th scope="col" className={styles.weight}>
            {between}
          </th>
        )}
        {options.map(({ option }) => (
          <th key={option.id} scope="col" className={styles.option}>
            <span>
              <OptionMark letter={letters.get(option.id) ?? ""} /> {option.name}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CriterionHeaderProps {
  readonly criterion: Criterion;
  readonly onOpen: (criterion: Id) => void;
}

/** A criterion as row header: its name opens it for editing. */
export function CriterionHeader({ criterion, onOpen }: CriterionHeaderProps) {
  return (
    <th scope="row" className={styles.criterion}>
      <button
        type="button"
        className={styles.link}
        title={`Change ${criterion.name}`}
        onClick={() => onOpen(criterion.id)}
      >
        {criterion.name}
      </button>
      {criterion.description !== "" && <small>{criterion.description}</small>}
    </th>
  );
}
