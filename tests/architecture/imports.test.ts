import { describe, expect, it } from "vitest";
import { type Import, readImports } from "./import-graph.ts";

/** What each layer of `shared` may import of the others: the arrows of the house, pointing one way. */
const SHARED_LAYERS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ["lib"],
  structure: ["lib", "model"],
  rules: ["lib", "model", "structure"],
  compare: ["lib", "model", "structure", "rules"],
  print: ["lib", "model", "structure", "rules", "compare"],
  appraisal: ["lib", "model"],
  interchange: ["lib", "model"],
  ipc: ["lib", "model", "print"],
};

/** What each layer of the page may import of the others. */
const RENDERER_LAYERS: Readonly<Record<string, readonly string[]>> = {
  ui: [],
  host: [],
  drafts: [],
  editor: ["ui"],
  canvas: ["editor", "ui"],
  features: ["editor", "ui"],
  print: ["ui"],
  app: ["canvas", "drafts", "editor", "features", "host", "ui"],
};

const imports = readImports();
const own = imports.filter((item) => !item.isPackage);
const packages = imports.filter((item) => item.isPackage);

function broken(arrows: readonly Import[]): readonly string[] {
  return arrows.map((arrow) => `${arrow.from} imports ${arrow.to}`);
}

function layerOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function leavesLayer(
  arrow: Import,
  top: string,
  layers: Readonly<Record<string, readonly string[]>>,
): boolean {
  if (!arrow.from.startsWith(`${top}/`) || !arrow.to.startsWith(`${top}/`)) return false;
  const [from, to] = [layerOf(arrow.from), layerOf(arrow.to)];
  // A file directly in the top folder is an entry: it puts the layers together.
  if (from === to || /\.\w+$/.test(from)) return false;
  return !(layers[from] ?? []).includes(to);
}

describe("the import graph", () => {
  it("is read from real files", () => {
    expect(own.length).toBeGreaterThan(200);
    expect(packages.map((item) => item.to)).toContain("zod");
  });

  it("lets shared import nothing of the renderer or the desktop shell", () => {
    expect(
      broken(own.filter((item) => item.from.startsWith("shared/") && !item.to.startsWith("shared/"))),
    ).toEqual([]);
  });

  it("keeps the renderer and the desktop shell apart", () => {
    const crossing = own.filter(
      (item) =>
        (item.from.startsWith("renderer/") && item.to.startsWith("electron/")) ||
        (item.from.startsWith("electron/") && item.to.startsWith("renderer/")),
    );
    expect(broken(crossing)).toEqual([]);
  });

  it("lets the layers of shared point one way", () => {
    expect(broken(own.filter((item) => leavesLayer(item, "shared", SHARED_LAYERS)))).toEqual([]);
  });

  it("lets the layers of the renderer point one way", () => {
    expect(broken(own.filter((item) => leavesLayer(item, "renderer", RENDERER_LAYERS)))).toEqual([]);
  });

  it("keeps features apart from each other", () => {
    const feature = (file: string) =>
      file.startsWith("renderer/features/") ? (file.split("/")[2] ?? "") : null;
    const crossing = own.filter((item) => {
      const [from, to] = [feature(item.from), feature(item.to)];
      return from !== null && to !== null && from !== to;
    });
    expect(broken(crossing)).toEqual([]);
  });

  it("lets no catalogue rule import another rule", () => {
    const crossing = own.filter(
      (item) =>
        /^shared\/rules\/catalogue\/.+\//.test(item.from) && item.to.startsWith("shared/rules/catalogue/"),
    );
    expect(broken(crossing)).toEqual([]);
  });

  it("lets migrations import frozen shapes only, never today's records", () => {
    const current = own.filter(
      (item) =>
        item.from.startsWith("shared/model/migrations/") &&
        /^shared\/model\/(records|file|document)/.test(item.to),
    );
    expect(broken(current)).toEqual([]);
  });

  it("keeps shared free of Node, the DOM's libraries and Electron", () => {
    const impure = packages.filter(
      (item) =>
        item.from.startsWith("shared/") && /^(node:|electron|react|reactflow|dexie|playwright)/.test(item.to),
    );
    expect(broken(impure)).toEqual([]);
  });

  it("lets only the drafts know dexie", () => {
    const outside = packages.filter(
      (item) => item.to === "dexie" && !item.from.startsWith("renderer/drafts/"),
    );
    expect(broken(outside)).toEqual([]);
  });

  it("lets only the desktop shell know Electron and Node", () => {
    const outside = packages.filter(
      (item) => /^(electron$|node:)/.test(item.to) && !item.from.startsWith("electron/"),
    );
    expect(broken(outside)).toEqual([]);
  });

  it("takes zod from one place, where it is told not to compile validators", () => {
    const outside = packages.filter((item) => item.to === "zod" && item.from !== "shared/lib/zod.ts");
    expect(broken(outside)).toEqual([]);
  });
});
