import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { didYouMean, nearestName } from "../../shared/lib/near-name.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import type { Profile } from "../../shared/rules/profiles/profile.ts";
import { readProfile } from "../../shared/rules/profiles/read-profile.ts";
import { READY_PROFILES } from "../../shared/rules/profiles/ready.ts";
import { decodeText, readWholeFile } from "../main/files/read-file.ts";
import type { Faults } from "./read-source.ts";

/** Opens a rules profile: a ready one by its name, else a file. */
export async function openProfile(name: string): Promise<Result<Profile, Faults>> {
  const ready = READY_PROFILES.find(({ id }) => id === name);
  if (ready) return succeed(ready);
  if ((await stat(name).catch(() => null)) === null) {
    const ids = READY_PROFILES.map(({ id }) => id);
    const near = didYouMean(nearestName(name, ids));
    return fail([
      `There is no file “${name}”, and no ready profile of that name (${ids.join(", ")}).${near}`,
    ]);
  }
  const bytes = await readWholeFile(name);
  if (!bytes.ok) return fail([bytes.reason]);
  const text = decodeText(bytes.value);
  const file = basename(name);
  if (text === null) return fail([`${file}: The file is not text, which a profile is.`]);
  const read = readProfile(text);
  return read.ok ? read : fail(read.reason.problems.map((problem) => `${file}: ${problem}`));
}
