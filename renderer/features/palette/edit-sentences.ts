import {
  editGeography,
  moveGeography,
  moveServiceLine,
  renameServiceLine,
} from "../../../shared/model/commands/axis.ts";
import { deliverCell } from "../../../shared/model/commands/cells.ts";
import type { Command } from "../../../shared/model/commands/command.ts";
import { editPost } from "../../../shared/model/commands/posts.ts";
import { capitalised } from "../../../shared/print/words.ts";
import { newNode } from "../../editor/actions/axis-actions.ts";
import { newPost } from "../../editor/actions/element-actions.ts";
import type { Editor } from "../../editor/editor.ts";
import type { EntryOf } from "./entries.ts";
import { finish } from "./give.ts";
import {
  type Meant,
  meant,
  meantNodes,
  meantPosts,
  NODES,
  POSTS,
  type Reading,
  splits,
} from "./sentence-parts.ts";
import { doing, type Outcome, type PaletteContext } from "./stage.ts";

type NodeEntry = EntryOf<"serviceLine" | "geography">;

/** What is typed as it is to be called scores as something that is there and named so. */
const TYPED = 100;

/**
 * What a sentence that edits asks for: “move Frailty to Physical health”, “rename Frailty to Falls”, “deliver Frailty in
 * Portsmouth”, “add service line Falls”, “make Chief Nurse vacant”. Each says in words what it will do, and is one step.
 */
export function readEdit(context: PaletteContext, query: string): readonly Reading[] {
  const { editor } = context;
  const [, verb = "", rest = ""] = /^\s*(move|rename|deliver|add|make)\s+(\S.*?)\s*$/i.exec(query) ?? [];
  if (!editor || rest === "") return [];
  switch (verb.toLowerCase()) {
    case "move":
      return readMove(context, editor, rest);
    case "rename":
      return splits(rest, /\s+(?:to|as)\s+/gi).flatMap(([what, name]) =>
        readRename(context, editor, what, name),
      );
    case "deliver":
      return splits(rest, /\s+(?:in|at|to)\s+/gi).flatMap(([what, where]) =>
        readDeliver(context, editor, what, where),
      );
    case "add":
      return readAdd(context, editor, rest);
    default:
      return readVacant(context, editor, rest);
  }
}

function readMove(context: PaletteContext, editor: Editor, rest: string): readonly Reading[] {
  const toTop = /^(.*\S)\s+to\s+(?:the\s+)?top$/i.exec(rest)?.[1];
  if (toTop !== undefined) {
    return meantNodes(context, toTop).map(({ entry, score }) => moving(editor, entry, null, score));
  }
  return splits(rest, /\s+(?:to|into|inside|under|below)\s+/gi).flatMap(([what, where]) => {
    const parents = meantNodes(context, where);
    return meantNodes(context, what).flatMap((node) =>
      parents.flatMap((parent) =>
        parent.entry.kind === node.entry.kind && parent.entry.id !== node.entry.id
          ? [moving(editor, node.entry, parent.entry, node.score + parent.score)]
          : [],
      ),
    );
  });
}

function moving(editor: Editor, node: NodeEntry, parent: NodeEntry | null, score: number): Reading {
  const { facts, optionId: option } = editor.store.getState();
  const axis = node.kind === "serviceLine" ? "serviceLines" : "geographies";
  const move = node.kind === "serviceLine" ? moveServiceLine : moveGeography;
  const above = facts.option[axis].get(node.id)?.parent ?? null;
  const isThere = above === (parent?.id ?? null);
  const now = above === null ? "at the top" : `in ${facts.option[axis].get(above)?.name ?? ""}`;
  return reading(editor, score, {
    key: `move ${node.key} ${parent?.key ?? "top"}`,
    title: parent === null ? `Move ${node.title} to the top` : `Move ${node.title} into ${parent.title}`,
    detail: `${nounOf(node)}, ${isThere ? "there already" : `now ${now}`}`,
    entry: node,
    isEnabled: !isThere,
    command: move({ option, id: node.id, parent: parent?.id ?? null, before: null }),
    selection: { kind: node.kind, id: node.id },
  });
}

function readRename(
  context: PaletteContext,
  editor: Editor,
  what: string,
  typed: string,
): readonly Reading[] {
  const { optionId: option } = editor.store.getState();
  const name = tidy(typed);
  return meant(context, what, [...NODES, ...POSTS]).flatMap(({ entry, score }) => {
    if (entry.kind !== "post" && entry.kind !== "serviceLine" && entry.kind !== "geography") return [];
    const { id } = entry;
    const command =
      entry.kind === "post"
        ? editPost({ option, id, title: name })
        : entry.kind === "serviceLine"
          ? renameServiceLine({ option, id, name })
          : editGeography({ option, id, name });
    return [
      reading(editor, score, {
        key: `rename ${entry.key} ${name}`,
        title: `Rename ${entry.title} to “${name}”`,
        detail: entry.kind === "post" ? "Post" : nounOf(entry),
        entry,
        command,
        selection: { kind: entry.kind, id },
      }),
    ];
  });
}

