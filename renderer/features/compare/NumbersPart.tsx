import { Copy, PoundSterling } from "lucide-react";
import { useMemo, useState } from "react";
import { type MetricRow, tabulateMetrics } from "../../../shared/compare/metrics/metrics-table.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { notify } from "../../ui/notices.ts";
import { metricsAsText } from "./metrics-text.ts";
import styles from "./NumbersPart.module.css";
import { PayBandsDialog } from "./PayBandsDialog.tsx";
import type { CompareOutcome } from "./session/messages.ts";

/** Every option in the numbers by which options are held against each other, the best of each marked. */
export function NumbersPart({ outcome }: { readonly outcome: CompareOutcome }) {
  const [isPaying, setIsPaying] = useState(false);
  const payTable = useEditor((state) => state.design.info.payTable);
  const rows = useMemo(() => tabulateMetrics(outcome.metrics), [outcome]);
  const groups = useMemo(() => groupRows(rows), [rows]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(metricsAsText(outcome.names, rows));
      notify("The table of numbers has been copied. Paste it into a spreadsheet.");
    } catch {
      notify("The table could not be copied: the clipboard is not open to this window.", { tone: "problem" });
    }
  };
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <p>
          <span className={styles.best}>
            <BestMark /> best
          </span>{" "}
          marks the option that does best where more or fewer is better. Costs are of posts, with on-costs, at{" "}
          {payTable === null ? "the published pay bands" : `“${payTable.name}”`}.
        </p>
        <Button onPress={() => setIsPaying(true)}>
          <PoundSterling size={14} aria-hidden="true" /> Pay bands…
        </Button>
        <Button onPress={() => void copy()}>
          <Copy size={14} aria-hidden="true" /> Copy as a table
        </Button>
      </div>
      <div className={styles.scroller} role="region" aria-label="Options in numbers" {...SCROLLED}>
        <table className={styles.table}>
          <caption className="visually-hidden">Options in numbers</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              {outcome.names.map((name, index) => (
                <th key={outcome.optionIds[index]} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, rows: own }) => (
            <tbody key={title}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={outcome.names.length + 1}>
                  {title}
                </th>
              </tr>
              {own.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  {row.texts.map((text, index) => (
                    <td key={outcome.optionIds[index]} data-best={row.best.includes(index) || undefined}>
                      {row.best.includes(index) && (
                        <span className={styles.best}>
                          <BestMark /> best
                        </span>
                      )}
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {isPaying && <PayBandsDialog onClose={() => setIsPaying(false)} />}
    </div>
  );
}

/** A table that scrolls takes the focus, so that the arrow keys can scroll it. */
const SCROLLED = { tabIndex: 0 } as const;

function BestMark() {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path
        d="M3 8.5l3.2 3.2L13 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}

interface Group {
  readonly title: string;
  readonly rows: readonly MetricRow[];
}

const TITLES: readonly (readonly [title: string, belongs: (id: string) => boolean])[] = [
  ["Posts by level", (id) => id.startsWith("byLevel")],
  ["Posts by discipline", (id) => id.startsWith("byDiscipline")],
  ["Posts by band", (id) => id.startsWith("byBand")],
  ["Findings", (id) => id.startsWith("findings") || id === "unequalAccess"],
  ["Size", (id) => ["serviceLines", "geographies", "cells"].includes(id)],
  [
    "Leading",
    (id) =>
      [
        "layers",
        "meanSpan",
        "maxSpan",
        "dyadCoverage",
        "gaps",
        "overlaps",
        "populationPerPathwayLeader",
      ].includes(id),
  ],
  ["Posts and cost", () => true],
];

/** The rows under headings, in the order in which they come. */
function groupRows(rows: readonly MetricRow[]): readonly Group[] {
  const groups = new Map<string, MetricRow[]>();
  for (const row of rows) {
    const title = TITLES.find(([, belongs]) => belongs(row.id))?.[0] ?? "";
    const own = groups.get(title);
    if (own) own.push(row);
    else groups.set(title, [row]);
  }
  return [...groups].map(([title, own]) => ({ title, rows: own }));
}
