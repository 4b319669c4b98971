import { useState } from "react";
import type { Host } from "../../../shared/ipc/host.ts";
import { writeDesign } from "../../../shared/model/file/write-design.ts";
import { PAPERS, type Paper } from "../../../shared/print/paper.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { PdfDialog } from "../../ui/PdfDialog.tsx";
import { SelectField } from "../../ui/SelectField.tsx";

interface AppraisalPdfDialogProps {
  readonly host: Host;
  /** For the file, without its ending. */
  readonly suggestedName: string;
  readonly onClose: () => void;
}

/** Exports the appraisal as a PDF: ranking, criteria with every rationale, and how far it depends on the weights. */
export function AppraisalPdfDialog({ host, suggestedName, onClose }: AppraisalPdfDialogProps) {
  const editor = useEditorActions();
  const [paper, setPaper] = useState<Paper>("A4");
  const [isDraft, setIsDraft] = useState(true);
  return (
    <PdfDialog
      title="Export the appraisal"
      host={host}
      makeJob={() => {
        const { design, optionId } = editor.store.getState();
        return {
          designText: writeDesign(design),
          option: optionId,
          date: editor.today(),
          paper,
          isDraft,
          content: { kind: "appraisal" },
        };
      }}
      suggestedName={`${suggestedName}.pdf`}
      onClose={onClose}
    >
      <p>Ranking, criteria with every score and rationale, and how far the ranking depends on the weights.</p>
      <SelectField
        label="Paper"
        value={paper}
        options={PAPERS.map((value) => ({ value, label: `${value} landscape` }))}
        onChange={(value) => {
          setPaper(value);
          return null;
        }}
      />
      <CheckField
        label="Mark every page “Draft for consultation”"
        isChecked={isDraft}
        onChange={setIsDraft}
      />
    </PdfDialog>
  );
}
