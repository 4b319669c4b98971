import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";

type OnSecond = (argv: string[], workingDirectory: string) => void;

/**
 * Takes the lock of a user's data folder, or hands this start's arguments to the instance that has it. A file passes
 * them on, since the answer has to be there at once.
 */
export function takeSingleInstanceLock(folder: string, onSecond: OnSecond): boolean {
  const mailbox = join(folder, "second-instances");
  const lock = join(folder, "instance.lock");
  mkdirSync(mailbox, { recursive: true });
  if (!take(lock)) {
    const letter = join(mailbox, `${randomUUID()}.part`);
    writeFileSync(letter, JSON.stringify({ argv: process.argv, workingDirectory: process.cwd() }));
    renameSync(letter, letter.replace(".part", ".json"));
    return false;
  }
  process.on("exit", () => rmSync(lock, { force: true }));
  watch(mailbox, { persistent: false }, () => {
    for (const name of readdirSync(mailbox)) {
      if (!name.endsWith(".json")) continue;
      const letter = JSON.parse(readFileSync(join(mailbox, name), "utf8")) as {
        argv: string[];
        workingDirectory: string;
      };
      rmSync(join(mailbox, name));
      onSecond(letter.argv, letter.workingDirectory);
    }
  });
  return true;
}

function take(lock: string): boolean {
  for (const flag of ["wx", "w"]) {
    try {
      writeFileSync(lock, String(process.pid), { flag });
      return true;
    } catch {
      if (isAlive(Number(readFileSync(lock, "utf8")))) return false;
    }
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
