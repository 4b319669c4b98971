import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { READY_CRITERIA } from "../../shared/appraisal/ready-criteria.ts";
import { PAY_2025_26 } from "../../shared/compare/metrics/pay-bands.ts";
import { importTables } from "../../shared/interchange/import-tables.ts";
import { readTables } from "../../shared/interchange/read-tables.ts";
import { describeProblem } from "../../shared/interchange/table-problem.ts";
import { countingIds } from "../../shared/lib/ids.ts";
import type { DesignDocument } from "../../shared/model/document.ts";
import { emptyDesign } from "../../shared/model/document.ts";
import { designJsonSchema } from "../../shared/model/file/design-file.ts";
import { writeDesign } from "../../shared/model/file/write-design.ts";
import { profileJsonSchema } from "../../shared/rules/profiles/profile-file.ts";
import { hiowOptions } from "./hiow-options/hiow-options.ts";

// Run with node after a change to the example tables or to the schema of designs: it writes the files below
// `resources/` that are made from others. A test compares what is committed with what this makes.

const RESOURCES = join(import.meta.dirname, "../../resources");

interface Example {
  /** The folder of tables, and the name of the design made from it. */
  readonly name: string;
  readonly option: string;
  readonly description: string;
  readonly isBaseline: boolean;
  /** Starts every id, so that the examples never share one by chance: equal ids mean the same element. */
  readonly idPrefix: string;
}

const EXAMPLES: readonly Example[] = [
  {
    name: "hiow-single-trust",
    option: "Single trust, matrix",
    description: "One trust led in a matrix: five divisions and their service lines, across seven places.",
    isBaseline: false,
    idPrefix: "trust-",
  },
  {
    name: "hiow-predecessors",
    option: "Four predecessor organisations",
    description:
      "The four organisations that provided these services before the trust, each with a board of its own.",
    isBaseline: true,
    idPrefix: "before-",
  },
];

/** Every made file by its path below `resources/`, with its text. */
export async function madeResources(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const example of EXAMPLES) {
    files.set(`examples/${example.name}.orgweave`, writeDesign(await exampleDesign(example)));
  }
  files.set("examples/hiow-options.orgweave", writeDesign(hiowOptions()));
  files.set("orgweave.schema.json", `${JSON.stringify(designJsonSchema(), null, 2)}\n`);
  files.set("orgweave-rules.schema.json", `${JSON.stringify(profileJsonSchema(), null, 2)}\n`);
  files.set("appraisal-criteria.json", `${JSON.stringify(READY_CRITERIA, null, 2)}\n`);
  files.set("pay-bands.json", `${JSON.stringify(PAY_2025_26, null, 2)}\n`);
  return files;
}

async function exampleDesign(example: Example): Promise<DesignDocument> {
  const folder = join(RESOURCES, "examples", example.name);
  const read = await readTables(
    readdirSync(folder)
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  );
  if (!read.ok) throw new Error(read.reason.map(describeProblem).join("\n"));
  const makeId = countingIds(example.idPrefix);
  const { option, problems } = importTables(read.value.tables, { makeId, optionName: example.option });
  if (option === null || problems.length > 0) throw new Error(problems.map(describeProblem).join("\n"));
  const info = { ...option.info, description: example.description, isBaseline: example.isBaseline };
  return {
    ...emptyDesign({
      id: makeId(),
      title: "Hampshire and Isle of Wight",
      organisation: "Hampshire and Isle of Wight Healthcare",
      notes: "",
    }),
    options: new Map([[info.id, { ...option, info }]]),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [path, text] of await madeResources()) {
    writeFileSync(join(RESOURCES, path), text);
    console.log(`Wrote resources/${path}`);
  }
}
