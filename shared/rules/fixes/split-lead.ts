import { type Command, inOneStep } from "../../model/commands/command.ts";
import { editMandate, giveMandate } from "../../model/commands/mandates.ts";
import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import { coversOf } from "../../structure/coverage.ts";
import type { Facts } from "../../structure/facts.ts";
import { inPostOrder, titlesOf } from "../elements.ts";
import { groupBy } from "../group.ts";
import { listAnd, plural } from "../words.ts";
import type { Candidate, CandidateChoice } from "./fix.ts";
import { mayLead, nearness } from "./lead-candidates.ts";
import { addPostAnd, type NewPost } from "./new-post.ts";
import { postChoice } from "./post-choice.ts";

export const SPLIT_KINDS = ["hand-over", "split"] as const;

/** More posts than this would be another structure, not a fix. */
const MOST_NEW_POSTS = 4;

/** The chief executive and executive directors have the whole trust to lead already. */
const LAST_BOARD_LEVEL = 1;

/** Most rows or columns a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** What the posts added beside one are called, in their order. */
const ORDINALS = ["second", "third", "fourth", "fifth"];

/** A whole row, or a whole column, of what a post leads. */
interface Part {
  readonly axis: "serviceLine" | "geography";
  readonly node: Id;
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** What a post may carry, and how much of it a cell is. */
export interface Load {
  readonly most: (post: Post) => number;
  readonly weigh: (cells: readonly Cell[]) => number;
}

/**
 * Ways to take load off posts that lead the very same cells: whole rows or columns go to another post with room, or to
 * as many new posts as it takes.
 */
export function splitLead(facts: Facts, posts: readonly Post[], load: Load): readonly Candidate[] {
  const [first] = posts;
  const cells = first ? (facts.led.get(first.id) ?? []) : [];
  if (!first) return [];
  const shares = shareOut(partsOf(facts, cells), load, load.most(first));
  if (!shares) return [];
  return [...(posts.length === 1 ? [handOver(facts, first, shares, load)] : []), split(facts, posts, shares)];
}

/** The parts along the axis on which there are more of them: rows first, so that a service line stays whole. */
function partsOf(facts: Facts, cells: readonly Cell[]): readonly Part[] {
  const rows = groupBy(cells, ({ serviceLine }) => serviceLine);
  const columns = groupBy(cells, ({ geography }) => geography);
  const axis = rows.size > 1 && rows.size * 2 >= columns.size ? "serviceLine" : "geography";
  const table = axis === "serviceLine" ? facts.option.serviceLines : facts.option.geographies;
  return [...(axis === "serviceLine" ? rows : columns)].map(([node, inPart]) => ({
    axis,
    node,
    name: table.get(node)?.name ?? "",
    cells: inPart,
  }));
}

/** Packs the parts into as few shares as hold them; null where one part alone is too much, or too many are needed. */
function shareOut(parts: readonly Part[], load: Load, most: number): readonly (readonly Part[])[] | null {
  const shares: Part[][] = [];
  const cellsOf = (share: readonly Part[]) => share.flatMap(({ cells }) => cells);
  for (const part of parts.toSorted((a, b) => load.weigh(b.cells) - load.weigh(a.cells))) {
    if (load.weigh(part.cells) > most) return null;
    const fitting = shares.find((share) => load.weigh(cellsOf([...share, part])) <= most);
    if (fitting) fitting.push(part);
    else shares.push([part]);
  }
  return shares.length > 1 && shares.length <= MOST_NEW_POSTS + 1 ? shares : null;
}

function handOver(
  facts: Facts,
  post: Post,
  [, ...shares]: readonly (readonly Part[])[],
  load: Load,
): Candidate {
  const handed = shares.flat();
  const names = listAnd(
    handed.map(({ name }) => name),
    MOST_NAMED,
  );
  const led = facts.led;
  const cells = handed.flatMap((part) => part.cells);
  const scopes = handed.flatMap(({ axis, node, cells: inPart }) =>
    [...mandatesOver(facts, post, inPart)].map((mandate) => ({ ...mandate, [axis]: node })),
  );
  const takers = inPostOrder(facts.option.posts.values())
    .filter(
      (other) =>
        other.id !== post.id &&
        other.level >= Math.min(post.level, LAST_BOARD_LEVEL + 1) &&
        other.discipline === post.discipline &&
        mayLead(facts, other, scopes) &&
        load.weigh([...new Set([...(led.get(other.id) ?? []), ...cells])]) <= load.most(other),
    )
    .toSorted(
      (a, b) =>
        nearness(facts, a, scopes) - nearness(facts, b, scopes) ||
        Math.abs(a.level - post.level) - Math.abs(b.level - post.level),
    );
  return {
    kind: "choice",
    id: "hand-over",
    label: "Choose another post to take it on",
    effect: `Hands ${names} over from ${post.title} to the post that you choose.`,
    inputLabel: `Who takes on ${names}`,
    choices: takers.map(
      (taker): CandidateChoice => ({
        ...postChoice(taker, `${plural(led.get(taker.id)?.length ?? 0, "cell")} now`),
        label: `Hand ${names} over to ${taker.title}`,
        effect: `Lets ${taker.title} lead ${names} instead of ${post.title}.`,
        command: inOneStep(
          `Hand ${names} over from ${post.title} to ${taker.title}`,
          handParts(facts, post, taker.id, handed),
        ),
      }),
    ),
  };
}

function split(facts: Facts, posts: readonly Post[], [, ...shares]: readonly (readonly Part[])[]): Candidate {
  const count = shares.length * posts.length;
  const names = listAnd(titlesOf(posts));
  const handed = listAnd(
    shares.flat().map(({ name }) => name),
    MOST_NAMED,
  );
  return {
    kind: "plain",
    id: "split",
    label: `Split with ${plural(count, "new post")}`,
    effect: `Adds ${plural(count, "post")} beside ${names} to lead ${handed}.`,
    command: inOneStep(
      `Split ${handed} from ${names}`,
      posts.flatMap((post) =>
        shares.map((share, index) =>
          addPostAnd(facts, twinOf(facts, post, index), (id) => handParts(facts, post, id, share)),
        ),
      ),
    ),
  };
}

/**
 * A post like another, for a part of what that one leads. Which part its mandates say; a title that listed it would be
 * none that anybody could put on a door.
 */
function twinOf({ reporting }: Facts, post: Post, index: number): NewPost {
  return {
    title: `${post.title} (${ORDINALS[index] ?? index + 2} post)`,
    discipline: post.discipline,
    level: post.level,
    employer: post.employer,
    band: post.band,
    manager: reporting.managerOf(post.id)?.id ?? null,
    professionalTo: reporting.linesFrom(post.id, "professional")[0]?.to ?? null,
  };
}

/** Every mandate through which a post leads the parts: handed over where it is for the part itself, narrowed otherwise. */
export function handParts(
  facts: Facts,
  post: Post,
  taker: Id,
  parts: readonly Pick<Part, "axis" | "node" | "cells">[],
): readonly Command[] {
  const option = facts.option.info.id;
  return parts.flatMap(({ axis, node, cells }) =>
    [...mandatesOver(facts, post, cells)].map((mandate) => {
      if (mandate[axis] === node) return editMandate({ option, id: mandate.id, post: taker });
      const { id: _, ...scope } = mandate;
      return giveMandate({ ...scope, option, post: taker, [axis]: node, joint: false });
    }),
  );
}

/** The mandates by which a post leads cells itself. */
function mandatesOver({ coverage }: Facts, post: Post, cells: readonly Cell[]): ReadonlySet<Mandate> {
  const found = new Set<Mandate>();
  for (const cell of cells) {
    const covers = coverage.get(cell.id);
    if (!covers) continue;
    for (const { cover } of coversOf(covers)) {
      for (const mandate of cover.mandates) if (mandate.post === post.id) found.add(mandate);
    }
  }
  return found;
}
