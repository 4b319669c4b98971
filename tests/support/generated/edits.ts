import {
  addServiceLine,
  deleteServiceLine,
  editGeography,
  moveServiceLine,
  renameServiceLine,
} from "../../../shared/model/commands/axis.ts";
import { deliverCell, editCell, withdrawCell } from "../../../shared/model/commands/cells.ts";
import type { Command } from "../../../shared/model/commands/command.ts";
import { editMandate, giveMandate, withdrawMandate } from "../../../shared/model/commands/mandates.ts";
import { addPost, deletePost, editPost } from "../../../shared/model/commands/posts.ts";
import {
  deleteReportingLine,
  drawReportingLine,
  editReportingLine,
} from "../../../shared/model/commands/reporting-lines.ts";
import type { OptionDocument, Table } from "../../../shared/model/document.ts";
import { VOLUMES } from "../../../shared/model/records/cell.ts";
import { COMPONENTS } from "../../../shared/model/records/mandate.ts";
import { LINE_KINDS } from "../../../shared/model/records/reporting-line.ts";
import { TRUST } from "./draft.ts";
import type { Random } from "./random.ts";

/** One kind of edit: how many of a hundred in a day’s work are of it, and how it is aimed at an option. */
interface EditKind {
  readonly name: string;
  readonly share: number;
  readonly make: (option: OptionDocument, random: Random, number: number) => Command;
}

/**
 * The edits of a working session, by share in per cent: mostly posts, lines and cells, now and then the axes. Undoing and
 * redoing are for whoever draws them. What is edited is drawn evenly, so a director as often as any single team leader.
 */
