import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";

/** Ends a command whose input cannot be used: every fault on a line of its own. */
export function refuse(terminal: Terminal, faults: readonly string[]): ExitCode {
  for (const fault of faults) terminal.note(fault);
  return 2;
}

/** Ends a command that was called wrongly: what is wrong, and how it is called. */
export function refuseCall(terminal: Terminal, command: CliCommand, fault: string): ExitCode {
  return refuse(terminal, [`orgweave ${command.name}: ${fault}`, "", command.usage]);
}
