import { useMemo, useState } from "react";
import { guessKind, readBlock } from "../../../shared/interchange/block/read-block.ts";
import { FIGURE_KINDS, type FigureKind, putFigures } from "../../../shared/model/commands/figures.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import type { Prompt } from "../../editor/prompt.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./PromptDialog.module.css";
import { PromptDialog } from "./PromptDialog.tsx";

const KIND_WORDS: Readonly<Record<FigureKind, string>> = {
  wte: "WTE",
  teams: "Teams",
  budget: "Budget, £ a year",
  delivered: "Marks: delivered or not",
};

/** Most problems listed: with more, the block is better mended where it came from. */
const MOST_LISTED = 8;

/** What a block from a spreadsheet would put on the matrix, before it does. */
export function PasteFiguresPrompt({
  prompt,
}: {
  readonly prompt: Prompt & { readonly kind: "paste-figures" };
}) {
  const editor = useEditorActions();
  const option = useEditor((state) => state.facts.option);
  const [kind, setKind] = useState<FigureKind>(() => guessKind(prompt.block));
  const read = useMemo(() => {
    const tracks = (ids: readonly Id[], table: ReadonlyMap<Id, { readonly name: string }>) =>
      ids.map((id) => ({ id, name: table.get(id)?.name ?? "" }));
    return readBlock(prompt.block, kind, {
      rows: tracks(prompt.rows, option.serviceLines),
      columns: tracks(prompt.columns, option.geographies),
      serviceLine: prompt.serviceLine,
      geography: prompt.geography,
    });
  }, [prompt, kind, option]);
  const start = `${option.serviceLines.get(prompt.serviceLine)?.name ?? ""} in ${option.geographies.get(prompt.geography)?.name ?? ""}`;
  const where =
    read.hasRowNames && read.hasColumnNames
      ? "where the headings of the block say"
      : read.hasRowNames || read.hasColumnNames
        ? `where the headings say, and from ${start} on`
        : `from ${start} on`;
  const more = read.problems.length - MOST_LISTED;
  return (
    <PromptDialog
      title="Paste figures"
      confirm={read.figures.length === 0 ? "Paste" : `Paste ${plural(read.figures.length, "figure")}`}
      missing={read.figures.length === 0 ? "None of these fields can be taken as such a figure." : null}
      isConfirmFirst
      onConfirm={() =>
        editor.performAndSelectAll(putFigures({ option: option.info.id, kind, figures: [...read.figures] }))
      }
    >
      <SelectField
        label="The figures are"
        value={kind}
        options={FIGURE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        onChange={(value) => {
          setKind(value);
          return null;
        }}
      />
      {read.figures.length > 0 && (
        <p>
          {plural(read.figures.length, "figure")} will go {where}.
          {read.empty > 0 &&
            ` ${plural(read.empty, "empty field")} ${read.empty === 1 ? "leaves" : "leave"} what is there as it is.`}
        </p>
      )}
      {read.problems.length > 0 && (
        <div role="status">
          <p className={styles.refusal}>Not taken:</p>
          <ul className={styles.problems}>
            {read.problems.slice(0, MOST_LISTED).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {more > 0 && <li>And {plural(more, "more problem")}.</li>}
          </ul>
        </div>
      )}
    </PromptDialog>
  );
}
