import {
  deleteReportingLine,
  drawReportingLine,
  editReportingLine,
} from "../../model/commands/reporting-lines.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Post } from "../../model/records/post.ts";
import type { LineKind, ReportingLine } from "../../model/records/reporting-line.ts";
import { quoted } from "../words.ts";
import type { EditUnit, FieldSpec, GivenTexts, GridGround } from "./grid-table.ts";
import { readReference, STAYS } from "./read-fields.ts";

/** Whom a post answers to, as a row of the posts says it: one post of each kind; null for nobody. */
export interface Bosses {
  readonly reportsTo?: Id | null;
  readonly professionalTo?: Id | null;
  readonly matrixTo?: Id | null;
  readonly purpose?: string;
  readonly decisionRight?: string;
}

const KINDS = [
  ["reports_to", "reportsTo", "line", "Reports to", "line manager"],
  ["professional_to", "professionalTo", "professional", "Professionally to", "professional line"],
  ["matrix_to", "matrixTo", "matrix", "Second boss", "second boss"],
] as const satisfies readonly (readonly [string, keyof Bosses, LineKind, string, string])[];

const BOSS_FIELDS: readonly FieldSpec<Post, Bosses>[] = KINDS.map(([name, key, kind, heading, what]) => ({
  name,
  heading,
  kind: "post",
  textOf: (post, { linesFrom, references }) =>
    linesFrom(post.id, kind)
      .map(({ to }) => references.posts.textOf(to))
      .join("; "),
  lockOf: (post, ground) => lockOf(post, kind, `${what}s`, ground),
  read: ({ row }, { references }, post) => {
    const to = readReference(row, name, references.posts, "post");
    if (to !== null && to === post?.id) {
      row.report(
        name,
        `${quoted(row.text(name))} is the post itself, and a post cannot report to itself.`,
        STAYS,
      );
    }
    return { [key]: to };
  },
}));

const ABOUT_FIELDS: readonly FieldSpec<Post, Bosses>[] = (
  [
    ["matrix_purpose", "purpose", "Purpose of the second line"],
    ["decision_right", "decisionRight", "Decision right"],
  ] as const
).map(([name, key, heading]) => ({
  name,
  heading,
  kind: "text",
  textOf: (post, ground) =>
    ground
      .linesFrom(post.id, "matrix")
      .map((line) => line[key])
      .filter((text) => text !== "")
      .join("; "),
  lockOf: (post, ground) => lockOf(post, "matrix", "second bosses", ground),
  read: (given, ground, post) => {
    const text = given.row.text(name);
    if (text !== "" && !willHaveSecondBoss(given, ground, post)) {
      given.row.report(
        name,
        `${quoted(text)} is about a second boss, but this post has none; name the second boss first.`,
        STAYS,
      );
    }
    return { [key]: text };
  },
}));

/** The fields of a post that say whom it answers to. */
export const bossFields: readonly FieldSpec<Post, Bosses>[] = [...BOSS_FIELDS, ...ABOUT_FIELDS];

/** One field has room for one line; several are changed one by one. */
function lockOf(post: Post, kind: LineKind, several: string, { linesFrom }: GridGround): string | null {
  const { length } = linesFrom(post.id, kind);
  return length <= 1 ? null : `This post has ${length} ${several}; change them in the table Reporting lines.`;
}

function willHaveSecondBoss({ row, isGiven }: GivenTexts, ground: GridGround, post: Post | null): boolean {
  if (isGiven("matrix_to")) return row.text("matrix_to") !== "";
  return post !== null && ground.linesFrom(post.id, "matrix").length > 0;
}

/** Draws, moves or removes the lines that a change speaks of. */
export function editBosses(post: Post, change: Bosses, ground: GridGround): readonly EditUnit[] {
  return KINDS.flatMap(([name, key, kind]) => {
    const to = change[key];
    const [line] = ground.linesFrom(post.id, kind);
    const about = kind === "matrix" ? aboutOf(change) : {};
    const fields = [name, ...Object.keys(about).map((field) => FIELD_OF[field as keyof typeof FIELD_OF])];
    if (to === undefined) {
      if (line === undefined || Object.keys(about).length === 0) return [];
      return [{ fields: fields.slice(1), command: editReportingLine({ ...at(ground, line), ...about }) }];
    }
    if (to === null) return line ? [{ fields, command: deleteReportingLine(at(ground, line)) }] : [];
    const command = line
      ? editReportingLine({ ...at(ground, line), to, ...about })
      : drawReportingLine({ option: ground.option.info.id, kind, from: post.id, to, ...about });
    return [{ fields, command }];
  });
}

const FIELD_OF = { purpose: "matrix_purpose", decisionRight: "decision_right" } as const;

function aboutOf({ purpose, decisionRight }: Bosses): Pick<Bosses, "purpose" | "decisionRight"> {
  return {
    ...(purpose === undefined ? {} : { purpose }),
    ...(decisionRight === undefined ? {} : { decisionRight }),
  };
}

function at({ option }: GridGround, { id }: ReportingLine) {
  return { option: option.info.id, id };
}
