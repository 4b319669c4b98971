/** Where a command writes: answers to standard output, everything else to standard error. */
export interface Terminal {
  /** Writes a line of the answer. */
  readonly say: (line: string) => void;
  /** Writes a line about the work: notes, progress, what is wrong. */
  readonly note: (line: string) => void;
}

/** How a command ends: as asked, with findings that it was asked to fail on, or with input it could not use. */
export type ExitCode = 0 | 1 | 2;

/** A subcommand of `orgweave`. */
export interface CliCommand {
  readonly name: string;
  /** What it does, in a line for the list of commands. */
  readonly summary: string;
  /** How it is called, with every option explained. */
  readonly usage: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}
