import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Host } from "../../shared/ipc/host.ts";
import { PRINT_STAGES, type PrintJob, type PrintProgress } from "../../shared/ipc/print-job.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { notify } from "./notices.ts";
import styles from "./PdfDialog.module.css";

interface PdfDialogProps {
  readonly title: string;
  readonly host: Host;
  /** Makes the job when it is started: by then all is chosen. */
  readonly makeJob: () => PrintJob;
  readonly suggestedName: string;
  /** What is printed, and what can be chosen about it. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

type Stage = PrintProgress["stage"] | "starting";

/** Exports something as a PDF: first the choices, then how far it is, with a way to stop. */
export function PdfDialog({ title, host, makeJob, suggestedName, children, onClose }: PdfDialogProps) {
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
    const outcome = await host.exports.pdf(makeJob(), suggestedName);
    if (outcome.status === "saved") notify(`Exported to ${outcome.name}.`);
    if (isGone.current) return;
    setStage(null);
    if (outcome.status === "saved") onClose();
    if (outcome.status === "failed") setProblem(outcome.message);
  };
  const isRunning = stage !== null;
  return (
    <Dialog
      title={title}
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
          {children}
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
