import { useCallback, useMemo, useState } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import { formatCount, formatShare, listAnd, plural, tierName } from "../../../shared/print/words.ts";
import { deliveredWithin } from "../../../shared/rules/empty-nodes.ts";
import { type Branch, cellsIn } from "../../../shared/structure/analytics/branch.ts";
import { type DyadMap, dyadShare, mapDyads } from "../../../shared/structure/analytics/dyad-map.ts";
import { type AccessGap, findUnequalAccess } from "../../../shared/structure/analytics/unequal-access.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { ShowBehind } from "./behind.ts";
import { ChartCard, Segments } from "./ChartCard.tsx";
import styles from "./charts.module.css";
import { DataTable } from "./DataTable.tsx";
import { HeatGrid } from "./HeatGrid.tsx";
import heat from "./heat.module.css";
import { foldedAtFirst, type Line, linesOf } from "./heat-rows.ts";
import {
  type AccessMap,
  accessBehind,
  accessValue,
  describePeople,
  dyadsBehind,
  dyadValue,
  type HeatMeasure,
  leftOutOf,
  mapAccess,
} from "./heat-values.ts";
import { describeAccess, describeDyadMap } from "./heat-words.ts";

interface HeatCardProps {
  readonly facts: Facts;
  readonly branch: Branch;
  /** The name of that branch; null where it is all of the matrix. */
  readonly place: string | null;
  readonly isTable: boolean;
  readonly onBehind: ShowBehind;
}

/** Lines that can be taken in at a glance. */
const ROWS_AT_FIRST = 16;
const COLUMNS_AT_FIRST = 14;

/** Dyads in place, or unequal access, over the matrix: a division counts everything in it. */
export function HeatCard({ facts, branch, place, isTable, onBehind }: HeatCardProps) {
  const [measure, setMeasure] = useState<HeatMeasure>("dyads");
  const [folded, setFolded] = useState(() => ({
    serviceLines: foldedAtFirst(facts.serviceLines, ROWS_AT_FIRST),
    geographies: foldedAtFirst(facts.geographies, COLUMNS_AT_FIRST),
  }));
  const dyads = useMemo(() => mapDyads(facts, cellsIn(facts, branch)), [facts, branch]);
  const gaps = useMemo(() => gapsIn(facts, branch), [facts, branch]);
  const access = useMemo(() => mapAccess(facts, gaps), [facts, gaps]);
  const rows = useMemo(
    () => linesOf(facts.serviceLines, branch.serviceLine, folded.serviceLines),
    [facts.serviceLines, branch.serviceLine, folded.serviceLines],
  );
  const columns = useMemo(
    () => linesOf(facts.geographies, branch.geography, folded.geographies),
    [facts.geographies, branch.geography, folded.geographies],
  );
  const valueAt = useCallback(
    (row: Id, column: Id) =>
      measure === "dyads"
        ? dyadValue(dyads.at(row, column))
        : accessValue(dyads.at(row, column), access.get(row)?.get(column)),
    [measure, dyads, access],
  );
  const toggle = (axis: "serviceLines" | "geographies", id: Id) =>
    setFolded((now) => {
      const next = new Set(now[axis]);
      if (!next.delete(id)) next.add(id);
      return { ...now, [axis]: next };
    });
  const choose = (row: Line, column: Line) => {
    const title = `${row.name} in ${column.name}: ${valueAt(row.id, column.id).words}`;
    const left = access.get(row.id)?.get(column.id);
    if (measure === "access" && left) onBehind(accessBehind(title, left));
    else onBehind(dyadsBehind(facts, title, { serviceLine: row.id, geography: column.id }));
  };
  const hasGrid = rows.length > 0 && columns.length > 0;
  return (
    <ChartCard
      title={measure === "dyads" ? "Dyads in place" : "Unequal access"}
      sentence={
        measure === "dyads" ? describeDyadMap(facts, dyads, branch, place) : describeAccess(gaps, place)
      }
      isTable={isTable}
      onBehind={onBehind}
      isWide
      choices={
        hasGrid && (
          <Segments
            label="The map shows"
            value={measure}
            options={[
              { value: "dyads", label: "Dyads" },
              { value: "access", label: "Access" },
            ]}
            onChange={setMeasure}
          />
        )
      }
      chart={
        hasGrid && (
          <div className={measure === "access" ? heat.access : ""}>
            <HeatGrid
              label={measure === "dyads" ? "Dyads in place by crossing" : "Access by crossing"}
              rows={rows}
              columns={columns}
              valueAt={valueAt}
              onChoose={choose}
              onFold={toggle}
            />
            <p className={styles.aside}>
              {measure === "dyads"
                ? "Per cent of the dyads in place; bold and underlined where any is missing, hatched where nothing is delivered. A line with others in it counts them all; choose its name to fold or unfold it."
                : "● delivered; ✕ left out, with how often; hatched where nothing is delivered and nobody of the tier is better off. A line with others in it counts them all; choose its name to fold or unfold it."}
            </p>
          </div>
        )
      }
      table={
        hasGrid ? (
          measure === "dyads" ? (
            <DyadTable facts={facts} rows={rows} dyads={dyads} branch={branch} onBehind={onBehind} />
          ) : (
            <AccessTable gaps={gaps} access={access} onBehind={onBehind} />
          )
        ) : null
      }
    />
  );
}

