import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impactGroupings } from "../../../../shared/compare/impact/impact-groups.ts";
import {
  type PlainTable,
  tabulateCounts,
  tabulateNewPosts,
  tabulatePosts,
} from "../../../../shared/compare/impact/impact-tables.ts";
import { readCsv } from "../../../../shared/interchange/text/read-csv.ts";
import { writeCsv } from "../../../../shared/interchange/text/write-csv.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { options } from "../../../support/arbitraries/designs.ts";
import { compare } from "../../../support/compare-structures.ts";
import { buildOption, type StructureSpec } from "../../../support/structure-builder.ts";

/** A table as a spreadsheet reads the file it was written to, each row by its headings. */
function readBack(table: PlainTable): readonly Readonly<Record<string, string>>[] {
  const read = readCsv(writeCsv(table).replace("\uFEFF", ""));
  if (!read.ok) throw new Error(read.reason.message);
  const [headings = [], ...rows] = read.value;
  return rows.map((row) => {
    expect(row).toHaveLength(headings.length);
    return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""]));
  });
}

const MATRIX: StructureSpec = {
  serviceLines: { Frailty: {}, CAMHS: {} },
  geographies: { Trust: { City: {}, Coast: {} } },
  cells: { Frailty: ["City", "Coast"], CAMHS: ["City"] },
};

const TODAY = buildOption({
  ...MATRIX,
  posts: {
    CE: { title: "Chief Executive", holder: "Ada Lovelace", employer: "Solent" },
    F1: { title: "Head of Frailty, City", to: "CE", leads: [{ practice: "Frailty", in: "City" }] },
    F2: { title: "Head of Frailty, Coast", to: "CE", leads: [{ practice: "Frailty", in: "Coast" }] },
  },
});
const NEXT = buildOption({
  ...MATRIX,
  posts: {
    CE: { title: "Chief Executive", holder: "Ada Lovelace", employer: "Solent" },
    F: { title: "Head of Frailty", to: "CE", leads: [{ practice: "Frailty" }] },
  },
});

describe("impact as tables", () => {
  const { impact } = compare(TODAY, NEXT);
  const groupings = impactGroupings(deriveFacts(TODAY));

  it("hold a row for each baseline post, with what happens to it and with whom it competes", () => {
    const rows = readBack(tabulatePosts(impact.posts, groupings, false));
    expect(rows.map(({ Post, Outcome }) => `${Post}: ${Outcome}`)).toEqual([
      "Chief Executive: Unchanged",
      "Head of Frailty, City: Ring-fenced",
      "Head of Frailty, Coast: Ring-fenced",
    ]);
    expect(rows[1]).toMatchObject({
      Reference: "F1",
      Place: "City",
      "Leads to": "Head of Frailty (F)",
      "In the pool with": "Head of Frailty, Coast (F2)",
      "Set by hand because": "",
    });
  });

  it("name holders only where that is asked for", () => {
    expect(writeCsv(tabulatePosts(impact.posts, groupings, false))).not.toContain("Lovelace");
    expect(readBack(tabulatePosts(impact.posts, groupings, true))[0]?.Holder).toBe("Ada Lovelace");
  });

  it("hold the new posts with those they are filled from", () => {
    expect(readBack(tabulateNewPosts(impact.newPosts))).toMatchObject([
      { Post: "Head of Frailty", From: "Head of Frailty, City (F1); Head of Frailty, Coast (F2)" },
    ]);
  });

  it("add up to the baseline in every count, for any two structures", () => {
    fc.assert(
      fc.property(options(), options(), (before, after) => {
        const { impact: any } = compare(before, after);
        const baseline = before.posts.size;
        const posts = readBack(tabulatePosts(any.posts, impactGroupings(deriveFacts(before)), false));
        expect(posts).toHaveLength(baseline);
        const counts = readBack(tabulateCounts(any.counts));
        for (const by of ["Source organisation", "Band", "Discipline", "Place"]) {
          const rows = counts.filter((row) => row.By === by);
          const total = rows.at(-1);
          expect(Number(total?.Posts)).toBe(baseline);
          expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row.Posts), 0)).toBe(baseline);
          for (const kind of ["Unchanged", "Changed", "Slot-in", "Ring-fenced", "At risk", "Ended"]) {
            const counted = posts.filter((row) => row.Outcome === kind).length;
            expect(Number(total?.[kind])).toBe(counted);
            expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[kind]), 0)).toBe(counted);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
