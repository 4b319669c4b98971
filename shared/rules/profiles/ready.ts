import { EARLY_DRAFT } from "./early-draft.ts";
import type { ReadyProfile } from "./profile.ts";
import { STRICT } from "./strict.ts";

/** Every rule as it comes. */
export const DEFAULT_PROFILE: ReadyProfile = {
  id: "default",
  name: "Default",
  description: "Every rule as it comes, with the severities and numbers of its page.",
  rules: {},
};

/** The profiles that come with Orgweave, in the order in which they are offered. */
export const READY_PROFILES: readonly ReadyProfile[] = [DEFAULT_PROFILE, STRICT, EARLY_DRAFT];