/** Where a column of the whole matrix is meant, every root is counted: a cell lies in exactly one of them. */
function DyadTable(props: {
  readonly facts: Facts;
  readonly rows: readonly Line[];
  readonly dyads: DyadMap;
  readonly branch: Branch;
  readonly onBehind: ShowBehind;
}) {
  const { facts, rows, dyads, branch, onBehind } = props;
  const tops = branch.geography === null ? facts.geographies.roots.map(({ id }) => id) : [branch.geography];
  const counted = rows.map((row) => {
    const counts = tops.flatMap((top) => dyads.at(row.id, top) ?? []);
    const sum = (read: (count: (typeof counts)[number]) => number) =>
      counts.reduce((total, count) => total + read(count), 0);
    return {
      row,
      cells: sum(({ cells }) => cells),
      dyads: sum((count) => count.dyads),
      gaps: sum(({ gaps }) => gaps),
      overlaps: sum(({ overlaps }) => overlaps),
    };
  });
  return (
    <DataTable
      caption="Dyads in place by service line"
      columns={[
        { name: "Service line", value: ({ row }) => row.name },
        {
          name: "Cells",
          value: ({ cells }) => cells,
          write: ({ cells }) => formatCount(cells),
          choose: ({ row, cells }) =>
            cells === 0
              ? null
              : () =>
                  onBehind(
                    dyadsBehind(facts, `${row.name}: ${plural(cells, "cell")}`, {
                      ...branch,
                      serviceLine: row.id,
                    }),
                  ),
        },
        { name: "Dyads in place", value: (count) => count.dyads, write: (count) => formatCount(count.dyads) },
        {
          name: "Share",
          value: (count) => dyadShare(count),
          write: (count) => formatShare(dyadShare(count)),
        },
        { name: "Gaps", value: ({ gaps }) => gaps, write: ({ gaps }) => formatCount(gaps) },
        {
          name: "Overlaps",
          value: ({ overlaps }) => overlaps,
          write: ({ overlaps }) => formatCount(overlaps),
        },
      ]}
      rows={counted}
      keyOf={({ row }) => row.id}
    />
  );
}

/** Places a table names before it counts the rest. */
const MOST_NAMED = 4;

function AccessTable(props: {
  readonly gaps: readonly AccessGap[];
  readonly access: AccessMap;
  readonly onBehind: ShowBehind;
}) {
  const { gaps, onBehind } = props;
  return (
    <DataTable
      caption="Service lines that some places of a tier are left out of"
      columns={[
        { name: "Service line", value: ({ serviceLine }) => serviceLine.name },
        { name: "Tier", value: ({ tier }) => tierName(tier) },
        {
          name: "Left out",
          value: ({ leftOut }) =>
            listAnd(
              leftOut.map(({ name }) => name),
              MOST_NAMED,
            ),
        },
        {
          name: "Places",
          value: ({ leftOut }) => leftOut.length,
          write: ({ leftOut, ofTier }) => `${formatCount(leftOut.length)} of ${formatCount(ofTier)}`,
          choose:
            ({ serviceLine, leftOut }) =>
            () =>
              onBehind(
                accessBehind(
                  `${serviceLine.name} leaves out ${plural(leftOut.length, "place")}`,
                  leftOutOf([{ serviceLine, leftOut }]),
                ),
              ),
        },
        { name: "People", value: ({ people }) => people, write: describePeople },
      ]}
      rows={gaps.toSorted((a, b) => b.people - a.people)}
      keyOf={({ serviceLine, tier }) => `${serviceLine.id} ${tier}`}
    />
  );
}

/** A gap in a branch is about the places in it alone. */
function gapsIn(facts: Facts, branch: Branch): readonly AccessGap[] {
  const delivered = deliveredWithin(facts, "geographies");
  const all = findUnequalAccess(facts, (geography) => !delivered.has(geography));
  return all.flatMap((gap): readonly AccessGap[] => {
    if (
      branch.serviceLine !== null &&
      !facts.serviceLines.lineageOf(gap.serviceLine.id).includes(branch.serviceLine)
    )
      return [];
    const { geography } = branch;
    if (geography === null) return [gap];
    const leftOut = gap.leftOut.filter(({ id }) => facts.geographies.lineageOf(id).includes(geography));
    if (leftOut.length === 0) return [];
    return [
      {
        ...gap,
        leftOut,
        people: leftOut.reduce((sum, { population }) => sum + (population ?? 0), 0),
        uncounted: leftOut.filter(({ population }) => population === null).length,
      },
    ];
  });
}