export const EDIT_KINDS: readonly EditKind[] = [
  {
    name: "retitle a post",
    share: 14,
    make: ({ info, posts }, random, number) =>
      editPost({ option: info.id, id: any(posts, random).id, title: `Retitled post ${number}` }),
  },
  {
    name: "fill or vacate a post",
    share: 10,
    make: ({ info, posts }, random, number) => {
      const { id, holder } = any(posts, random);
      return editPost({ option: info.id, id, holder: holder === null ? `Somebody ${number}` : null });
    },
  },
  {
    name: "set a post’s level",
    share: 5,
    make: ({ info, posts }, random) =>
      editPost({ option: info.id, id: any(posts, random).id, level: random.between(2, 7) }),
  },
  {
    name: "move a post to another manager",
    share: 14,
    make: ({ info, posts }, random) =>
      drawReportingLine({
        option: info.id,
        kind: "line",
        from: any(posts, random).id,
        to: any(posts, random).id,
      }),
  },
  {
    name: "draw another line",
    share: 4,
    make: ({ info, posts }, random) =>
      drawReportingLine({
        option: info.id,
        kind: random.pick(LINE_KINDS),
        from: any(posts, random).id,
        to: any(posts, random).id,
      }),
  },
  {
    name: "say who decides",
    share: 3,
    make: ({ info, reportingLines }, random, number) =>
      editReportingLine({
        option: info.id,
        id: (first(reportingLines, random, ({ kind }) => kind === "matrix") ?? any(reportingLines, random))
          .id,
        decisionRight: number % 3 === 0 ? "" : `Place decides, ${number}`,
      }),
  },
  {
    name: "delete a line",
    share: 2,
    make: ({ info, reportingLines }, random) =>
      deleteReportingLine({ option: info.id, id: any(reportingLines, random).id }),
  },
  {
    name: "give a mandate",
    share: 8,
    make: ({ info, posts, serviceLines, geographies }, random) => {
      const component = random.pick(COMPONENTS);
      const isCrossing = random.isChance(0.6);
      return giveMandate({
        option: info.id,
        post: any(posts, random).id,
        component,
        serviceLine: isCrossing || component === "practice" ? any(serviceLines, random).id : null,
        geography: isCrossing || component === "pathway" ? any(geographies, random).id : null,
        joint: random.isChance(0.2),
      });
    },
  },
  {
    name: "mark a mandate joint or not",
    share: 2,
    make: ({ info, mandates }, random) => {
      const { id, joint } = any(mandates, random);
      return editMandate({ option: info.id, id, joint: !joint });
    },
  },
  {
    name: "withdraw a mandate",
    share: 4,
    make: ({ info, mandates }, random) => withdrawMandate({ option: info.id, id: any(mandates, random).id }),
  },
  {
    name: "edit a cell’s figures",
    share: 14,
    make: ({ info, cells }, random) =>
      editCell({
        option: info.id,
        id: any(cells, random).id,
        wte: random.between(0, 400) / 10,
        volume: random.pick(VOLUMES),
      }),
  },
  {
    name: "deliver at a crossing",
    share: 5,
    make: ({ info, serviceLines, geographies }, random) =>
      deliverCell({
        option: info.id,
        serviceLine: any(serviceLines, random).id,
        geography: any(geographies, random).id,
        teams: 1,
      }),
  },
  {
    name: "withdraw a cell",
    share: 3,
    make: ({ info, cells }, random) => withdrawCell({ option: info.id, id: any(cells, random).id }),
  },
  {
    name: "add a post",
    share: 5,
    make: ({ info }, random, number) =>
      addPost({
        option: info.id,
        title: `New post ${number}`,
        discipline: random.pick(["clinical", "operational", "professional", "corporate"]),
        level: random.between(2, 6),
        band: null,
        wte: 1,
        holder: random.isChance(0.5) ? `Somebody ${number}` : null,
        employer: TRUST,
        board: random.isChance(0.02),
        archetype: null,
      }),
  },
  {
    name: "delete a post",
    share: 2,
    make: ({ info, posts }, random) => deletePost({ option: info.id, id: any(posts, random).id }),
  },
  {
    name: "rename a service line",
    share: 2,
    make: ({ info, serviceLines }, random, number) =>
      renameServiceLine({
        option: info.id,
        id: any(serviceLines, random).id,
        name: `Renamed line ${number}`,
      }),
  },
  {
    name: "set a geography’s population",
    share: 1,
    make: ({ info, geographies }, random) =>
      editGeography({
        option: info.id,
        id: any(geographies, random).id,
        population: random.between(30_000, 400_000),
      }),
  },
  {
    name: "add a service line",
    share: 1,
    make: ({ info, serviceLines }, random, number) =>
      addServiceLine({
        option: info.id,
        parent: any(serviceLines, random).id,
        before: null,
        name: `New line ${number}`,
      }),
  },
  {
    name: "delete a service line",
    share: 0.5,
    make: ({ info, serviceLines }, random) =>
      deleteServiceLine({ option: info.id, id: any(serviceLines, random).id }),
  },
  {
    name: "move a service line",
    share: 0.5,
    make: ({ info, serviceLines }, random) =>
      moveServiceLine({
        option: info.id,
        id: any(serviceLines, random).id,
        parent: random.isChance(0.3) ? null : any(serviceLines, random).id,
        before: null,
      }),
  },
];

/** An edit of the mix; it may be refused, as some edits of people are. */
export function drawEdit(
  option: OptionDocument,
  random: Random,
  number: number,
): { readonly name: string; readonly command: Command } {
  const total = EDIT_KINDS.reduce((sum, { share }) => sum + share, 0);
  let left = random.next() * total;
  const kind = EDIT_KINDS.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  if (!kind) throw new Error("The shares of edits do not add up");
  return { name: kind.name, command: kind.make(option, random, number) };
}

function any<Item>(table: Table<Item>, random: Random): Item {
  let left = random.between(0, table.size - 1);
  for (const item of table.values()) {
    if (left === 0) return item;
    left -= 1;
  }
  throw new Error("Nothing to edit");
}

function first<Item>(table: Table<Item>, random: Random, is: (item: Item) => boolean): Item | undefined {
  const found = [...table.values()].filter(is);
  return found.length === 0 ? undefined : random.pick(found);
}
