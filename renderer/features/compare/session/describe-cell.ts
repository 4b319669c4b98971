import { type CellStanding, cellAt } from "../../../../shared/compare/overlay/cell-standings.ts";
import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import { COMPONENTS } from "../../../../shared/model/records/mandate.ts";
import { capitalised, formatWte, listAnd, plural } from "../../../../shared/print/words.ts";
import type { Facts } from "../../../../shared/structure/facts.ts";
import type { DescribedCell } from "./messages.ts";

/** What one option has at a crossing, in words. */
export function describeCell(
  facts: Facts,
  row: UnionNode,
  column: UnionNode,
  index: number,
  standing: CellStanding,
): DescribedCell {
  const cell = cellAt(facts, row, column, index);
  if (!cell) return { standing, figures: "Not delivered", leaders: [] };
  const figures = [
    cell.teams === null ? null : plural(cell.teams, "team"),
    cell.wte === null ? null : `${formatWte(cell.wte)} WTE`,
    cell.integratedWith === null ? null : `with ${cell.integratedWith}`,
  ].filter((text) => text !== null);
  const coverage = facts.coverage.get(cell.id);
  const leaders = COMPONENTS.flatMap((component) => {
    if (!coverage) return [];
    const { clinical, operational } = coverage[component];
    const posts = [...clinical.posts, ...operational.posts].map(({ title }) => title);
    return [`${capitalised(component)}: ${posts.length === 0 ? "nobody" : listAnd(posts)}`];
  });
  return { standing, figures: figures.length === 0 ? "Delivered" : figures.join(", "), leaders };
}
