import { randomBytes } from "node:crypto";
import { type MakeId, randomIds } from "../../shared/lib/ids.ts";

/** Makes ids for what the command line adds to designs. */
export const makeId: MakeId = randomIds((length) => randomBytes(length));
