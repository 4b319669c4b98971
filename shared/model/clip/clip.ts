import { fail, type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import { FILE_LIMITS } from "../file/limits.ts";
import { describeIssues } from "../problems.ts";
import { cellSchema } from "../records/cell.ts";
import { idSchema, nameSchema } from "../records/fields.ts";
import { geographySchema } from "../records/geography.ts";
import { mandateSchema } from "../records/mandate.ts";
import { postSchema } from "../records/post.ts";
import { reportingLineSchema } from "../records/reporting-line.ts";
import { serviceLineSchema } from "../records/service-line.ts";

/** The mark a clip carries, so that other text is told apart at once. */
const CLIP_FORMAT = "orgweave-clip";

const CLIP_VERSION = 1;

const namesSchema = z.record(idSchema, nameSchema);

/** What has been copied from an option, as the clipboard carries it: records, and the names of what they refer to. */
const clipSchema = z.strictObject({
  format: z.literal(CLIP_FORMAT),
  version: z.literal(CLIP_VERSION),
  /** The option it was copied from. */
  option: idSchema,
  /** Cut rather than copied: what others have to do with it comes along, to be there again where it is pasted. */
  isCut: z.boolean(),
  /** Rows and columns that copied crossings span, in the order of the matrix: a block goes on along them. */
  rows: z.array(idSchema),
  columns: z.array(idSchema),
  serviceLines: z.array(serviceLineSchema),
  geographies: z.array(geographySchema),
  cells: z.array(cellSchema),
  posts: z.array(postSchema),
  mandates: z.array(mandateSchema),
  reportingLines: z.array(reportingLineSchema),
  /** Names of service lines and geographies, and references of posts, that are not copied themselves. */
  names: z.strictObject({ serviceLines: namesSchema, geographies: namesSchema, posts: namesSchema }),
});

export type Clip = z.infer<typeof clipSchema>;

/** A clip with nothing in it. */
export function emptyClip(option: string): Clip {
  return {
    format: CLIP_FORMAT,
    version: CLIP_VERSION,
    option,
    isCut: false,
    rows: [],
    columns: [],
    serviceLines: [],
    geographies: [],
    cells: [],
    posts: [],
    mandates: [],
    reportingLines: [],
    names: { serviceLines: {}, geographies: {}, posts: {} },
  };
}

/** The clip as text. */
export function writeClip(clip: Clip): string {
  return JSON.stringify(clip);
}

/** Reads a clip that may have been made anywhere. Refused with what is wrong and what would be right. */
export function readClip(text: string): Result<Clip, string> {
  const advice = "Copy it again from a design that is open in Orgweave.";
  if (text.length > FILE_LIMITS.bytes) return fail(`What was copied is too large to paste. ${advice}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(`What was copied is damaged. ${advice}`);
  }
  const parsed = clipSchema.safeParse(value);
  if (!parsed.success) {
    return fail(`What was copied cannot be read: ${describeIssues(parsed.error.issues, value)}. ${advice}`);
  }
  const clip = parsed.data;
  const tables = [
    clip.serviceLines,
    clip.geographies,
    clip.cells,
    clip.posts,
    clip.mandates,
    clip.reportingLines,
  ];
  const isSound =
    tables.every((records) => new Set(records.map(({ id }) => id)).size === records.length) &&
    [clip.serviceLines, clip.geographies].every(hasRoots);
  return isSound ? succeed(clip) : fail(`What was copied contradicts itself. ${advice}`);
}

/** Whether every node hangs from one whose parent is not in the clip: none goes round in a circle. */
function hasRoots(nodes: readonly { readonly id: string; readonly parent: string | null }[]): boolean {
  return parentsFirst(nodes).length === nodes.length;
}

/** The nodes with every parent before its children; those that go round in a circle are left out. */
export function parentsFirst<Node extends { readonly id: string; readonly parent: string | null }>(
  nodes: readonly Node[],
): readonly Node[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const children = new Map<string, Node[]>();
  const found: Node[] = [];
  for (const node of nodes) {
    if (node.parent === null || !ids.has(node.parent)) found.push(node);
    else children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  }
  // The list grows while it is walked.
  for (const node of found) found.push(...(children.get(node.id) ?? []));
  return found;
}
