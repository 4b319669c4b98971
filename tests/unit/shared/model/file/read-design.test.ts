import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DESIGN_VERSION, type DesignFile } from "../../../../../shared/model/file/design-file.ts";
import { FILE_LIMITS } from "../../../../../shared/model/file/limits.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";
import { toDesignFile, writeDesign } from "../../../../../shared/model/file/write-design.ts";
import { designs } from "../../../../support/arbitraries/designs.ts";
import { smallDesign } from "../../../../support/small-design.ts";

type Json = Record<string, unknown>;

/** What is wrong with the small design's file once it has been tampered with. */
function problemsAfter(tamper: (file: DesignFile) => unknown): readonly string[] {
  const file = structuredClone(toDesignFile(smallDesign()));
  tamper(file);
  return problemsOf(JSON.stringify(file));
}

function problemsOf(text: string): readonly string[] {
  const read = readDesign(text);
  return read.ok ? [] : read.reason.problems;
}

/** The single option of the small design's file, for tampering. */
function optionOf(file: DesignFile) {
  const [option] = file.options;
  if (!option) throw new Error("No option");
  return option;
}

/** Adds a chain of service lines, each within the one before. */
function nestServiceLines(file: DesignFile, levels: number): void {
  const order = "a0";
  for (let level = 1; level <= levels; level += 1) {
    const parent = level === 1 ? null : `level${level - 1}`;
    optionOf(file).serviceLines.push({ id: `level${level}`, name: `Level ${level}`, parent, order });
  }
}

/** Milliseconds: hundreds of runs take their time where other tests run beside them. */
const PATIENCE = { timeout: 60_000 };

describe("a design's file", PATIENCE, () => {
  it("holds any design: what is written is read back the same", () => {
    fc.assert(
      fc.property(designs(), (design) => {
        expect(readDesign(writeDesign(design))).toEqual({ ok: true, value: design });
      }),
      { numRuns: 300 },
    );
  });

  it("is the same text for equal designs, whatever the order of their records", () => {
    fc.assert(
      fc.property(designs(), (design) => {
        const reversed = {
          ...design,
          options: new Map(
            [...design.options].reverse().map(([id, option]) => [
              id,
              {
                ...option,
                posts: new Map([...option.posts].reverse()),
                cells: new Map([...option.cells].reverse()),
              },
            ]),
          ),
        };
        expect(writeDesign(reversed)).toBe(writeDesign(design));
      }),
      { numRuns: 100 },
    );
  });
});

