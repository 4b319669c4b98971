import { useState } from "react";
import { capitalised, formatCount, plural } from "../../../shared/print/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./ProblemsOfPaste.module.css";
import type { AskedPlan } from "./use-grid-edits.ts";

/** Problems listed at a time. */
const PAGE = 100;

interface ProblemsOfPasteProps {
  readonly asked: AskedPlan;
  readonly noun: readonly [one: string, several: string];
  readonly onAnswer: (isWanted: boolean) => void;
}

/** What of a step cannot be taken, field by field, before anything is done. */
export function ProblemsOfPaste({ asked, noun, onAnswer }: ProblemsOfPasteProps) {
  const { plan, problems, verb } = asked;
  const [shown, setShown] = useState(PAGE);
  const more = problems.length - shown;
  const fits = [
    ...(plan.changed > 0 ? [plural(plan.changed, "field")] : []),
    ...(plan.added > 0 ? [plural(plan.added, `new ${noun[0]}`, `new ${noun[1]}`)] : []),
  ].join(" and ");
  return (
    <Dialog
      title={`${plural(problems.length, "field")} cannot be taken`}
      role="alertdialog"
      isWide
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)} autoFocus={plan.command === null}>
            {plan.command === null ? "Close" : "Cancel"}
          </Button>
          {plan.command !== null && (
            <Button kind="primary" onPress={() => onAnswer(true)} autoFocus>
              {`${verb} the ${fits} that ${plan.changed + plan.added === 1 ? "fits" : "fit"}`}
            </Button>
          )}
        </>
      }
    >
      <p>
        {plan.command === null
          ? "Nothing has been changed. What is wrong, and what would be right:"
          : "Nothing has been changed yet. What would stay as it is, and what would be right:"}
      </p>
      <table className={styles.problems}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">What was given</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, shown).map((problem) => (
            <tr key={`${problem.rowNumber} ${problem.column} ${problem.message}`}>
              <th scope="row">
                {formatCount(problem.rowNumber)}
                <small>{problem.row === "" ? `A new ${noun[0]}` : problem.row}</small>
              </th>
              <td>{problem.column}</td>
              <td>{problem.found === "" ? <em>nothing</em> : problem.found}</td>
              <td>{capitalised(problem.message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button kind="quiet" onPress={() => setShown(shown + PAGE)}>
          and {formatCount(more)} more
        </Button>
      )}
    </Dialog>
  );
}
