import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import {
  describeConsequence,
  describeProblem,
  type TableProblem,
} from "../../../shared/interchange/table-problem.ts";
import { plural } from "../../../shared/print/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PlainField } from "../../ui/PlainField.tsx";
import styles from "./ImportDialog.module.css";
import type { ImportAnswer } from "./import-messages.ts";

interface ImportDialogProps {
  /** The workbook's or folder's name. */
  readonly source: string;
  readonly imported: ImportAnswer;
  /** Whether there is an open design that the option can join. */
  readonly canJoin: boolean;
  readonly onImport: (name: string, isJoining: boolean) => void;
  readonly onClose: () => void;
}

/** What tables came to, before anything is imported: every wrong cell with its place, and what going on would do. */
export function ImportDialog({ source, imported, canJoin, onImport, onClose }: ImportDialogProps) {
  const { option, problems, notes } = imported;
  const [name, setName] = useState(option?.info.name ?? source);
  const anyway = problems.length === 0 ? "" : " all the same";
  return (
    <Dialog
      title={`Import ${source}`}
      isWide={problems.length > 0}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{option ? "Cancel" : "Close"}</Button>
          {option && canJoin && (
            <Button isDisabled={name.trim() === ""} onPress={() => onImport(name.trim(), false)}>
              {`Import as a new design${anyway}`}
            </Button>
          )}
          {option && (
            <Button
              kind="primary"
              isDisabled={name.trim() === ""}
              onPress={() => onImport(name.trim(), canJoin)}
            >
              {canJoin ? `Add to this design${anyway}` : `Import${anyway}`}
            </Button>
          )}
        </>
      }
    >
      {option ? (
        <>
          <p className={styles.found}>
            Found {plural(option.serviceLines.size, "service line")},{" "}
            {plural(option.geographies.size, "geography", "geographies")}, {plural(option.cells.size, "cell")}
            , {plural(option.posts.size, "post")} and {plural(option.mandates.size, "mandate")}.
          </p>
          <PlainField label="Name of the option" value={name} onChange={setName} />
        </>
      ) : (
        <p className={styles.found}>These tables cannot be imported as they are. Nothing has been changed.</p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {problems.length > 0 && <ProblemTable problems={problems} />}
    </Dialog>
  );
}

function ProblemTable({ problems }: { readonly problems: readonly TableProblem[] }) {
  return (
    <>
      <p className={styles.warning}>
        <TriangleAlert size={15} aria-hidden="true" />
        {plural(problems.length, "problem")}. Put them right in the tables and import again, or go on: the
        last column says what that does.
      </p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Problems found">
        <table className={styles.problems}>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong, and what would be right</th>
              <th scope="col">If you go on</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST_SHOWN).map((problem) => (
              <tr key={describeProblem(problem)}>
                <td>{problem.sheet === null ? problem.file : `${problem.file}, sheet ${problem.sheet}`}</td>
                <td>{problem.row ?? ""}</td>
                <td>{problem.column === null ? "" : `${problem.column.letter} ${problem.column.header}`}</td>
                <td>{problem.message}</td>
                <td>{describeConsequence(problem.consequence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > MOST_SHOWN && (
        <p className={styles.note}>… and {problems.length - MOST_SHOWN} more.</p>
      )}
    </>
  );
}

/** More rows than anyone reads in a dialog; the count says the rest. */
const MOST_SHOWN = 500;