function readDeliver(
  context: PaletteContext,
  editor: Editor,
  what: string,
  where: string,
): readonly Reading[] {
  const { facts, optionId: option } = editor.store.getState();
  const places = meantNodes(context, where).filter(isGeography);
  return meantNodes(context, what)
    .filter(isServiceLine)
    .flatMap((line) =>
      places.map((place) => {
        const crossing = { serviceLine: line.entry.id, geography: place.entry.id };
        const isThere = facts.cells.at(crossing.serviceLine, crossing.geography) !== undefined;
        return reading(editor, line.score + place.score, {
          key: `deliver ${line.entry.id} ${place.entry.id}`,
          title: `Deliver ${line.entry.title} in ${place.entry.title}`,
          detail: isThere ? "Delivered there already" : "A new cell",
          entry: line.entry,
          isEnabled: !isThere,
          command: deliverCell({ option, ...crossing }),
          selection: { kind: "crossing", ...crossing },
        });
      }),
    );
}

function readAdd(context: PaletteContext, editor: Editor, rest: string): readonly Reading[] {
  const [, noun = "", typed = ""] =
    /^(?:an?\s+|the\s+)?(service\s+line|geography|post)\s+(\S.*)$/i.exec(rest) ?? [];
  if (typed === "") return [];
  if (/^post$/i.test(noun)) {
    const title = tidy(typed);
    const adds = newPost(editor, title);
    return [adding(context, editor, TYPED, `Add the post “${title}”`, describe(adds.facts), adds.command)];
  }
  const kind = /^geography$/i.test(noun) ? "geography" : "serviceLine";
  const axis = kind === "geography" ? "geographies" : "serviceLines";
  const add = (name: string, parent: NodeEntry | null, score: number) =>
    adding(
      context,
      editor,
      score,
      `Add the ${kind === "geography" ? "geography" : "service line"} “${name}”`,
      parent === null ? "At the top" : `Inside ${parent.title}`,
      newNode(editor, axis, parent === null ? null : { inside: parent.id }, name),
    );
  // Inside what there is, where it is said so; and by the whole name all the same.
  const inside = splits(typed, /\s+(?:in|into|inside|under|below)\s+/gi).flatMap(([name, where]) =>
    meantNodes(context, where).flatMap(({ entry, score }) =>
      entry.kind === kind ? [add(tidy(name), entry, TYPED + score)] : [],
    ),
  );
  return [...inside, add(tidy(typed), null, TYPED)];
}

function describe({ discipline, level }: { readonly discipline: string; readonly level: number }): string {
  return `${capitalised(discipline)}, level ${level}`;
}

function readVacant(context: PaletteContext, editor: Editor, rest: string): readonly Reading[] {
  const who = /^(.*\S)\s+vacant$/i.exec(rest)?.[1];
  if (who === undefined) return [];
  const { facts, optionId: option } = editor.store.getState();
  return meantPosts(context, who).map(({ entry, score }) => {
    const holder = facts.option.posts.get(entry.id)?.holder ?? null;
    return reading(editor, score, {
      key: `vacant ${entry.id}`,
      title: `Make ${entry.title} vacant`,
      detail: holder === null ? "Vacant already" : `Now held by ${holder}`,
      entry,
      isEnabled: holder !== null,
      command: editPost({ option, id: entry.id, holder: null }),
      selection: { kind: "post", id: entry.id },
    });
  });
}

interface Doing {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly entry: EntryOf<"post"> | NodeEntry;
  readonly isEnabled?: boolean;
  readonly command: Command;
  readonly selection: Parameters<typeof finish>[2];
}

/** A reading that performs one command, and goes to what it was about. */
function reading(editor: Editor, score: number, { key, title, command, selection, ...more }: Doing): Reading {
  return { score, choice: doing(key, title, () => finish(editor, command, selection), more) };
}

/** A reading that adds something, and goes there. */
function adding(
  context: PaletteContext,
  editor: Editor,
  score: number,
  title: string,
  detail: string,
  command: Command,
): Reading {
  const run = (): Outcome => {
    const reason = editor.performAndSelect(command);
    if (reason !== null) {
      editor.dismissRefusal();
      return { next: "refused", reason };
    }
    context.showDetails();
    return { next: "close", focus: "canvas" };
  };
  return { score, choice: doing(`add ${title} ${detail}`, title, run, { detail }) };
}

function nounOf({ kind }: NodeEntry): string {
  return kind === "serviceLine" ? "Service line" : "Geography";
}

/** A name as it is kept: what stands around it, and between its words, is only typing; so are quotation marks. */
function tidy(name: string): string {
  return name
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[“"'‘](.*)[”"'’]$/, "$1");
}

function isServiceLine(node: Meant<NodeEntry>): boolean {
  return node.entry.kind === "serviceLine";
}

function isGeography(node: Meant<NodeEntry>): boolean {
  return node.entry.kind === "geography";
}
