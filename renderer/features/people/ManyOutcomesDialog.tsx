import type { OptionDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { OutcomeForm } from "./OutcomeForm.tsx";

interface ManyOutcomesDialogProps {
  readonly option: OptionDocument;
  readonly posts: readonly Id[];
  readonly onClose: () => void;
}

/** Says the same of many posts of the baseline, as one edit. */
export function ManyOutcomesDialog({ option, posts, onClose }: ManyOutcomesDialogProps) {
  const editor = useEditorActions();
  const close = () => {
    editor.dismissRefusal();
    onClose();
  };
  return (
    <Dialog title={`Outcome of ${plural(posts.length, "post")}`} onClose={close} actions={null}>
      <OutcomeForm
        option={option}
        posts={posts}
        start={{ outcome: "unchanged", targets: [], reason: "" }}
        onDone={onClose}
        onCancel={close}
      />
    </Dialog>
  );
}
