import { type Axis, axisTable, compareNodes, subtreeIds } from "../axis.ts";
import type { OptionDocument } from "../document.ts";
import type { Cell } from "../records/cell.ts";
import type { Id } from "../records/fields.ts";
import type { Mandate } from "../records/mandate.ts";
import { type Clip, emptyClip } from "./clip.ts";

/** What is to be copied. */
export interface Taken {
  readonly serviceLines: readonly Id[];
  readonly geographies: readonly Id[];
  readonly posts: readonly Id[];
  readonly crossings: readonly { readonly serviceLine: Id; readonly geography: Id }[];
}

/** The rows and columns as they are on screen, in their order. */
export interface Shown {
  readonly rows: readonly Id[];
  readonly columns: readonly Id[];
}

/**
 * Copies elements of an option: posts with their mandates and with the lines from them, service lines and geographies with
 * what lies inside them and what is delivered there, the cells of crossings. What is cut takes along the lines to it and
 * the mandates for it as well: deleting would lose them.
 */
export function takeClip(option: OptionDocument, taken: Taken, shown: Shown, isCut: boolean): Clip {
  const rows = insideOf(option, "serviceLines", taken.serviceLines);
  const columns = insideOf(option, "geographies", taken.geographies);
  const posts = new Set(taken.posts);
  const crossings = new Set(taken.crossings.map((at) => `${at.serviceLine}/${at.geography}`));
  const isTaken = (cell: Cell) =>
    rows.has(cell.serviceLine) ||
    columns.has(cell.geography) ||
    crossings.has(`${cell.serviceLine}/${cell.geography}`);
  const leadsTaken = ({ serviceLine, geography }: Mandate) =>
    (serviceLine !== null && rows.has(serviceLine)) || (geography !== null && columns.has(geography));
  const crossed = {
    rows: new Set(taken.crossings.map(({ serviceLine }) => serviceLine)),
    columns: new Set(taken.crossings.map(({ geography }) => geography)),
  };
  const clip: Clip = {
    ...emptyClip(option.info.id),
    isCut,
    rows: shown.rows.filter((id) => crossed.rows.has(id)),
    columns: shown.columns.filter((id) => crossed.columns.has(id)),
    serviceLines: [...option.serviceLines.values()].filter(({ id }) => rows.has(id)).sort(compareNodes),
    geographies: [...option.geographies.values()].filter(({ id }) => columns.has(id)).sort(compareNodes),
    cells: [...option.cells.values()].filter(isTaken),
    posts: [...option.posts.values()].filter(({ id }) => posts.has(id)),
    mandates: [...option.mandates.values()].filter(
      (mandate) => posts.has(mandate.post) || (isCut && leadsTaken(mandate)),
    ),
    reportingLines: [...option.reportingLines.values()].filter(
      ({ from, to }) => posts.has(from) || (isCut && posts.has(to)),
    ),
  };
  return { ...clip, names: namesFor(option, clip) };
}

function insideOf(option: OptionDocument, axis: Axis, roots: readonly Id[]): ReadonlySet<Id> {
  const inside = new Set<Id>();
  for (const root of roots) {
    if (!inside.has(root)) for (const id of subtreeIds(axisTable(option, axis), root)) inside.add(id);
  }
  return inside;
}

/** What another option needs in order to find there what the clip only refers to. */
function namesFor(option: OptionDocument, clip: Clip): Clip["names"] {
  const names: Clip["names"] = { serviceLines: {}, geographies: {}, posts: {} };
  const note = (table: keyof Clip["names"], id: Id | null) => {
    if (id === null) return;
    const name = table === "posts" ? option.posts.get(id)?.ref : option[table].get(id)?.name;
    if (name !== undefined) names[table][id] = name;
  };
  for (const node of clip.serviceLines) note("serviceLines", node.parent);
  for (const node of clip.geographies) note("geographies", node.parent);
  for (const { serviceLine, geography } of [...clip.cells, ...clip.mandates]) {
    note("serviceLines", serviceLine);
    note("geographies", geography);
  }
  for (const { post } of clip.mandates) note("posts", post);
  for (const { from, to } of clip.reportingLines) {
    note("posts", from);
    note("posts", to);
  }
  return names;
}
