import { useEditor, useShownFacts } from "../editor/use-editor.ts";
import type { MatrixLayout } from "./matrix-layout.ts";
import type { Window } from "./matrix-nodes.ts";
import { placeId } from "./places.ts";

interface GridStructureProps {
  readonly layout: MatrixLayout;
  readonly window: Window;
}

/**
 * The matrix as a tree grid for assistive technology. The canvas mounts its places side by side, so rows that own them
 * say which belong together, in which order and at which level.
 */
export function GridStructure({ layout, window }: GridStructureProps) {
  const optionName = useEditor((state) => state.facts.option.info.name);
  const tree = useShownFacts().serviceLines;
  const columns = layout.columns.slice(window.columns[0], window.columns[1] + 1);
  const rows = layout.rows.slice(window.rows[0], window.rows[1] + 1);
  const owns = (row: string | null) =>
    [placeId({ row, column: null }), ...columns.map((column) => placeId({ row, column: column.id }))].join(
      " ",
    );
  const siblingsOf = (id: string) => {
    const above = tree.lineageOf(id)[1];
    return above === undefined ? tree.roots : tree.childrenOf(above);
  };
  return (
    <div
      role="treegrid"
      className="visually-hidden"
      aria-multiselectable="true"
      aria-label={`${optionName}: service lines by geographies`}
      aria-rowcount={layout.rows.length + 1}
      aria-colcount={layout.columns.length + 1}
    >
      <div role="row" aria-rowindex={1} aria-owns={owns(null)} />
      {rows.map((row, index) => (
        <div
          key={row.id}
          role="row"
          aria-rowindex={window.rows[0] + index + 2}
          aria-level={row.depth + 1}
          aria-setsize={siblingsOf(row.id).length}
          aria-posinset={siblingsOf(row.id).findIndex(({ id }) => id === row.id) + 1}
          aria-expanded={row.hasChildren ? !row.isCollapsed : undefined}
          aria-owns={owns(row.id)}
        />
      ))}
    </div>
  );
}
