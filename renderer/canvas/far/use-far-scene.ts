import { useMemo, useState } from "react";
import type { Report } from "../../../shared/rules/engine/finding.ts";
import type { EditorState } from "../../editor/editor.ts";
import { openedFinding } from "../../editor/opened-finding.ts";
import { shownChanges, shownFacts } from "../../editor/preview.ts";
import { useEditor, useShownFacts } from "../../editor/use-editor.ts";
import { useMatrixView } from "../matrix-context.ts";
import type { MatrixLayout } from "../matrix-layout.ts";
import type { MatrixView, Place } from "../matrix-view.ts";
import { placeOf } from "../places.ts";
import { type Heat, wteStepsOf } from "./heat.ts";
import { type Block, makeBlocks } from "./heat-blocks.ts";
import { createHeatKeeper } from "./keep-heat.ts";
import type { HeaderNames } from "./paint-headers.ts";
import type { CrossingMarks, PlaceMark } from "./paint-marks.ts";

/** All that is painted of the matrix from afar, besides where the canvas stands. */
export interface FarScene {
  readonly layout: MatrixLayout;
  readonly heat: Heat;
  readonly blocks: readonly (Block | null)[];
  readonly names: HeaderNames;
  readonly marks: readonly PlaceMark[];
  readonly crossingMarks: CrossingMarks;
}

/** The blocks as they are now, for what paints them in its own time. @param keepHeat what has worked out their heat so far. */
export function blocksNow(
  keepHeat: ReturnType<typeof createHeatKeeper>,
  state: EditorState,
  { layers, measure }: Pick<MatrixView, "layers" | "measure">,
  layout: MatrixLayout,
): readonly (Block | null)[] {
  const facts = shownFacts(state);
  const heat = keepHeat(facts, shownReport(state), layout, layers);
  return makeBlocks(heat, measure, measure === "wte" ? wteStepsOf(facts.option.cells) : []);
}

function shownReport({ preview, report }: EditorState): Report {
  return preview?.tried?.report ?? report;
}

/** Puts together what is to be painted. @param pointed the place under the pointer. */
export function useFarScene(layout: MatrixLayout, pointed: Place | null): FarScene {
  const facts = useShownFacts();
  const report = useEditor(shownReport);
  const measure = useMatrixView((state) => state.measure);
  const layers = useMatrixView((state) => state.layers);
  const [keepHeat] = useState(createHeatKeeper);
  const heat = useMemo(
    () => keepHeat(facts, report, layout, layers),
    [keepHeat, facts, report, layout, layers],
  );
  const blocks = useMemo(
    () => makeBlocks(heat, measure, measure === "wte" ? wteStepsOf(facts.option.cells) : []),
    [heat, measure, facts.option.cells],
  );

  const { serviceLines, geographies, cells } = facts.option;
  const selection = useEditor((state) => state.selection);
  const selected = useEditor((state) => state.selected);
  const finding = useEditor(openedFinding);
  const preview = useEditor(shownChanges);
  const baseline = useMatrixView((state) => state.changes);
  const marks = useMemo((): readonly PlaceMark[] => {
    const about = finding?.elements ?? [];
    return [
      ...[baseline, preview].flatMap(({ places }) =>
        [...places].map(([key, kind]) => ({ place: placeOfChange(key), kind })),
      ),
      ...about.flatMap(({ kind, id }): readonly PlaceMark[] => {
        const cell = kind === "cell" ? cells.get(id) : undefined;
        if (cell) {
          return [{ place: { row: cell.serviceLine, column: cell.geography }, kind: "highlighted" }];
        }
        if (kind === "serviceLine") return [{ place: { row: id, column: null }, kind: "highlighted" }];
        return kind === "geography" ? [{ place: { row: null, column: id }, kind: "highlighted" }] : [];
      }),
      ...(pointed ? [{ place: pointed, kind: "under-pointer" } as const] : []),
      ...[...selected.values()].flatMap((each): readonly PlaceMark[] => {
        const place = placeOf(each);
        return place ? [{ place, kind: "selected" }] : [];
      }),
    ];
  }, [selected, finding, preview, baseline, cells, pointed]);

  const keyboard = useMatrixView((state) => state.place);
  const names = useMemo((): HeaderNames => {
    const chosen = selection && placeOf(selection);
    return {
      row: (track) => serviceLines.get(track.id)?.name ?? "",
      column: (track) => geographies.get(track.id)?.name ?? "",
      marked: [pointed, chosen, keyboard].filter((place) => place !== null),
    };
  }, [serviceLines, geographies, selection, pointed, keyboard]);
  const crossingMarks = useMemo(
    () => ({
      arePartnersShown: layers.has("partners"),
      areFindingsShown: layers.has("findings") && measure !== "findings",
    }),
    [layers, measure],
  );
  return useMemo(
    () => ({ layout, heat, blocks, names, marks, crossingMarks }),
    [layout, heat, blocks, names, marks, crossingMarks],
  );
}

/** The place that a `changeKey` stands for. Ids hold no slash. */
function placeOfChange(key: string): Place {
  const [row = "*", column = "*"] = key.split("/");
  return { row: row === "*" ? null : row, column: column === "*" ? null : column };
}
