import { COMPONENTS } from "../model/records/mandate.ts";
import {
  type CellCoverage,
  type Cover,
  isVacantCover,
  LEADING_DISCIPLINES,
  type LeadingDiscipline,
} from "../structure/coverage.ts";

/**
 * What the coverage glyph shows, in words: “practice: clinical held here, operational inherited; pathway: clinical
 * held here (vacant), no operational lead”.
 */
export function describeCoverage(coverage: CellCoverage): string {
  return COMPONENTS.map((component) => {
    const halves = LEADING_DISCIPLINES.map((discipline) =>
      describeCover(discipline, coverage[component][discipline]),
    );
    return `${component}: ${halves.join(", ")}`;
  }).join("; ");
}

function describeCover(discipline: LeadingDiscipline, cover: Cover): string {
  if (cover.status === "gap") return `no ${discipline} lead`;
  const where = cover.isHeldHere ? "held here" : "inherited";
  const vacant = isVacantCover(cover) ? " (vacant)" : "";
  if (cover.status === "single") return `${discipline} ${where}${vacant}`;
  const how = cover.status === "shared" ? "shared by" : "overlap of";
  return `${discipline} ${how} ${cover.posts.length} posts, ${where}${vacant}`;
}