describe("an unusable file", PATIENCE, () => {
  it("that is not JSON is refused", () => {
    expect(problemsOf("PK\u0003\u0004")).toEqual(["The file is not JSON, which a .orgweave file is."]);
    expect(problemsOf("")).toEqual(["The file is not JSON, which a .orgweave file is."]);
    expect(problemsOf('{\n "format" "orgweave"\n}')).toEqual([
      "The file is not JSON, which a .orgweave file is: it cannot be read beyond line 2, character 11.",
    ]);
  });

  it("over 20 MB is refused before it is parsed", () => {
    expect(problemsOf(" ".repeat(30 * 1024 * 1024))).toEqual([
      "The file is 30.0 MB; Orgweave opens files of up to 20 MB.",
    ]);
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "with a field named %s is refused, with its place",
    (key) => {
      const text = writeDesign(smallDesign()).replace(
        '"title": "Chief Executive"',
        `"title": "Chief Executive", "${key}": {}`,
      );
      expect(problemsOf(text)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^The file has a field named “${key}” at options › no\\. 1 “Option” › posts › no\\. \\d “Chief Executive”, which no design may have; remove it\\.$`,
          ),
        ),
      ]);
    },
  );

  it("nested deeper than any design is refused", () => {
    expect(problemsOf(`${"[".repeat(100)}${"]".repeat(100)}`)).toEqual([
      "The file is nested more than 64 levels deep; no design is.",
    ]);
  });

  it("with more elements than Orgweave opens is refused", () => {
    expect(problemsOf(JSON.stringify(Array(FILE_LIMITS.elements + 1).fill(0)))).toEqual([
      "The file holds more than 200,000 elements; Orgweave opens designs of up to that many.",
    ]);
  });

  it.each([
    ["a list", "[]", "The file holds no Orgweave design: expected a group of fields at its top."],
    ["a number", "7", "The file holds no Orgweave design: expected a group of fields at its top."],
    [
      "another program's JSON",
      '{"format":"bpmn"}',
      "The file holds no Orgweave design: its field “format” should say “orgweave”.",
    ],
  ])("holding %s is refused", (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it("of a newer version is refused by that reason alone", () => {
    const newer = DESIGN_VERSION + 1;
    expect(problemsAfter((file) => Object.assign(file, { version: newer, invented: true }))).toEqual([
      `The file is of version ${newer}, made by a newer Orgweave; this one reads up to version ${DESIGN_VERSION}. Open it with the newer one.`,
    ]);
  });

  it.each([[0], [1.5], ["1"], [null], [undefined]])("of version %j is refused", (version) => {
    expect(problemsAfter((file) => Object.assign(file, { version }))).toEqual([
      "version: expected a whole number from 1, the version of the file's format.",
    ]);
  });

  it.each<[string, (file: DesignFile) => void, string]>([
    [
      "a number as text",
      (file) => Object.assign(optionOf(file).posts[0] ?? {}, { level: "two" }),
      "options › no. 1 “Option” › posts › no. 1 “Chief Operating Officer” › level: expected a number, found “two”",
    ],
    [
      "a field nobody knows",
      (file) => Object.assign(optionOf(file).posts[0] ?? {}, { salary: 1 }),
      "options › no. 1 “Option” › posts › no. 1 “Chief Operating Officer”: unknown field “salary”",
    ],
    [
      "a missing field",
      (file) => Reflect.deleteProperty(optionOf(file).cells[0] ?? {}, "volume"),
      "options › no. 1 “Option” › cells › no. 1 › volume: missing; expected one of “high”, “medium”, “low”",
    ],
    [
      "a discipline that is none",
      (file) => Object.assign(optionOf(file).posts[0] ?? {}, { discipline: "medical" }),
      "options › no. 1 “Option” › posts › no. 1 “Chief Operating Officer” › discipline: expected one of “clinical”, “operational”, “professional”, “corporate”, found “medical”",
    ],
    [
      "an amount below 0",
      (file) => Object.assign(optionOf(file).cells[0] ?? {}, { wte: -3 }),
      "options › no. 1 “Option” › cells › no. 1 › wte: expected at least 0, found -3",
    ],
    ["no option", (file) => file.options.splice(0), "options: expected at least 1, found none"],
    [
      "a name of spaces",
      (file) => Object.assign(file.design, { title: "  " }),
      "design › title: expected a name that is not empty, found “  ”",
    ],
  ])("with %s is refused, with the path of the fault", (_, tamper, problem) => {
    expect(problemsAfter(tamper)).toEqual([problem]);
  });

  it.each<[string, (file: DesignFile) => void, RegExp]>([
    [
      "a post that does not exist",
      (file) => Object.assign(optionOf(file).mandates[0] ?? {}, { post: "nobody" }),
      /mandates › no\. 1 › post: there is no post with the id “nobody” in this option$/,
    ],
    [
      "a parent that does not exist",
      (file) => Object.assign(optionOf(file).serviceLines[0] ?? {}, { parent: "nowhere" }),
      /serviceLines › no\. 1 “Adult mental health” › parent: there is no service line with the id “nowhere” in this option$/,
    ],
    [
      "an id twice",
      (file) => Object.assign(optionOf(file).cells[1] ?? {}, { id: optionOf(file).cells[0]?.id }),
      /cells › no\. 2 › id: “.*” is taken already by no\. 1$/,
    ],
    [
      "a reference twice",
      (file) => Object.assign(optionOf(file).posts[1] ?? {}, { ref: optionOf(file).posts[0]?.ref }),
      /posts › no\. 2 “.*” › ref: “.*” is taken already by no\. 1$/,
    ],
    [
      "parents that go round",
      (file) =>
        Object.assign(optionOf(file).geographies[0] ?? {}, { parent: optionOf(file).geographies[1]?.id }),
      /geographies › no\. 1 “Trust-wide” › parent: its parents go round in a circle; one of them must be at the top$/,
    ],
    [
      "service lines within service lines, 65 levels deep",
      (file) => nestServiceLines(file, 65),
      /serviceLines › no\. \d+ “Level 65” › parent: it lies 65 levels deep; at most 64 are possible$/,
    ],
    [
      "two cells at one crossing",
      (file) => {
        const { cells } = optionOf(file);
        Object.assign(cells[1] ?? {}, { serviceLine: cells[0]?.serviceLine, geography: cells[0]?.geography });
      },
      /cells › no\. 2: a second cell at the same crossing; a crossing has one at most$/,
    ],
    [
      "a second line of management",
      (file) => {
        const { reportingLines } = optionOf(file);
        const line = reportingLines.find(({ kind }) => kind === "line");
        if (line) reportingLines.push({ ...line, id: "second" });
      },
      /reportingLines › no\. 6: a second line of management for the same post; a post has one at most$/,
    ],
    [
      "a post that reports to itself",
      (file) => {
        const line = optionOf(file).reportingLines[0];
        Object.assign(line ?? {}, { to: line?.from });
      },
      /reportingLines › no\. 1: a post cannot report to itself$/,
    ],
    [
      "an accountability domain nobody knows",
      (file) => Object.assign(optionOf(file).mandates[0] ?? {}, { answersFor: ["weather"] }),
      /mandates › no\. 1 › answersFor › no\. 1: there is no accountability domain with the id “weather” in this design$/,
    ],
    [
      "an outcome that leads to a post that does not exist",
      (file) =>
        optionOf(file).outcomes.push({ id: "gone", outcome: "slot-in", targets: ["nobody"], reason: "" }),
      /outcomes › no\. 1 › targets › no\. 1: there is no post with the id “nobody” in this option$/,
    ],
    [
      "an outcome that leads to a post and cannot",
      (file) => {
        const { outcomes, posts } = optionOf(file);
        outcomes.push({ id: "gone", outcome: "ended", targets: [posts[0]?.id ?? ""], reason: "" });
      },
      /outcomes › no\. 1 › targets: 1 post; the outcome “ended” takes none$/,
    ],
    [
      "a pool that names a post twice",
      (file) => {
        const { outcomes, posts } = optionOf(file);
        const id = posts[0]?.id ?? "";
        outcomes.push({ id: "gone", outcome: "ring-fenced", targets: [id, id], reason: "" });
      },
      /outcomes › no\. 1 › targets: the same id more than once$/,
    ],
    [
      "two baselines",
      (file) => {
        const option = Object.assign(optionOf(file), { isBaseline: true });
        file.options.push({ ...option, id: "second" });
      },
      /^options: 2 options are marked as the baseline; at most one may be\.$/,
    ],
  ])("with %s is refused, with the path of the fault", (_, tamper, problem) => {
    expect(problemsAfter(tamper)).toEqual([expect.stringMatching(problem)]);
  });

  it("wrong throughout says so 200 times and counts the rest", () => {
    const problems = problemsAfter((file) => {
      const { posts } = optionOf(file);
      for (let index = 0; index < 300; index += 1) {
        posts.push({ ...(posts[0] as (typeof posts)[number]), id: `x${index}`, ref: `X${index}`, level: -1 });
      }
    });
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toBe("… and 100 more.");
  });

  it("never makes reading throw, whatever one field holds instead", () => {
    const file = toDesignFile(smallDesign());
    const paths = pathsOf(file);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const tampered = structuredClone(file) as unknown as Json;
        const last = path.at(-1) ?? "";
        const parent = path.slice(0, -1).reduce<unknown>((here, key) => (here as Json)[key], tampered);
        (parent as Json)[last] = value;
        const read = readDesign(JSON.stringify(tampered));
        if (!read.ok) for (const problem of read.reason.problems) expect(problem).toMatch(/\S{3,}/);
        else expect(readDesign(writeDesign(read.value))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (value === null || typeof value !== "object") return path.length === 0 ? [] : [path];
  const below = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}
