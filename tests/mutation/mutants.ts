import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { expect } from "vitest";
import { type Condition, findConditions } from "./find-conditions.ts";
import { instrument, SWITCH } from "./instrument.ts";

const ROOT = join(import.meta.dirname, "../..");

/** One condition of a file, to be negated. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The condition as it stands there. */
  readonly condition: string;
}

/** What negating every condition of a file came to. */
export interface Outcome {
  readonly file: string;
  readonly mutants: number;
  /** Those that no test noticed. */
  readonly survivors: readonly Mutant[];
}

/** A source file and the test file that must notice a change in it; paths from the project's root. */
export interface Subject {
  readonly file: string;
  readonly tests: string;
}

type Test = () => unknown;

/** A loop that a negated condition keeps going is noticed as well: real tests ask no condition as often. */
const MOST_QUESTIONS = 200_000;

/**
 * Negates the conditions of each file one at a time and runs the file's tests on each. The tests are loaded once: every
 * condition is behind a switch, so that a mutant costs one run of a few tests and no start of anything.
 */
export async function negateConditions(subjects: readonly Subject[]): Promise<readonly Outcome[]> {
  const switched = new Switch();
  const sources = new Map(subjects.map((subject) => [join(ROOT, subject.file), open(subject, switched)]));
  const collected: Test[] = [];
  const globals = globalThis as Record<string, unknown>;
  globals[SWITCH] = switched.ask;
  globals.__collector = collectorInto(collected);
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    appType: "custom",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    ssr: { noExternal: ["vitest"] },
    plugins: [
      {
        name: "conditions-behind-switches",
        enforce: "pre",
        resolveId: (id) => (id === "vitest" ? "\0collector" : null),
        load: (id) =>
          id === "\0collector"
            ? "export const { describe, it, test, expect } = globalThis.__collector;"
            : null,
        transform: (_, id) => sources.get(id)?.text ?? null,
      },
    ],
  });
  try {
    const outcomes: Outcome[] = [];
    for (const { file, tests } of subjects) {
      collected.length = 0;
      await server.ssrLoadModule(join(ROOT, tests));
      const cases = [...collected];
      const { mutants, first } = sources.get(join(ROOT, file)) ?? { mutants: [], first: 0 };
      if (await isNoticed(cases, switched, null)) throw new Error(`${tests} fails with nothing negated`);
      const survivors: Mutant[] = [];
      for (const [index, mutant] of mutants.entries()) {
        if (!(await isNoticed(cases, switched, first + index))) survivors.push(mutant);
      }
      outcomes.push({ file, mutants: mutants.length, survivors });
    }
    return outcomes;
  } finally {
    await server.close();
  }
}

/** Every condition asks it; it answers with the contrary for the one that is negated. */
class Switch {
  #negated: number | null = null;
  #questions = 0;
  #next = 0;

  readonly ask = (condition: number, value: unknown): unknown => {
    if (this.#negated === null) return value;
    this.#questions += 1;
    if (this.#questions > MOST_QUESTIONS) throw new Error("A negated condition keeps a loop going");
    return condition === this.#negated ? !value : value;
  };

  negate(condition: number | null): void {
    this.#negated = condition;
    this.#questions = 0;
  }

  /** Numbers for so many conditions; answers with the first. */
  reserve(count: number): number {
    const first = this.#next;
    this.#next += count;
    return first;
  }
}

function open({ file }: Subject, switched: Switch) {
  const text = readFileSync(join(ROOT, file), "utf8");
  const conditions = findConditions(file, text);
  const first = switched.reserve(conditions.length);
  return {
    first,
    text: instrument(text, conditions, first),
    mutants: conditions.map((condition) => toMutant(file, text, condition)),
  };
}

function toMutant(file: string, text: string, { start, end }: Condition): Mutant {
  return {
    file,
    line: text.slice(0, start).split("\n").length,
    condition: text.slice(start, end).replace(/\s+/g, " "),
  };
}

async function isNoticed(
  cases: readonly Test[],
  switched: Switch,
  condition: number | null,
): Promise<boolean> {
  try {
    for (const run of cases) {
      switched.negate(condition);
      await run();
    }
    return false;
  } catch {
    return true;
  } finally {
    switched.negate(null);
  }
}

/** What a test file gets instead of the test runner: its cases are put aside, to be run as often as there are mutants. */
function collectorInto(cases: Test[]) {
  const it = (_name: string, run: Test) => {
    cases.push(run);
  };
  it.each = (rows: readonly unknown[]) => (_name: string, run: (...row: unknown[]) => unknown) => {
    for (const row of rows) cases.push(() => run(...(Array.isArray(row) ? row : [row])));
  };
  const describe = (_name: string, group: Test) => void group();
  return { describe, it, test: it, expect };
}
