import { nearestName } from "../../shared/lib/near-name.ts";
import { callingFolder, projectVersion } from "../start/project.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { rulesCommand } from "./commands/rules.ts";
import { validateCommand } from "./commands/validate.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";

const COMMANDS: readonly CliCommand[] = [validateCommand, rulesCommand, importCommand, exportCommand];

const HELP = `Usage: orgweave COMMAND …

Checks, makes and prints operating-model designs without opening a window.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join("\n")}

  --help      this, or with a command how that is called
  --version   the version of Orgweave`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    const topic = COMMANDS.find((command) => command.name === rest[0]);
    terminal.say(topic?.usage ?? HELP);
    return 0;
  }
  if (name === "--version") {
    terminal.say(projectVersion());
    return 0;
  }
  if (name === undefined) {
    terminal.note(HELP);
    return 2;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    const near = nearestName(
      name,
      COMMANDS.map((known) => known.name),
    );
    terminal.note(`There is no command “${name}”.${near === null ? "" : ` Did you mean “${near}”?`}`);
    terminal.note("");
    terminal.note(HELP);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.say(command.usage);
    return 0;
  }
  return command.run(rest, terminal);
}

process.chdir(callingFolder("orgweave"));

// A reader that has seen enough (`orgweave … | head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
});
