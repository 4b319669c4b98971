import { useState } from "react";
import type { Host } from "../../../shared/ipc/host.ts";
import { writeDesign } from "../../../shared/model/file/write-design.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { PdfDialog } from "../../ui/PdfDialog.tsx";

interface StatementsDialogProps {
  readonly host: Host;
  /** The posts of the baseline to print a statement for. */
  readonly posts: readonly Id[];
  /** Set where it is one: its title. */
  readonly title: string | null;
  readonly hasNames: boolean;
  /** For the file, without its ending. */
  readonly suggestedName: string;
  readonly onClose: () => void;
}

/** Exports statements as a PDF, a page for each post. */
export function StatementsDialog(props: StatementsDialogProps) {
  const { host, posts, title, hasNames: startsNamed, suggestedName, onClose } = props;
  const editor = useEditorActions();
  const [hasNames, setHasNames] = useState(startsNamed);
  const [isDraft, setIsDraft] = useState(true);
  return (
    <PdfDialog
      title={posts.length === 1 ? "Export a statement" : "Export statements"}
      host={host}
      makeJob={() => {
        const { design, optionId } = editor.store.getState();
        return {
          designText: writeDesign(design),
          option: optionId,
          date: editor.today(),
          paper: "A4",
          isDraft,
          content: { kind: "statements", posts: [...posts], hasNames },
        };
      }}
      suggestedName={`${suggestedName} – ${posts.length === 1 ? "statement" : "statements"}.pdf`}
      onClose={onClose}
    >
      <p>
        {title === null
          ? `What this option means for ${plural(posts.length, "post")}: a page of A4 for each.`
          : `What this option means for ${title}, on a page of A4.`}
      </p>
      <CheckField label="Name the holders of posts" isChecked={hasNames} onChange={setHasNames} />
      <CheckField
        label="Mark every page “Draft for consultation”"
        isChecked={isDraft}
        onChange={setIsDraft}
      />
    </PdfDialog>
  );
}
