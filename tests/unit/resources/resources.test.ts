import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { optionsInOrder } from "../../../shared/model/document.ts";
import { readDesign } from "../../../shared/model/file/read-design.ts";
import { madeResources } from "../../support/build-resources.ts";

const RESOURCES = join(import.meta.dirname, "../../../resources");

describe("files under resources that are made from others", () => {
  it("are what the script makes", async () => {
    for (const [path, text] of await madeResources()) {
      expect(readFileSync(join(RESOURCES, path), "utf8"), path).toBe(text);
    }
  });
});

/** The size of an option of the worked example: all have the rows, and most the columns and cells, of today. */
const OPTION = (
  name: string,
  own: { readonly posts: number; readonly mandates: number; readonly reportingLines: number } & Partial<
    Record<"geographies" | "cells", number> & { readonly isBaseline: boolean }
  >,
) => ({ name, isBaseline: false, serviceLines: 28, geographies: 8, cells: 121, ...own });

describe("the example designs", () => {
  const designs = readdirSync(join(RESOURCES, "examples"))
    .filter((name) => name.endsWith(".orgweave"))
    .map((name) => {
      const read = readDesign(readFileSync(join(RESOURCES, "examples", name), "utf8"));
      if (!read.ok) throw new Error(read.reason.problems.join("\n"));
      return read.value;
    });

  it("open, each with its options", () => {
    const sizes = designs.flatMap(optionsInOrder).map((option) => ({
      name: option.info.name,
      isBaseline: option.info.isBaseline,
      serviceLines: option.serviceLines.size,
      geographies: option.geographies.size,
      cells: option.cells.size,
      posts: option.posts.size,
      mandates: option.mandates.size,
      reportingLines: option.reportingLines.size,
    }));
    expect(sizes).toEqual([
      OPTION("As it is", {
        isBaseline: true,
        posts: 78,
        mandates: 230,
        reportingLines: 74,
      }),
      OPTION("Lead provider", { posts: 80, mandates: 232, reportingLines: 82 }),
      OPTION("Group", { posts: 77, mandates: 232, reportingLines: 80 }),
      OPTION("Single trust", { posts: 63, mandates: 68, reportingLines: 73 }),
      OPTION("Service-led", { posts: 57, mandates: 68, reportingLines: 64 }),
      OPTION("Geography-led", {
        geographies: 14,
        cells: 125,
        posts: 79,
        mandates: 94,
        reportingLines: 120,
      }),
      {
        name: "Four predecessor organisations",
        isBaseline: true,
        serviceLines: 28,
        geographies: 8,
        cells: 121,
        posts: 38,
        mandates: 230,
        reportingLines: 34,
      },
      {
        name: "Single trust, matrix",
        isBaseline: false,
        serviceLines: 28,
        geographies: 13,
        cells: 126,
        posts: 69,
        mandates: 62,
        reportingLines: 75,
      },
    ]);
  });

  it("share no id, so that nothing in them is taken for the same by chance", () => {
    // Options of one design are copies of each other: what is the same in them has the same id on purpose.
    const ids = designs.flatMap((design) => [
      ...new Set(optionsInOrder(design).flatMap((option) => [...option.posts.keys()])),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
