import {
  ChevronRight,
  Columns3,
  CornerDownLeft,
  Grid2x2,
  Layers,
  LayoutDashboard,
  Rows3,
  SquareChevronRight,
  Trash2,
  User,
} from "lucide-react";
import { DisciplineMark } from "../../ui/glyph/DisciplineMark.tsx";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import type { EntryKind } from "./entries.ts";
import type { Choice } from "./stage.ts";

const MARKS = {
  view: LayoutDashboard,
  command: SquareChevronRight,
  post: User,
  serviceLine: Rows3,
  geography: Columns3,
  cell: Grid2x2,
  option: Layers,
  finding: CornerDownLeft,
} as const satisfies Readonly<Record<EntryKind, unknown>>;

const SIZE = 15;

/** What a line is about, as a shape: decorative, words beside it say the same. */
export function ChoiceMark({ choice: { entry, isDanger, key } }: { readonly choice: Choice }) {
  if (isDanger) return <Trash2 size={SIZE} aria-hidden="true" />;
  if (entry === null) {
    return key.startsWith("all ") ? (
      <ChevronRight size={SIZE} aria-hidden="true" />
    ) : (
      <CornerDownLeft size={SIZE} aria-hidden="true" />
    );
  }
  if (entry.kind === "finding") return <SeverityMark severity={entry.severity} />;
  if (entry.kind === "post" && (entry.discipline === "clinical" || entry.discipline === "operational")) {
    return <DisciplineMark discipline={entry.discipline} size={SIZE} />;
  }
  const Mark = MARKS[entry.kind];
  return <Mark size={SIZE} aria-hidden="true" />;
}
