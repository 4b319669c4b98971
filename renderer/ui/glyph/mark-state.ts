import { type Cover, isVacantCover } from "../../../shared/structure/coverage.ts";

/** What one mark of a glyph shows. */
export interface MarkState {
  readonly status: Cover["status"];
  /** Filled when held at this row or column, outlined when inherited. */
  readonly isHeldHere: boolean;
  /** Faded, in a dashed ring: there is a post, and nobody holds it. */
  readonly isVacant: boolean;
}

/** The plain mark: one post, held here, filled. What stands before a post's title. */
export const HELD: MarkState = { status: "single", isHeldHere: true, isVacant: false };

/** The mark that shows a cover. */
export function markStateOf(cover: Cover): MarkState {
  return { status: cover.status, isHeldHere: cover.isHeldHere, isVacant: isVacantCover(cover) };
}
