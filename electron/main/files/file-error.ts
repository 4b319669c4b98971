/** The code of a file system error, such as `ENOENT`; empty where there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "it is no longer there",
  ENOTDIR: "its folder is no longer there",
  EISDIR: "it is a folder",
  EACCES: "you do not have permission",
  EPERM: "another program is using it, or you do not have permission",
  EBUSY: "another program is using it",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "the disk cannot hold a file of this size",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  EIO: "the disk reported a fault",
};

/** Says in words why a file could not be read or written: the error's own text would show the whole path. */
export function describeFileError(error: unknown, name: string, doing: "open" | "save"): string {
  const code = errorCode(error);
  const reason =
    REASONS[code] ?? (code === "" ? "something unexpected went wrong" : `the system reported ${code}`);
  return `“${name}” could not be ${doing === "open" ? "opened" : "saved"} because ${reason}.`;
}
