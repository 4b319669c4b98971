import { useEffect, useRef, useState } from "react";
import type { Host } from "../../../shared/ipc/host.ts";
import { PRINT_STAGES, type PrintJob, type PrintProgress } from "../../../shared/ipc/print-job.ts";
import { PAPERS, type Paper } from "../../../shared/print/paper.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField } from "../../ui/CheckField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { notify } from "../../ui/notices.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./ExportPdfDialog.module.css";

interface ExportPdfDialogProps {
  readonly host: Host;
  /** The design and option to print; the dialog adds the paper and the mark. */
  readonly job: Pick<PrintJob, "designText" | "option" | "date">;
  readonly optionName: string;
  readonly suggestedName: string;
  readonly onClose: () => void;
}

type Stage = PrintProgress["stage"] | "starting";

/** Exports the option as a PDF: which paper, marked as a draft or not; then how far it is, with a way to stop. */
export function ExportPdfDialog({ host, job, optionName, suggestedName, onClose }: ExportPdfDialogProps) {
  const [paper, setPaper] = useState<Paper>("A3");
  const [isDraft, setIsDraft] = useState(true);
  const [stage, setStage] = useState<Stage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    const stop = host.exports.onProgress((progress) => setStage(progress.stage));
    return () => {
      isGone.current = true;
      stop();
    };
  }, [host]);

  const start = async () => {
    setProblem(null);
    setStage("starting");
    const outcome = await host.exports.pdf({ ...job, paper, isDraft }, suggestedName);
    if (outcome.status === "saved") notify(`Exported to ${outcome.name}.`);
    if (isGone.current) return;
    setStage(null);
    if (outcome.status === "saved") onClose();
    if (outcome.status === "failed") setProblem(outcome.message);
  };
  const isRunning = stage !== null;
  return (
    <Dialog
      title="Export as PDF"
      onClose={() => {
        if (isRunning) void host.exports.cancel();
        onClose();
      }}
      actions={
        isRunning ? (
          <Button onPress={() => void host.exports.cancel()}>Stop</Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button kind="primary" onPress={() => void start()}>
              Export
            </Button>
          </>
        )
      }
    >
      {isRunning ? (
        <Progress stage={stage} />
      ) : (
        <div className={styles.choices}>
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
          {problem !== null && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  starting: "Starting…",
  drawing: "Drawing the pages…",
  printing: "Printing them to PDF…",
  writing: "Writing the file…",
};

function Progress({ stage }: { readonly stage: Stage }) {
  const done = stage === "starting" ? 0 : PRINT_STAGES.indexOf(stage) + 1;
  return (
    <div className={styles.choices}>
      <label htmlFor="export-progress">{STAGE_WORDS[stage]}</label>
      <progress id="export-progress" className={styles.progress} max={PRINT_STAGES.length + 1} value={done} />
      <p className="visually-hidden" role="status">
        {STAGE_WORDS[stage]}
      </p>
    </div>
  );
}
