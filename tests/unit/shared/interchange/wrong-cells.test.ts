import { describe, expect, it } from "vitest";
import { describeConsequence, describeProblem } from "../../../../shared/interchange/table-problem.ts";
import { importFolder, smallTables, type Tables, withCell, withRow } from "../../../support/small-tables.ts";

/** What an import says of its only fault, and what going on would do. */
function onlyFault(tables: Tables): string {
  const { problems } = importFolder(tables);
  expect(problems.map(describeProblem)).toHaveLength(1);
  return problems
    .map((problem) => `${describeProblem(problem)} → ${describeConsequence(problem.consequence)}`)
    .join();
}

describe("tables without a fault", () => {
  it("become an option without a word", () => {
    const { option, problems, skippedRows, notes } = importFolder(smallTables());
    expect({ problems, skippedRows, notes }).toEqual({ problems: [], skippedRows: [], notes: [] });
    expect(option?.posts.size).toBe(4);
    expect([...(option?.reportingLines.values() ?? [])].map(({ kind }) => kind)).toEqual([
      "line",
      "line",
      "line",
      "professional",
      "matrix",
    ]);
  });
});

describe("wrong cells", () => {
  it.each([
    [
      "a parent nobody knows",
      withCell("service_lines", 3, "parent", "Adult mental heatlh"),
      "service_lines.csv, row 3, column B “parent”: there is no service line “Adult mental heatlh” in this table; write a name of its “name” column, or leave the cell empty for the top. Did you mean “Adult mental health”? → left empty",
    ],
    [
      "a parent that is the node itself",
      withCell("geographies", 2, "parent", "Trust-wide"),
      "geographies.csv, row 2, column B “parent”: “Trust-wide” cannot be its own parent; leave the cell empty for the top. → left empty",
    ],
    [
      "parents that go round",
      withCell("service_lines", 2, "parent", "Crisis and liaison"),
      "service_lines.csv, row 3, column B “parent”: “Crisis and liaison” is inside “Adult mental health”, which is inside it; one of them must be at the top. → left empty",
    ],
    [
      "a name twice on an axis",
      withRow("service_lines", { name: "Frailty", parent: "Adult mental health" }),
      "service_lines.csv, row 5, column A “name”: “Frailty” is the name of row 4 too; other tables refer by name, so give each service line its own. → row left out",
    ],
    [
      "a name that is missing",
      withRow("service_lines", { parent: "Frailty" }),
      "service_lines.csv, row 5, column A “name”: the name is missing; every service line needs one. → row left out",
    ],
    [
      "a tier that is none",
      withCell("geographies", 3, "tier", "widr"),
      "geographies.csv, row 3, column C “tier”: “widr” is not a tier; write home, local, wider, trust-wide or beyond. Did you mean “wider”? → read as local",
    ],
    [
      "text for a number",
      withCell("geographies", 4, "population", "about 200,000"),
      "geographies.csv, row 4, column D “population”: “about 200,000” is not a number; write digits, such as 12 or 1250.5. → left empty",
    ],
    [
      "half a person",
      withCell("geographies", 4, "population", "208100.5"),
      "geographies.csv, row 4, column D “population”: “208100.5” is not a whole number; write 208100 or 208101. → left empty",
    ],
    [
      "fewer teams than none",
      withCell("cells", 2, "teams", "-2"),
      "cells.csv, row 2, column C “teams”: “-2” is below 0; write 0 or more. → left empty",
    ],
    [
      "a shortened budget",
      withCell("cells", 3, "budget", "£2.5m"),
      "cells.csv, row 3, column E “budget”: “£2.5m” is shortened; write it in full, 2500000. → left empty",
    ],
    [
      "a decimal comma",
      withCell("cells", 2, "wte", "31,5"),
      "cells.csv, row 2, column D “wte”: “31,5” has a decimal comma; write it with a point, 31.5. → left empty",
    ],
    [
      "a number beyond all bounds",
      withCell("cells", 2, "budget", "9".repeat(20)),
      "cells.csv, row 2, column E “budget”: “99999999999999999999” is larger than Orgweave holds; check its digits. → left empty",
    ],
    [
      "a volume that is none",
      withCell("cells", 3, "volume", "lots"),
      "cells.csv, row 3, column F “volume”: “lots” is not a volume; write high, medium or low. → left empty",
    ],
    [
      "a cell of a service line nobody knows",
      withCell("cells", 3, "service_line", "Fraility"),
      "cells.csv, row 3, column A “service_line”: there is no service line “Fraility”; write a name of the table “service_lines”. Did you mean “Frailty”? → row left out",
    ],
    [
      "a cell of a geography nobody knows",
      withCell("cells", 3, "geography", "Winchester"),
      "cells.csv, row 3, column B “geography”: there is no geography “Winchester”; write a name of the table “geographies”. → row left out",
    ],
    [
      "a cell nowhere",
      withCell("cells", 3, "geography", ""),
      "cells.csv, row 3, column B “geography”: the geography is missing; a cell needs both a service line and a geography. → row left out",
    ],
    [
      "two cells at one crossing",
      withRow("cells", { service_line: "frailty", geography: "Portsmouth", teams: "1" }),
      "cells.csv, row 4, column B “geography”: “frailty” in “Portsmouth” is in row 3 too; a crossing has one row, so add the two up. → row left out",
    ],
    [
      "a post without a reference",
      withRow("posts", { title: "Head of Nothing", discipline: "corporate", level: "3" }),
      "posts.csv, row 6, column A “ref”: the reference is missing; every post needs one of its own, such as P12. → row left out",
    ],
    [
      "a reference twice",
      withRow("posts", { ref: "CMO", title: "Second Medical Officer", discipline: "clinical", level: "1" }),
      "posts.csv, row 6, column A “ref”: “CMO” is the reference of row 3 too; give each post its own. → row left out",
    ],
    [
      "a post without a title",
      withCell("posts", 5, "title", ""),
      "posts.csv, row 5, column B “title”: the title is missing; write what the post is called. → read as “AMH”",
    ],
    [
      "a discipline that is none",
      withCell("posts", 3, "discipline", "clincal"),
      "posts.csv, row 3, column C “discipline”: “clincal” is not a discipline; write clinical, operational, professional or corporate. Did you mean “clinical”? → read as corporate",
    ],
    [
      "a discipline that is missing",
      withCell("posts", 3, "discipline", ""),
      "posts.csv, row 3, column C “discipline”: the discipline is missing; write clinical, operational, professional or corporate. → read as corporate",
    ],
    [
      "a level in words",
      withCell("posts", 5, "level", "three"),
      "posts.csv, row 5, column D “level”: “three” is not a level; write a whole number from 0, the chief executive, to 20. → read as one level below the post's manager",
    ],
    [
      "a level between two",
      withCell("posts", 5, "level", "2.5"),
      "posts.csv, row 5, column D “level”: “2.5” is not a level; write a whole number from 0, the chief executive, to 20. → read as one level below the post's manager",
    ],
    [
      "a band that is none",
      withCell("posts", 5, "band", "8e"),
      "posts.csv, row 5, column E “band”: “8e” is not a pay band; write 2, 3, 4, 5, 6, 7, 8a, 8b, 8c, 8d, 9, VSM, Consultant, Specialist, Specialty doctor, General practitioner or Dental. → left empty",
    ],
    [
      "a post's WTE in words",
      withCell("posts", 5, "wte", "full time"),
      "posts.csv, row 5, column F “wte”: “full time” is not a number; write digits, such as 12 or 1250.5. → read as 1",
    ],
    [
      "a board seat that is neither yes nor no",
      withCell("posts", 4, "board", "perhaps"),
      "posts.csv, row 4, column I “board”: “perhaps” is neither yes nor no; write yes, or leave it empty. → read as no",
    ],
    [
      "a post reporting to nobody that exists",
      withCell("posts", 5, "reports_to", "CO"),
      "posts.csv, row 5, column J “reports_to”: no post has the reference “CO”; write one of the “ref” column, or leave the cell empty. → left empty",
    ],
    [
      "a professional line to nobody that exists",
      withCell("posts", 5, "professional_to", "CNO-1"),
      "posts.csv, row 5, column K “professional_to”: no post has the reference “CNO-1”; write one of the “ref” column, or leave the cell empty. → left empty",
    ],
    [
      "a second boss that does not exist",
      withCell("posts", 5, "matrix_to", "PH-OD"),
      "posts.csv, row 5, column L “matrix_to”: no post has the reference “PH-OD”; write one of the “ref” column, or leave the cell empty. → left empty",
    ],
    [
      "a post reporting to itself",
      withCell("posts", 5, "reports_to", "AMH"),
      "posts.csv, row 5, column J “reports_to”: “AMH” is the post itself, and a post cannot report to itself. → left empty",
    ],
    [
      "a purpose without a second boss",
      withCell("posts", 3, "matrix_purpose", "rotas"),
      "posts.csv, row 3, column M “matrix_purpose”: “rotas” is about a second boss, but “matrix_to” names none; name the post there, or clear this cell. → left empty",
    ],
    [
      "a decision right without a second boss",
      withCell("posts", 3, "decision_right", "CEO decides"),
      "posts.csv, row 3, column N “decision_right”: “CEO decides” is about a second boss, but “matrix_to” names none; name the post there, or clear this cell. → left empty",
    ],
    [
      "a mandate of nobody that exists",
      withCell("mandates", 2, "post", "AHM-1"),
      "mandates.csv, row 2, column A “post”: no post has the reference “AHM-1”; write one of the “ref” column of “posts”. → row left out",
    ],
    [
      "a mandate of nobody",
      withCell("mandates", 2, "post", ""),
      "mandates.csv, row 2, column A “post”: the post is missing; write the reference of the post that leads. → row left out",
    ],
    [
      "a component that is none",
      withCell("mandates", 2, "component", "pratice"),
      "mandates.csv, row 2, column B “component”: “pratice” is not a component; write practice or pathway. Did you mean “practice”? → row left out",
    ],
    [
      "a component that is missing",
      withCell("mandates", 2, "component", ""),
      "mandates.csv, row 2, column B “component”: the component is missing; write practice or pathway. → row left out",
    ],
    [
      "a mandate over a service line nobody knows",
      withCell("mandates", 2, "service_line", "Crisis & liaison"),
      "mandates.csv, row 2, column C “service_line”: there is no service line “Crisis & liaison”; write a name of the table “service_lines”. Did you mean “Crisis and liaison”? → row left out",
    ],
    [
      "a mandate over a geography nobody knows",
      withCell("mandates", 4, "geography", "Southhampton"),
      "mandates.csv, row 4, column D “geography”: there is no geography “Southhampton”; write a name of the table “geographies”. Did you mean “Southampton”? → row left out",
    ],
    [
      "a mandate twice",
      withRow("mandates", { post: "COO", component: "pathway", geography: "Southampton" }),
      "mandates.csv, row 5, column A “post”: this mandate is in row 4 already; a post leads a scope once. → row left out",
    ],
    [
      "a formula that failed",
      withCell("cells", 2, "wte", "#REF!"),
      "cells.csv, row 2, column D “wte”: the spreadsheet itself has an error here (#REF!); put the value in place of the formula. → left empty",
    ],
    [
      "a text beyond all bounds",
      withCell("posts", 5, "holder", "x".repeat(10_001)),
      "posts.csv, row 5, column G “holder”: the text has 10,001 characters; a cell may have 10,000. → left empty",
    ],
    [
      "a cell under no header",
      withCell("posts", 1, "holder", ""),
      // Three posts have a holder; each is named.
      null,
    ],
  ])("%s is reported with its place and what would be right", (_, tables, expected) => {
    if (expected === null) {
      const { problems } = importFolder(tables);
      expect(problems.map(describeProblem)).toEqual(
        [2, 4, 5].map(
          (row) =>
            `posts.csv, row ${row}, column G: “in post” stands under no header; add one, or remove the cell. Where text holds a comma, put it in quotes.`,
        ),
      );
      return;
    }
    expect(onlyFault(tables)).toBe(expected);
  });

  it("are all reported, table by table and row by row", () => {
    const tables = withCell("posts", 5, "reports_to", "nobody");
    tables.posts?.[2]?.splice(2, 2, "medical", "top");
    tables.mandates?.[1]?.splice(0, 2, "nobody", "both");
    const places = importFolder(tables).problems.map(({ file, row, column }) => [file, row, column?.letter]);
    expect(places).toEqual([
      ["posts.csv", 3, "C"],
      ["posts.csv", 3, "D"],
      ["posts.csv", 5, "J"],
      ["mandates.csv", 2, "A"],
      ["mandates.csv", 2, "B"],
    ]);
  });
});

