import { useState } from "react";
import type { Host } from "../../../shared/ipc/host.ts";
import type { PrintJob } from "../../../shared/ipc/print-job.ts";
import { PAPERS, type Paper } from "../../../shared/print/paper.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { PdfDialog } from "../../ui/PdfDialog.tsx";
import { SelectField } from "../../ui/SelectField.tsx";

interface ExportPdfDialogProps {
  readonly host: Host;
  /** The design and option to print; the dialog adds the paper and the mark. */
  readonly job: Pick<PrintJob, "designText" | "option" | "date">;
  readonly optionName: string;
  readonly suggestedName: string;
  readonly onClose: () => void;
}

/** Exports the option as a PDF: which paper, marked as a draft or not. */
export function ExportPdfDialog({ host, job, optionName, suggestedName, onClose }: ExportPdfDialogProps) {
  const [paper, setPaper] = useState<Paper>("A3");
  const [isDraft, setIsDraft] = useState(true);
  return (
    <PdfDialog
      title="Export as PDF"
      host={host}
      makeJob={() => ({ ...job, paper, isDraft })}
      suggestedName={suggestedName}
      onClose={onClose}
    >
      <p>
        The option “{optionName}”: matrix, posts, reporting lines, findings and legend, on landscape pages
        that screen readers can read too.
      </p>
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
