import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../../shared/rules/catalogue/index.ts";
import { nameMentions } from "../../../../shared/rules/rule-mentions.ts";
import { PROJECT, runCli } from "../../../support/run-cli.ts";

const EXAMPLE = join(PROJECT, "resources/examples/hiow-single-trust.orgweave");
const folder = mkdtempSync(join(tmpdir(), "orgweave-rules-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds: every run starts a process, and other tests run beside it. */
const PATIENCE = { timeout: 60_000 };

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

async function validate(...args: readonly string[]) {
  const run = await runCli("validate", EXAMPLE, "--format", "json", ...args);
  return { ...run, report: run.out === "" ? null : JSON.parse(run.out) };
}

const profile = (rules: unknown) => ({
  format: "orgweave-rules",
  version: 1,
  name: "Ours",
  description: "",
  rules,
});

describe("orgweave validate --profile", PATIENCE, () => {
  it("sets the rules by a ready profile", async () => {
    const [own, standard, strict, early] = await Promise.all([
      validate(),
      validate("--profile", "default"),
      validate("--profile", "strict"),
      validate("--profile", "early-draft"),
    ]);
    expect(standard.report).toEqual({ ...own.report, profile: "Default" });
    expect(strict.report.profile).toBe("Strict");
    expect(strict.report.counts.error).toBeGreaterThan(own.report.counts.error);
    expect([early.exit, early.report.counts.error]).toEqual([0, 0]);
  });

  it("sets the rules by a file, and says so to people", async () => {
    const file = fileOf("ours.json", profile({ "span/direct-reports": { numbers: { coachMost: 13 } } }));
    const told = (report: { findings: readonly { message: string }[] }) =>
      report.findings.some(({ message }) =>
        message.startsWith("Chief Medical Officer has 13 direct reports"),
      );
    expect(told((await validate()).report)).toBe(true);
    expect(told((await validate("--profile", file)).report)).toBe(false);
    const { out } = await runCli("validate", EXAMPLE, "--profile", file);
    expect(out.split("\n")[1]).toBe("Rules set by the profile “Ours”.");
  });

  it("leaves the design’s own settings aside", async () => {
    const design = JSON.parse(readFileSync(EXAMPLE, "utf8"));
    design.ruleSettings = CATALOGUE.map(({ id }) => ({ id, severity: "off", numbers: {} }));
    const silent = fileOf("silent.orgweave", design);
    const counts = async (...args: readonly string[]) =>
      JSON.parse((await runCli("validate", silent, "--format", "json", ...args)).out).counts;
    expect(await counts()).toEqual({ error: 0, warning: 0, advice: 0, waived: 0 });
    expect(await counts("--profile", "default")).toEqual((await validate()).report.counts);
  });

  it("refuses a file with faults, each with its place", async () => {
    const file = fileOf(
      "faulty.orgweave-rules",
      profile({ "span/layer": {}, "span/layers": { numbers: { most: 0 } } }),
    );
    expect(await validate("--profile", file)).toMatchObject({
      exit: 2,
      out: "",
      err: [
        "faulty.orgweave-rules: rules › span/layer: there is no such rule. Did you mean “span/layers”?",
        "faulty.orgweave-rules: rules › span/layers › numbers › most: “Most layers” is 0; it must be from 1 to 30 (layers, the top included).",
        "",
      ].join("\n"),
    });
  });

  it("refuses a name that is neither a ready profile nor a file, and suggests the near one", async () => {
    expect(await validate("--profile", "strct")).toMatchObject({
      exit: 2,
      err: "There is no file “strct”, and no ready profile of that name (default, strict, early-draft). Did you mean “strict”?\n",
    });
  });
});

describe("orgweave validate --rule", PATIENCE, () => {
  it("tells and counts only what the named rules find", async () => {
    const all = (await validate()).report;
    const wanted = ["span/population", "accountability/vacant"];
    const { report, exit } = await validate("--rule", wanted[0] ?? "", "--rule", wanted[1] ?? "");
    const expected = all.findings.filter(({ rule }: { rule: string }) => wanted.includes(rule));
    expect(report.findings).toEqual(expected);
    expect(expected.length).toBeGreaterThan(1);
    const { error, warning, advice } = report.counts;
    expect(error + warning + advice).toBe(expected.length);
    expect(exit).toBe(error > 0 ? 1 : 0);
    expect(report.metrics).toEqual(all.metrics);
  });

  it("is refused for every rule that is not there", async () => {
    expect(await validate("--rule", "population", "--rule", "accountability/vacent")).toMatchObject({
      exit: 2,
      out: "",
      err: [
        "There is no rule “population”. Did you mean “span/population”?",
        "There is no rule “accountability/vacent”. Did you mean “accountability/vacant”?",
        "",
      ].join("\n"),
    });
    expect((await validate("--rule", "postcodes/everywhere")).err).toBe(
      "There is no rule “postcodes/everywhere”. “orgweave rules” lists them.\n",
    );
  });
});

describe("orgweave validate --max-warnings", PATIENCE, () => {
  it("fails beyond the number and not at it", async () => {
    const only = ["--rule", "span/population"];
    const { report } = await validate(...only);
    const { error, warning } = report.counts;
    expect([error, warning > 1]).toEqual([0, true]);
    expect((await validate(...only, "--max-warnings", String(warning))).exit).toBe(0);
    expect(await validate(...only, "--max-warnings", String(warning - 1))).toMatchObject({
      exit: 1,
      err: `${warning} warnings: more than the ${warning - 1} allowed.\n`,
    });
  });

  it.each(["many", "-1"])("refuses “%s”, which is no such number", async (text) => {
    const run = await validate(`--max-warnings=${text}`);
    expect(run.exit).toBe(2);
    expect(run.err).toContain("orgweave validate: --max-warnings takes a whole number from 0.\n");
  });
});

describe("orgweave rules", PATIENCE, () => {
  it("names the rules that a page points at by title and id", async () => {
    const { out } = await runCli("rules", "accountability/dyad");
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "not again by “Somebody leads every delivered cell” (accountability/gap); with this rule off, that rule tells it.",
    );
  });

  it("lists every rule with its severity, title, numbers and source", async () => {
    const { exit, out } = await runCli("rules");
    expect(exit).toBe(0);
    for (const { id, title, docs, numbers } of CATALOGUE) {
      expect(out).toContain(`${id} (`);
      expect(out).toContain(`\n  ${title}\n`);
      expect(out).toContain(`Source: ${docs.sources[0].title}`);
      for (const [name, { label }] of Object.entries(numbers)) expect(out).toContain(`${label} (${name}): `);
    }
    expect(out).toContain("accountability/dyad (error; advice when it is slight)\n");
  });

  it("lists the same for programs", async () => {
    const { out } = await runCli("rules", "--format", "json");
    const { version, rules } = JSON.parse(out);
    expect(version).toBe(1);
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
    expect(rules.find(({ id }: { id: string }) => id === "span/layers")).toMatchObject({
      severity: "warning",
      numbers: [{ name: "most", label: "Most layers", default: 7, min: 1, max: 30 }],
      sources: [{ title: expect.any(String), url: null }],
    });
  });

  it("prints the page of one rule, as its documentation has it, within 80 columns but for addresses", async () => {
    const { out } = await runCli("rules", "span/direct-reports");
    const flat = out.replace(/\s+/g, " ");
    const { docs } = CATALOGUE.find(({ id }) => id === "span/direct-reports") ?? {};
    for (const text of [docs?.finds, docs?.why, docs?.good, docs?.bad, ...(docs?.notes ?? [])]) {
      expect(flat).toContain(nameMentions(text ?? "", ({ id, title }) => `“${title}” (${id})`));
    }
    const long = out.split("\n").filter((line) => line.length > 80 && !line.includes("https://"));
    expect(long).toEqual([]);
  });

  it("refuses a rule that is not there", async () => {
    expect(await runCli("rules", "span/layer")).toEqual({
      exit: 2,
      out: "",
      err: "There is no rule “span/layer”. Did you mean “span/layers”?\n",
    });
  });
});
