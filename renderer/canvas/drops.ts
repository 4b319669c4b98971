import { moveGeography, moveServiceLine } from "../../shared/model/commands/axis.ts";
import { moveCell } from "../../shared/model/commands/cells.ts";
import { type Command, perform } from "../../shared/model/commands/command.ts";
import { editMandate, giveMandate, scopeName } from "../../shared/model/commands/mandates.ts";
import { drawReportingLine } from "../../shared/model/commands/reporting-lines.ts";
import type { OptionDocument } from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { Component, Mandate } from "../../shared/model/records/mandate.ts";
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
export function createDropRules(editor: Editor): DropRules {
  const plan = (payload: DragPayload, text: string, point: DropPoint) => {
    const target = parseTarget(text);
    const { facts, optionId } = editor.store.getState();
    return target && planDrop(facts.option, optionId, payload, target, point);
  };
  return {
    preview: (payload, text, point) => {
      const planned = plan(payload, text, point);
      if (!planned) return null;
      const { design } = editor.store.getState();
      const tried = perform(design, planned.command, { makeId: () => "preview" });
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
  optionId: Id,
  payload: DragPayload,
  target: Target,
  point: DropPoint,
): Planned | null {
  if (target.kind === "post") return planManager(option, optionId, payload, target.id);
  switch (payload.kind) {
    case "post":
    case "mandate":
      return planLead(option, optionId, payload, target, point);
    case "serviceLine":
      return target.kind === "serviceLine" ? planRow(option, optionId, payload.id, target.id, point.y) : null;
    case "geography":
      return target.kind === "geography"
        ? planColumn(option, optionId, payload.id, target.id, point.x)
        : null;
    case "cell": {
      if (target.kind !== "crossing") return null;
      const { serviceLine, geography } = target;
      return {
        command: moveCell({ option: optionId, id: payload.id, serviceLine, geography }),
        words: `Move to ${option.serviceLines.get(serviceLine)?.name ?? ""} in ${option.geographies.get(geography)?.name ?? ""}`,
        mark: "whole",
      };
    }
  }
}

/** A post dropped on another reports to it. */
function planManager(
  option: OptionDocument,
  optionId: Id,
  payload: DragPayload,
  manager: Id,
): Planned | null {
  if (payload.kind !== "post" || payload.id === manager) return null;
  return {
    command: drawReportingLine({ option: optionId, from: payload.id, to: manager, kind: "line" }),
    words: `Report to ${option.posts.get(manager)?.title ?? ""}`,
    mark: "whole",
  };
}

/** On a cell, the upper half is practice and the lower pathway: as the glyph there has them. */
function planLead(
  option: OptionDocument,
  optionId: Id,
  payload: DragPayload,
  target: Target,
  point: DropPoint,
): Planned {
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
  return {
    command: isNew
      ? giveMandate({ option: optionId, post: payload.id, joint: false, ...scope })
      : editMandate({ option: optionId, id: payload.id, ...scope }),
    words: `${isNew ? "Lead" : "Lead instead"} ${scopeName(option, preview)}`,
    mark,
  };
}

function planRow(option: OptionDocument, optionId: Id, id: Id, onto: Id, share: number): Planned | null {
  const place = placeBeside(option.serviceLines, id, onto, share);
  if (!place) return null;
  return {
    command: moveServiceLine({ option: optionId, id, parent: place.parent, before: place.before }),
    words: place.words,
    mark: place.side === "before" ? "top" : place.side === "after" ? "bottom" : "whole",
  };
}

function planColumn(option: OptionDocument, optionId: Id, id: Id, onto: Id, share: number): Planned | null {
  const place = placeBeside(option.geographies, id, onto, share);
  if (!place) return null;
  return {
    command: moveGeography({ option: optionId, id, parent: place.parent, before: place.before }),
    words: place.words,
    mark: place.side === "before" ? "left" : place.side === "after" ? "right" : "whole",
  };
}

type AxisTable = ReadonlyMap<
  Id,
  { readonly id: Id; readonly name: string; readonly parent: Id | null; readonly order: string }
>;

function placeBeside(table: AxisTable, id: Id, onto: Id, share: number) {
  const target = table.get(onto);
  if (!target || id === onto) return null;
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
    .filter((node) => node.parent === target.parent && node.id !== id && node.order > target.order)
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
