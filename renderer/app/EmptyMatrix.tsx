import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { type CommandTable, giveCommand } from "./commands.ts";

/** A matrix with nothing in it yet: how to begin. */
export function EmptyMatrix({ commands }: { readonly commands: CommandTable }) {
  return (
    <EmptyState
      title="An empty matrix"
      ways={
        <>
          <Button kind="primary" onPress={() => giveCommand(commands, "add.service-line")}>
            Add a service line
          </Button>
          <Button onPress={() => giveCommand(commands, "add.geography")}>Add a geography</Button>
          <Button onPress={() => giveCommand(commands, "file.import-workbook")}>Import tables…</Button>
        </>
      }
    >
      <p>
        Service lines go down, geographies across. Where they cross, say what is delivered; then give posts
        their mandates: <em>practice</em> for a service line, <em>pathway</em> for a geography.
      </p>
    </EmptyState>
  );
}
