import { ListPlus, Plus, Printer } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { studyDesign } from "../../../shared/appraisal/study.ts";
import type { Host } from "../../../shared/ipc/host.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { optionLetters, optionNames } from "../../../shared/print/appraisal-words.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { AppraisalPdfDialog } from "./AppraisalPdfDialog.tsx";
import styles from "./AppraisalView.module.css";
import { CriterionDialog } from "./CriterionDialog.tsx";
import { EssentialTable } from "./EssentialTable.tsx";
import { RankingCard } from "./RankingCard.tsx";
import { ReadyCriteriaDialog } from "./ReadyCriteriaDialog.tsx";
import { SensitivityCard } from "./SensitivityCard.tsx";
import { WeightedTable } from "./WeightedTable.tsx";
import { WinningCard } from "./WinningCard.tsx";

interface AppraisalViewProps {
  readonly host: Host;
  /** Names the file of an export, without its ending. */
  readonly nameFile: (title: string) => string;
}

type OpenDialog =
  | { readonly kind: "criterion"; readonly id: Id | null }
  | { readonly kind: "ready" }
  | { readonly kind: "print" };

/** Which option is best, by which criteria, and how far the answer depends on their weights. */
export function AppraisalView({ host, nameFile }: AppraisalViewProps) {
  // The charts may follow a moment later: typing a rationale must never wait for them.
  const design = useDeferredValue(useEditor((state) => state.design));
  const { criteria, assessments, options } = design;
  const study = useMemo(
    () => studyDesign({ criteria, assessments, options }),
    [criteria, assessments, options],
  );
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const letters = useMemo(() => optionLetters(study), [study]);
  const nameOf = useMemo(() => optionNames(study), [study]);
  const shared = { study, letters, nameOf };
  const openCriterion = (id: Id | null) => setDialog({ kind: "criterion", id });
  const isEmpty = criteria.size === 0;
  return (
    <div className={styles.page}>
      {isEmpty ? (
        <NoCriteria onReady={() => setDialog({ kind: "ready" })} onAdd={() => openCriterion(null)} />
      ) : (
        <>
          <div className={styles.head}>
            <h2>Appraisal</h2>
            <div className={styles.buttons}>
              <Button onPress={() => openCriterion(null)}>
                <Plus aria-hidden="true" /> Add criterion…
              </Button>
              <Button onPress={() => setDialog({ kind: "ready" })}>
                <ListPlus aria-hidden="true" /> Ready criteria…
              </Button>
              <Button onPress={() => setDialog({ kind: "print" })}>
                <Printer aria-hidden="true" /> Print…
              </Button>
            </div>
          </div>
          <RankingCard {...shared} />
          <EssentialTable {...shared} assessments={assessments} onOpen={openCriterion} />
          <WeightedTable {...shared} assessments={assessments} onOpen={openCriterion} />
          <SensitivityCard {...shared} />
          <WinningCard {...shared} />
        </>
      )}
      {dialog?.kind === "criterion" && (
        <CriterionDialog
          criterion={dialog.id === null ? null : (criteria.get(dialog.id) ?? null)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === "ready" && <ReadyCriteriaDialog onClose={() => setDialog(null)} />}
      {dialog?.kind === "print" && (
        <AppraisalPdfDialog
          host={host}
          suggestedName={nameFile(`${design.info.title} – appraisal`)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

function NoCriteria({ onReady, onAdd }: { readonly onReady: () => void; readonly onAdd: () => void }) {
  return (
    <div className={styles.empty}>
      <EmptyState
        title="No criteria yet"
        ways={
          <>
            <Button kind="primary" onPress={onReady}>
              Take ready criteria…
            </Button>
            <Button onPress={onAdd}>Add a criterion…</Button>
          </>
        }
      >
        <p>
          An appraisal lays out why one option is preferred. Essential criteria are passed or failed: an
          option that fails one is set apart. Weighted criteria are scored from 0 to 5, each score with its
          rationale.
        </p>
        <p>
          Then you see which option comes first, at which weights that changes, and in what share of all
          weightings each option wins.
        </p>
      </EmptyState>
    </div>
  );
}
