import { resolve } from "node:path";
import type { FileToken } from "../../../shared/ipc/host.ts";
import { randomToken } from "../../serving/token.ts";

/** A file the person has granted in a dialog, by a double click or from the recent list. */
export interface GrantedFile {
  readonly path: string;
  /** The SHA-256 of what the page last read or wrote; null before that. */
  readonly hash: string | null;
}

/** What each token grants, for as long as the application runs. The page never learns a path. */
export interface FileTokens {
  /** Grants a file; the same path keeps its token, and with it what is known of its contents. */
  grant(path: string): FileToken;
  get(token: FileToken): GrantedFile | null;
  /** Remembers what the page last read or wrote. */
  remember(token: FileToken, hash: string): void;
}

/** Makes an empty registry. */
export function createFileTokens(makeToken: () => string = randomToken): FileTokens {
  const files = new Map<FileToken, GrantedFile>();
  const tokens = new Map<string, FileToken>();
  return {
    grant(path) {
      const absolute = resolve(path);
      const known = tokens.get(absolute);
      if (known !== undefined) return known;
      const token = makeToken();
      tokens.set(absolute, token);
      files.set(token, { path: absolute, hash: null });
      return token;
    },
    get: (token) => files.get(token) ?? null,
    remember(token, hash) {
      const file = files.get(token);
      if (file !== undefined) files.set(token, { ...file, hash });
    },
  };
}
