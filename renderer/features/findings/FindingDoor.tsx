import type { Prompt } from "../../editor/prompt.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";

interface Door {
  readonly label: string;
  readonly prompt: Prompt;
}

/** Rules whose findings are put right in a dialog of their own. */
const DOORS: ReadonlyMap<string, Door> = new Map<string, Door>([
  ["accountability/domain", { label: "Accountability domains…", prompt: { kind: "domains" } }],
  ["impact/unmapped", { label: "Say what happens…", prompt: { kind: "baseline-posts" } }],
]);

/** Leads from a finding to where it is put right; nothing for rules that point at something on the canvas. */
export function FindingDoor({ rule }: { readonly rule: string }) {
  const editor = useEditorActions();
  const door = DOORS.get(rule);
  if (!door) return null;
  return <Button onPress={() => editor.ask(door.prompt)}>{door.label}</Button>;
}
