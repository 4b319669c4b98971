const REASONS: Readonly<Record<string, string>> = {
  NotFoundError: "it is no longer there",
  NotAllowedError: "the browser was not allowed to",
  NoModificationAllowedError: "another program is using it",
  QuotaExceededError: "the disk is full",
  SecurityError: "the browser does not let a page use that place",
};

/** Why the browser could not open or save a file, as a sentence. */
export function describeFailure(error: unknown, name: string, done: "opened" | "saved"): string {
  const reason = error instanceof DOMException ? REASONS[error.name] : undefined;
  return `${name === "The file" ? name : `“${name}”`} could not be ${done} because ${reason ?? "something unexpected went wrong"}.`;
}
