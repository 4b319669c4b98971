import type { Cell } from "../../../shared/model/records/cell.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Post } from "../../../shared/model/records/post.ts";

/** A crossing of the matrix with what there is to say of it here. */
export interface NotedCrossing {
  readonly serviceLine: Id;
  readonly geography: Id;
  /** “8 WTE”, “2 gaps”; empty where there is nothing to say. */
  readonly note: string;
}

/** What stands behind a number, a bar or a cell of a chart: the posts, or the crossings, it counts. */
export interface Behind {
  readonly title: string;
  readonly posts: readonly Post[];
  readonly crossings: readonly NotedCrossing[];
}

/** Shows what is behind a number. */
export type ShowBehind = (behind: Behind) => void;

/** A number that stands for posts. */
export function postsBehind(title: string, posts: readonly Post[]): Behind {
  return { title, posts, crossings: [] };
}

/** A number that stands for crossings. */
export function crossingsBehind(title: string, crossings: readonly NotedCrossing[]): Behind {
  return { title, posts: [], crossings };
}

/** A cell as a crossing. */
export function crossingOf(cell: Cell, note: string): NotedCrossing {
  return { serviceLine: cell.serviceLine, geography: cell.geography, note };
}
