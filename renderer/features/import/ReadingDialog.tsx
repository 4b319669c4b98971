import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./ImportDialog.module.css";

interface ReadingDialogProps {
  /** The workbook's or folder's name. */
  readonly source: string;
  readonly onStop: () => void;
}

/** Shown while tables are read: small ones are done before it is. */
export function ReadingDialog({ source, onStop }: ReadingDialogProps) {
  return (
    <Dialog title={`Import ${source}`} onClose={onStop} actions={<Button onPress={onStop}>Stop</Button>}>
      <p className={styles.found} role="status">
        Reading the tables…
      </p>
      <progress className={styles.progress} aria-label="Reading the tables" />
    </Dialog>
  );
}
