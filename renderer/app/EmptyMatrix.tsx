import { Button } from "../ui/Button.tsx";
import { type CommandTable, giveCommand } from "./commands.ts";
import styles from "./EmptyMatrix.module.css";

/** A matrix with nothing in it yet: how to begin. */
export function EmptyMatrix({ commands }: { readonly commands: CommandTable }) {
  return (
    <div className={styles.empty}>
      <h2>An empty matrix</h2>
      <p>
        Service lines go down, geographies across. Where they cross, say what is delivered; then give posts
        their mandates: <em>practice</em> for a service line, <em>pathway</em> for a geography.
      </p>
      <div className={styles.actions}>
        <Button kind="primary" onPress={() => giveCommand(commands, "add.service-line")}>
          Add a service line
        </Button>
        <Button onPress={() => giveCommand(commands, "add.geography")}>Add a geography</Button>
        <Button onPress={() => giveCommand(commands, "file.import-workbook")}>Import tables…</Button>
      </div>
    </div>
  );
}
