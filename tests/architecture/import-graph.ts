import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "vite";

/** The project's own folder. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** One import of one file, types included: an arrow that only the compiler follows is an arrow all the same. */
export interface Import {
  /** The importing file, from the project's root. */
  readonly from: string;
  /** The imported file from the project's root, or the package's name. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** Every import of the application's source, read from the files themselves. */
export function readImports(): readonly Import[] {
  return ["electron", "renderer", "shared"].flatMap((folder) => sourceFiles(folder).flatMap(importsOf));
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(from: string): readonly Import[] {
  const text = readFileSync(join(ROOT, from), "utf8");
  const { module } = parseSync(from, text);
  const requests = [
    ...module.staticImports.map((item) => item.moduleRequest.value),
    ...module.staticExports.flatMap((item) =>
      item.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map((item) =>
      text.slice(item.moduleRequest.start, item.moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
    ),
  ];
  return [...new Set(requests)].map((request) => {
    const isPackage = !request.startsWith(".");
    const to = isPackage
      ? request
      : relative(ROOT, resolve(ROOT, dirname(from), request.replace(/\?.*$/, "")));
    return { from, to, isPackage };
  });
}
