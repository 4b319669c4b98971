import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import type { ServiceLine } from "../../../model/records/service-line.ts";
import { coversOf, LEADING_DISCIPLINES } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import { DISTANT_PATHWAY, distantPathwayCause } from "../../distant-pathway.ts";
import { inPostOrder, postElement, serviceLineElement, titlesOf } from "../../elements.ts";
import type { RuleContext } from "../../engine/rule.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { isLocalTier } from "../../tiers.ts";
import { listAnd, verb } from "../../words.ts";

/** Most names of a kind that a sentence spells out before it counts the rest. */
const MOST_NAMED = 4;

/** Finds high-volume service lines that nobody leads where people live. */
export const highVolume = defineRule({
  id: "placement/high-volume",
  title: "High-volume services are led locally",
  docs: {
    finds:
      "High-volume service lines led only trust-wide: nobody leads them, or the place they are delivered in, locally.",
    why: "The strategy puts high-volume services, and pathways shared with primary care, in local areas: they work with general practices, schools and councils that differ from place to place.",
    notes: [
      "Cells of high volume count; a service line one of whose such cells is led in a local or wider area, for practice or pathway, is left alone.",
      "Cells whose pathway nobody leads are left to accountability/gap, and places led from afar to placement/warranted.",
      "Service lines of one division are one finding.",
    ],
    good: "Community nursing is high-volume; place directors lead the pathway where it is delivered.",
    bad: "NHS Talking Therapies is high-volume, delivered once for the whole trust, and led by its Clinical Lead alone.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    trustWide: (data: { serviceLines: readonly string[]; posts: readonly string[] }) => ({
      headline: "High volume, led only trust-wide",
      message: `${listAnd(data.serviceLines, MOST_NAMED)} ${verb(data.serviceLines.length, "is", "are")} high-volume and led only trust-wide, by ${listAnd(data.posts, MOST_NAMED)}; high-volume services belong in local areas.`,
    }),
  },
  sift: {
    items: ({ option }) => option.serviceLines.keys(),
    touched: ({ serviceLines, geographies, cells, otherwiseLed, causes }, { option }) =>
      [...geographies.values()].some(
        ({ before, after }) => before?.tier !== after?.tier || before?.parent !== after?.parent,
      ) || [...causes].some((cause) => cause.startsWith(DISTANT_PATHWAY))
        ? [...option.serviceLines.keys(), ...serviceLines.keys()]
        : [
            ...serviceLines.keys(),
            ...[...cells.values()].flatMap(({ before, after }) =>
              [before, after].flatMap((cell) => cell?.serviceLine ?? []),
            ),
            ...[...otherwiseLed].flatMap((id) => option.cells.get(id)?.serviceLine ?? []),
          ],
    keyOf: (facts, id, _numbers, { told }) => {
      const serviceLine = facts.option.serviceLines.get(id);
      return serviceLine && trustWideLeads(facts, serviceLine, told).size > 0
        ? (serviceLine.parent ?? "the top")
        : null;
    },
  },
  tell(facts, ids, _numbers, report, { told }) {
    const tree = facts.serviceLines;
    const found = ids
      .flatMap((id) => facts.option.serviceLines.get(id) ?? [])
      .toSorted((a, b) => tree.positionOf(a.id) - tree.positionOf(b.id))
      .map((serviceLine) => ({ serviceLine, posts: trustWideLeads(facts, serviceLine, told) }));
    const posts = inPostOrder(new Set(found.flatMap((line) => [...line.posts])));
    report("trustWide", {
      data: { serviceLines: found.map(({ serviceLine }) => serviceLine.name), posts: titlesOf(posts) },
      about: found.map(({ serviceLine }) => serviceLineElement(serviceLine)),
      others: posts.map(postElement),
      evidence: { serviceLines: found.length },
    });
  },
});

/** Who leads the high-volume cells of a service line trust-wide; nobody where one of the cells is led locally. */
function trustWideLeads(facts: Facts, { id }: ServiceLine, told: RuleContext["told"]): ReadonlySet<Post> {
  const posts = new Set<Post>();
  for (const cell of facts.cells.inRow(id).values()) {
    if (cell.volume !== "high" || !hasPathwayLead(facts, cell) || isToldOf(facts, cell.geography, told))
      continue;
    const coverage = facts.coverage.get(cell.id);
    for (const { cover } of coverage ? coversOf(coverage) : []) {
      const scope = cover.mandates[0]?.geography;
      const tier = typeof scope === "string" ? facts.option.geographies.get(scope)?.tier : undefined;
      if (tier !== undefined && isLocalTier(tier)) return new Set();
      for (const post of cover.posts) posts.add(post);
    }
  }
  return posts;
}

function hasPathwayLead({ coverage }: Facts, cell: Cell): boolean {
  return LEADING_DISCIPLINES.some(
    (discipline) => coverage.get(cell.id)?.pathway[discipline].status !== "gap",
  );
}

function isToldOf({ geographies }: Facts, geography: Id, told: RuleContext["told"]): boolean {
  return geographies.lineageOf(geography).some((node) => told.has(distantPathwayCause(node)));
}