describe("going on with wrong cells", () => {
  it("leaves the cell empty and keeps the row", () => {
    const { option, skippedRows } = importFolder(withCell("posts", 5, "reports_to", "nobody"));
    expect(skippedRows).toEqual([]);
    expect(option?.posts.size).toBe(4);
    expect([...(option?.reportingLines.values() ?? [])].filter(({ kind }) => kind === "line")).toHaveLength(
      2,
    );
  });

  it("lists every row it leaves out", () => {
    const { option, skippedRows } = importFolder(withCell("mandates", 2, "post", "nobody"));
    expect(option?.mandates.size).toBe(2);
    expect(skippedRows).toEqual([{ file: "mandates.csv", sheet: null, row: 2 }]);
  });

  it("puts a post whose level cannot be read one below its manager", () => {
    const tables = withCell("posts", 5, "level", "three");
    tables.posts?.[3]?.splice(3, 1, "");
    const levels = [...(importFolder(tables).option?.posts.values() ?? [])].map(({ ref, level }) => [
      ref,
      level,
    ]);
    expect(levels).toEqual([
      ["CEO", 0],
      ["CMO", 1],
      ["COO", 1],
      ["AMH", 2],
    ]);
  });

  it("never widens a mandate whose scope cannot be read", () => {
    const { option } = importFolder(withCell("mandates", 2, "service_line", "#N/A"));
    expect([...(option?.mandates.values() ?? [])].map(({ serviceLine }) => serviceLine)).toEqual([
      null,
      null,
    ]);
    expect(option?.mandates.size).toBe(2);
  });

  it.each([
    ["parents come first", (rows: string[][]) => rows],
    ["parents come last", (rows: string[][]) => rows.toReversed()],
  ])("cuts rows off that lie more than 64 levels deep, when %s", (_, arrange) => {
    const tables = smallTables();
    const chain = Array.from({ length: 65 }, (_row, index) => [
      `Level ${index + 1}`,
      index === 0 ? "" : `Level ${index}`,
    ]);
    tables.service_lines?.push(...arrange(chain));
    const { option, problems } = importFolder(tables);
    expect(problems.map(describeProblem)).toEqual([
      expect.stringContaining("“Level 65” would lie more than 64 levels deep; put it further up"),
    ]);
    const names = new Map([...(option?.serviceLines.values() ?? [])].map((node) => [node.name, node]));
    expect(names.get("Level 65")?.parent).toBeNull();
    expect(names.get("Level 64")?.parent).toBe(names.get("Level 63")?.id);
  });
});
