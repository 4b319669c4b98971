import { countingIds } from "../../shared/lib/ids.ts";
import { type Axis, axisTable } from "../../shared/model/axis.ts";
import type { Shown } from "../../shared/model/clip/take-clip.ts";
import { moveGeography, moveServiceLine } from "../../shared/model/commands/axis.ts";
import { moveCell, moveCells } from "../../shared/model/commands/cells.ts";
import { type Command, inOneStep, perform } from "../../shared/model/commands/command.ts";
import { setManager } from "../../shared/model/commands/elements.ts";
import { editMandate, giveMandate, scopeName } from "../../shared/model/commands/mandates.ts";
import { drawReportingLine } from "../../shared/model/commands/reporting-lines.ts";
import type { OptionDocument } from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { Component, Mandate } from "../../shared/model/records/mandate.ts";
import { plural } from "../../shared/print/words.ts";
import type { Editor } from "../editor/editor.ts";
import type { DragPayload, DropPoint, DropPreview, DropRules } from "../ui/drag/drag-store.ts";

/** A place something can be dropped on, as its `data-drop` text spells it. */
type Target =
  | { readonly kind: "serviceLine" | "geography" | "post"; readonly id: Id }
  | { readonly kind: "crossing"; readonly serviceLine: Id; readonly geography: Id };

/** The `data-drop` text of a place in the matrix. Ids hold no colon. */
export function dropTarget(target: Target): string {
  return target.kind === "crossing"
    ? `crossing:${target.serviceLine}:${target.geography}`
    : `${target.kind}:${target.id}`;
}

/** How near its edge a header takes a row or column beside itself rather than inside. */
const EDGE = 0.28;

/** Turns drops on the matrix into commands. What a drop would do is tried first, so the preview cannot be wrong. */
export function createDropRules(editor: Editor, shown: () => Shown): DropRules {
  const plan = (payload: DragPayload, text: string, point: DropPoint) => {
    const target = parseTarget(text);
    const { facts } = editor.store.getState();
    return target && planDrop(facts.option, shown, payload, target, point);
  };
  return {
    preview: (payload, text, point) => {
      const planned = plan(payload, text, point);
      if (!planned) return null;
      const { design } = editor.store.getState();
      const tried = perform(design, planned.command, { makeId: countingIds("preview-") });
      return {
        isAllowed: tried.ok,
        words: tried.ok ? planned.words : tried.reason.message,
        mark: planned.mark,
      };
    },
    drop: (payload, text, point) => {
      const planned = plan(payload, text, point);
      if (planned) editor.perform(planned.command);
    },
  };
}

interface Planned {
  readonly command: Command;
  readonly words: string;
  readonly mark: DropPreview["mark"];
}

function planDrop(
  option: OptionDocument,
  shown: () => Shown,
  payload: DragPayload,
  target: Target,
  point: DropPoint,
): Planned | null {
  if (target.kind === "post") return planManager(option, payload, target.id);
  switch (payload.kind) {
    case "post":
    case "mandate":
      return planLead(option, payload, target, point);
    case "serviceLine":
      return target.kind === "serviceLine"
        ? planNodes(option, "serviceLines", payload, target.id, point.y)
        : null;
    case "geography":
      return target.kind === "geography"
        ? planNodes(option, "geographies", payload, target.id, point.x)
        : null;
    case "cell":
      return target.kind === "crossing" ? planCells(option, shown(), payload, target) : null;
  }
}

/** A post dropped on another reports to it. */
function planManager(option: OptionDocument, payload: DragPayload, manager: Id): Planned | null {
  const posts = [payload.id, ...(payload.others ?? [])];
  if (payload.kind !== "post" || posts.includes(manager)) return null;
  const title = option.posts.get(manager)?.title ?? "";
  const isOne = posts.length === 1;
  return {
    command: isOne
      ? drawReportingLine({ option: option.info.id, from: payload.id, to: manager, kind: "line" })
      : setManager(option, posts, manager),
    words: isOne ? `Report to ${title}` : `${plural(posts.length, "post")} report to ${title}`,
    mark: "whole",
  };
}

/** On a cell, the upper half is practice and the lower pathway: as the glyph there has them. */
function planLead(option: OptionDocument, payload: DragPayload, target: Target, point: DropPoint): Planned {
  const component: Component =
    target.kind === "serviceLine" || (target.kind === "crossing" && point.y < 0.5) ? "practice" : "pathway";
  const scope = {
    component,
    serviceLine:
      target.kind === "crossing" ? target.serviceLine : target.kind === "serviceLine" ? target.id : null,
    geography: target.kind === "crossing" ? target.geography : target.kind === "geography" ? target.id : null,
  };
  const isNew = payload.kind === "post";
  const mark = target.kind === "crossing" ? (component === "practice" ? "top" : "bottom") : "whole";
  const preview: Mandate = { id: "preview", post: payload.id, joint: false, answersFor: [], ...scope };
  const name = scopeName(option, preview);
  const posts = [payload.id, ...(payload.others ?? [])];
  const at = { option: option.info.id };
  // Several who are given one scope together are meant to share it.
  const commands = isNew
    ? posts.map((post) => giveMandate({ ...at, post, joint: posts.length > 1, ...scope }))
    : [editMandate({ ...at, id: payload.id, ...scope })];
  const [only] = commands;
  return {
    command:
      only && commands.length === 1
        ? only
        : inOneStep(`${plural(posts.length, "post")} lead ${name} jointly`, commands),
    words:
      commands.length > 1
        ? `${plural(posts.length, "post")} lead ${name} jointly`
        : `${isNew ? "Lead" : "Lead instead"} ${name}`,
    mark,
  };
}

