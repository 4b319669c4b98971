import { succeed } from "../../lib/result.ts";
import type { Command } from "../../model/commands/command.ts";
import { addPost, deletePost, editPost } from "../../model/commands/posts.ts";
import { drawReportingLine } from "../../model/commands/reporting-lines.ts";
import type { Id } from "../../model/records/fields.ts";
import { ARCHETYPES, BANDS, DEEPEST_LEVEL, DISCIPLINES, type Post } from "../../model/records/post.ts";
import { BAND, DISCIPLINE, readLevel } from "../import/import-posts.ts";
import { readAmount, readChoice, readFlag, readNeededChoice } from "../import/read-cell.ts";
import { type FieldSpec, type GridGround, gridTable } from "./grid-table.ts";
import { type Bosses, bossFields, editBosses } from "./post-bosses.ts";
import { readNeededText, STAYS } from "./read-fields.ts";

export type PostFacts = Partial<Omit<Post, "id">>;

/** What a row of the grid can say of a post: its own facts, and whom it answers to. */
export type PostChange = PostFacts & Bosses;

const ARCHETYPE = { what: "a kind of manager", values: ARCHETYPES } as const;

const fields: readonly FieldSpec<Post, PostChange>[] = [
  {
    name: "ref",
    heading: "Reference",
    kind: "text",
    textOf: (post) => post.ref,
    read: ({ row }, _, post) => {
      // A new post is given the next free reference.
      if (post === null && row.text("ref") === "") return {};
      return { ref: readNeededText(row, "ref", "the reference") };
    },
  },
  {
    name: "title",
    heading: "Title",
    kind: "text",
    textOf: (post) => post.title,
    read: ({ row }) => ({ title: readNeededText(row, "title", "the title") }),
  },
  {
    name: "discipline",
    heading: "Discipline",
    kind: "choice",
    choices: DISCIPLINES,
    textOf: (post) => post.discipline,
    read: ({ row }) => ({ discipline: readNeededChoice(row, "discipline", DISCIPLINE, "corporate") }),
  },
  {
    name: "level",
    heading: "Level",
    kind: "count",
    textOf: (post) => String(post.level),
    read: ({ row }) => {
      const level = readLevel(row);
      return level === null ? {} : { level };
    },
  },
  {
    name: "band",
    heading: "Pay band",
    kind: "choice",
    choices: BANDS,
    textOf: (post) => post.band ?? "",
    read: ({ row }) => ({ band: readChoice(row, "band", BAND) }),
  },
  {
    name: "wte",
    heading: "WTE",
    kind: "wte",
    textOf: (post) => String(post.wte),
    read: ({ row }) => {
      const wte = readAmount(row, "wte");
      if (wte !== null) return { wte };
      if (row.text("wte") === "" && !row.isUnusable("wte")) {
        row.report("wte", "the WTE is missing; write 1 for full time, or a part of it such as 0.6.", STAYS);
      }
      return {};
    },
  },
  {
    name: "holder",
    heading: "Holder",
    kind: "text",
    whenEmpty: "Vacant",
    textOf: (post) => post.holder ?? "",
    read: ({ row }) => ({ holder: row.text("holder") || null }),
  },
  ...bossFields,
  {
    name: "employer",
    heading: "Employer",
    kind: "text",
    textOf: (post) => post.employer,
    read: ({ row }) => ({ employer: row.text("employer") }),
  },
  {
    name: "board",
    heading: "On the board",
    kind: "flag",
    textOf: (post) => (post.board ? "yes" : ""),
    read: ({ row }) => ({ board: readFlag(row, "board") }),
  },
  {
    name: "archetype",
    heading: "Kind of manager",
    kind: "choice",
    choices: ARCHETYPES,
    textOf: (post) => post.archetype ?? "",
    read: ({ row }) => ({ archetype: readChoice(row, "archetype", ARCHETYPE) }),
  },
];

/** Posts as a grid edits them, with whom they answer to. */
export const postTable = gridTable<Post, PostChange>({
  noun: ["post", "posts"],
  rows: (option) => option.posts,
  nameOf: (post) => post.title,
  fields,
  needed: ["title"],
  edit: (post, change, ground) => {
    const {
      reportsTo: _,
      professionalTo: __,
      matrixTo: ___,
      purpose: ____,
      decisionRight: _____,
      ...facts
    } = change;
    const at = { option: ground.option.info.id, id: post.id };
    const { ref, ...others } = facts;
    return [
      // A reference can be another post's already: the rest of the row is taken all the same.
      ...(ref === undefined ? [] : [{ fields: ["ref"], command: editPost({ ...at, ref }) }]),
      ...(Object.keys(others).length === 0
        ? []
        : [{ fields: Object.keys(others), command: editPost({ ...at, ...others }) }]),
      ...editBosses(post, change, ground),
    ];
  },
  add: addWithBosses,
  remove: (option, id) => deletePost({ option, id }),
});

/** Adds a post together with its reporting lines: they need the id that only adding gives it. */
function addWithBosses(change: PostChange, ground: GridGround): Command {
  const { reportsTo, professionalTo, matrixTo, purpose, decisionRight, ...facts } = change;
  const option = ground.option.info.id;
  const { ref, ...others } = facts;
  return {
    name: "post/add-to-table",
    run: (edit, context) => {
      let id: Id = "";
      const add = addPost({
        option,
        ...defaultFacts(ground, reportsTo ?? null),
        ...others,
        ...(ref === undefined ? {} : { ref }),
      });
      const added = add.run(edit, {
        makeId: () => {
          id = context.makeId();
          return id;
        },
      });
      if (!added.ok) return added;
      const lines = [
        ["line", reportsTo],
        ["professional", professionalTo],
        ["matrix", matrixTo],
      ] as const;
      for (const [kind, to] of lines) {
        if (to === undefined || to === null) continue;
        const about = kind === "matrix" ? { purpose: purpose ?? "", decisionRight: decisionRight ?? "" } : {};
        const drawn = drawReportingLine({ option, kind, from: id, to, ...about }).run(edit, context);
        if (!drawn.ok) return drawn;
      }
      return succeed(added.value);
    },
  };
}

/** What a new post is where nobody has said: an operational one below its manager, paid by the trust. */
function defaultFacts({ option }: GridGround, manager: Id | null) {
  const above = manager === null ? undefined : option.posts.get(manager);
  let head: Post | undefined;
  for (const post of option.posts.values()) {
    if (post.level === 0) head ??= post;
  }
  return {
    title: "New post",
    discipline: "operational",
    level: above ? Math.min(above.level + 1, DEEPEST_LEVEL) : 3,
    band: null,
    wte: 1,
    holder: null,
    employer: above?.employer ?? head?.employer ?? "",
    board: false,
    archetype: null,
  } as const;
}
