import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * One value for the contents of a list of files and folders: it changes whenever a build of them could. Contents, not
 * times: a checkout gives every file a new time, and an older version its old one.
 * @param names relative to `root`; what is not there counts as empty.
 */
export function sourceStamp(root: string, names: readonly string[]): string {
  const hash = createHash("sha256");
  const take = (name: string) => {
    const status = statSync(join(root, name), { throwIfNoEntry: false });
    if (status === undefined) return;
    if (status.isDirectory()) {
      for (const entry of readdirSync(join(root, name)).sort()) take(`${name}/${entry}`);
      return;
    }
    // Lengths between the parts: no two different trees may run together into one text.
    const bytes = readFileSync(join(root, name));
    hash.update(`${name.length}:${name}:${bytes.length}:`).update(bytes);
  };
  for (const name of names) take(name);
  return hash.digest("hex");
}
