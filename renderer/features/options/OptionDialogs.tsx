import { useEditor } from "../../editor/use-editor.ts";
import { AddOptionsDialog } from "./AddOptionsDialog.tsx";
import { OptionsDialog } from "./OptionsDialog.tsx";

/** The dialogs about options, when one is asked for. */
export function OptionDialogs() {
  const prompt = useEditor((state) => state.prompt);
  if (prompt?.kind === "options") return <OptionsDialog />;
  if (prompt?.kind === "add-options")
    return <AddOptionsDialog source={prompt.source} options={prompt.options} />;
  return null;
}
