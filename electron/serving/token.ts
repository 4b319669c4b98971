import { randomBytes } from "node:crypto";

/** An unguessable token of 32 lower-case characters: it stands for a file or a print job where a path must not go. */
export function randomToken(): string {
  return randomBytes(16).toString("hex");
}
