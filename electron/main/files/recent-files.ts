import { basename } from "node:path";
import { z } from "../../../shared/lib/zod.ts";
import { openSettingsFile } from "./settings-file.ts";

/** Paths of the files opened or saved lately, newest first, kept from one start to the next. */
export interface RecentFiles {
  list(): readonly string[];
  add(path: string): void;
  remove(path: string): void;
  clear(): void;
  /** Calls back after every change; used to rebuild the menu. */
  onChange(listener: () => void): void;
  /** Settles when everything is written. */
  settled(): Promise<void>;
}

const MOST_RECENT = 10;
const schema = z.strictObject({ files: z.array(z.string().min(1).max(32_767)).max(MOST_RECENT) });

/** Opens the list kept in `path`. */
export function openRecentFiles(path: string): RecentFiles {
  const settings = openSettingsFile(path, schema, { files: [] });
  let files: readonly string[] = settings.read().files;
  let written: Promise<void> = Promise.resolve();
  const listeners: (() => void)[] = [];
  const change = (next: readonly string[]) => {
    if (next.length === files.length && next.every((file, index) => file === files[index])) return;
    files = next;
    written = settings.write({ files: [...files] });
    for (const listener of listeners) listener();
  };
  return {
    list: () => files,
    add: (file) => change([file, ...files.filter((other) => other !== file)].slice(0, MOST_RECENT)),
    remove: (file) => change(files.filter((other) => other !== file)),
    clear: () => change([]),
    onChange: (listener) => void listeners.push(listener),
    settled: () => written,
  };
}

/** What to call each file in a list: its name, and its folder as well where two have the same name. */
export function recentLabels(paths: readonly string[]): readonly string[] {
  return paths.map((path) => {
    const name = basename(path);
    const isAlone = paths.every((other) => other === path || basename(other) !== name);
    return isAlone ? name : `${name} — ${folderName(path, name)}`;
  });
}

function folderName(path: string, name: string): string {
  return basename(path.slice(0, path.length - name.length - 1)) || path;
}
