import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import styles from "./ProblemsDialog.module.css";

interface ProblemsDialogProps {
  /** The file's name. */
  readonly name: string;
  readonly problems: readonly string[];
  readonly onClose: () => void;
}

/** Why a file could not be opened: every fault with its place. */
export function ProblemsDialog({ name, problems, onClose }: ProblemsDialogProps) {
  return (
    <Dialog
      title={`${name} cannot be opened`}
      role="alertdialog"
      isWide
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose} autoFocus>
          Close
        </Button>
      }
    >
      <p>Nothing has been changed. What is wrong, and where:</p>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Dialog>
  );
}