/** Rows or columns go beside or into another, in the order they have. */
function planNodes(
  option: OptionDocument,
  axis: Axis,
  payload: DragPayload,
  onto: Id,
  share: number,
): Planned | null {
  const table = axisTable(option, axis);
  const ids = [payload.id, ...(payload.others ?? [])];
  const place = placeBeside(table, new Set(ids), onto, share);
  if (!place) return null;
  const move = axis === "serviceLines" ? moveServiceLine : moveGeography;
  const commands = ids.map((id) =>
    move({ option: option.info.id, id, parent: place.parent, before: place.before }),
  );
  const [only] = commands;
  const [one, several] = axis === "serviceLines" ? SERVICE_LINES : GEOGRAPHIES;
  const many = plural(ids.length, one, several);
  const [start, end] = axis === "serviceLines" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  return {
    command: only && commands.length === 1 ? only : inOneStep(`Move ${many}`, commands),
    words: commands.length === 1 ? place.words : place.words.replace("Move", `Move ${many}`),
    mark: place.side === "before" ? start : place.side === "after" ? end : "whole",
  };
}

const SERVICE_LINES = ["service line", "service lines"] as const;

const GEOGRAPHIES = ["geography", "geographies"] as const;

/** Cells keep the shape they have among the rows and columns on screen. */
function planCells(
  option: OptionDocument,
  shown: Shown,
  payload: DragPayload,
  target: Target & { readonly kind: "crossing" },
): Planned | null {
  const grabbed = option.cells.get(payload.id);
  if (!grabbed) return null;
  const down = shown.rows.indexOf(target.serviceLine) - shown.rows.indexOf(grabbed.serviceLine);
  const across = shown.columns.indexOf(target.geography) - shown.columns.indexOf(grabbed.geography);
  const moves = [payload.id, ...(payload.others ?? [])].flatMap((id) => {
    const cell = option.cells.get(id);
    if (!cell) return [];
    const serviceLine = shown.rows[shown.rows.indexOf(cell.serviceLine) + down];
    const geography = shown.columns[shown.columns.indexOf(cell.geography) + across];
    return [{ id, serviceLine: serviceLine ?? "beyond", geography: geography ?? "beyond" }];
  });
  const where = `${option.serviceLines.get(target.serviceLine)?.name ?? ""} in ${option.geographies.get(target.geography)?.name ?? ""}`;
  const { serviceLine, geography } = target;
  if (moves.length <= 1) {
    return {
      command: moveCell({ option: option.info.id, id: payload.id, serviceLine, geography }),
      words: `Move to ${where}`,
      mark: "whole",
    };
  }
  return {
    command: moveCells({ option: option.info.id, moves }),
    words: `Move ${plural(moves.length, "cell")}, this one to ${where}`,
    mark: "whole",
  };
}

type AxisTable = ReadonlyMap<
  Id,
  { readonly id: Id; readonly name: string; readonly parent: Id | null; readonly order: string }
>;

function placeBeside(table: AxisTable, moving: ReadonlySet<Id>, onto: Id, share: number) {
  const target = table.get(onto);
  if (!target || moving.has(onto)) return null;
  if (share > EDGE && share < 1 - EDGE) {
    return { parent: onto, before: null, side: "inside", words: `Move into ${target.name}` } as const;
  }
  if (share <= EDGE) {
    return {
      parent: target.parent,
      before: onto,
      side: "before",
      words: `Move before ${target.name}`,
    } as const;
  }
  const next = [...table.values()]
    .filter((node) => node.parent === target.parent && !moving.has(node.id) && node.order > target.order)
    .reduce<{ id: Id; order: string } | null>(
      (nearest, node) => (nearest === null || node.order < nearest.order ? node : nearest),
      null,
    );
  return {
    parent: target.parent,
    before: next?.id ?? null,
    side: "after",
    words: `Move after ${target.name}`,
  } as const;
}

function parseTarget(text: string): Target | null {
  const [kind, first, second] = text.split(":");
  if (kind === "crossing" && first !== undefined && second !== undefined) {
    return { kind, serviceLine: first, geography: second };
  }
  if ((kind === "serviceLine" || kind === "geography" || kind === "post") && first !== undefined)
    return { kind, id: first };
  return null;
}
