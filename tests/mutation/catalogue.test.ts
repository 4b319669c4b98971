import { beforeAll, describe, expect, it } from "vitest";
import { required } from "../../shared/lib/assert.ts";
import { CATALOGUE } from "../../shared/rules/catalogue/index.ts";
import { JUSTIFIED } from "./justified.ts";
import { negateConditions, type Outcome } from "./mutants.ts";

const SUBJECTS = CATALOGUE.map(({ id }) => ({
  file: `shared/rules/catalogue/${id}.ts`,
  tests: `tests/unit/shared/rules/${id}.test.ts`,
}));

let outcomes: ReadonlyMap<string, Outcome>;

beforeAll(async () => {
  outcomes = new Map((await negateConditions(SUBJECTS)).map((outcome) => [outcome.file, outcome]));
}, 120_000);

describe("a rule with any one of its conditions negated fails its own tests", () => {
  it.for(SUBJECTS)("$file", async ({ file }, { annotate }) => {
    const { mutants, survivors } = required(outcomes.get(file), file);
    await annotate(`${mutants - survivors.length} of ${mutants} noticed`);
    // A file without conditions has moved them elsewhere: this check must then follow them.
    expect(mutants).toBeGreaterThan(0);
    const unexpected = survivors.filter(
      ({ condition }) => !JUSTIFIED.some((one) => one.file === file && one.condition === condition),
    );
    expect(unexpected.map(({ line, condition }) => `${file}:${line}  ${condition}`)).toEqual([]);
  });
});
