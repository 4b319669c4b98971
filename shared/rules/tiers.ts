import { TIERS, type Tier } from "../model/records/geography.ts";

/** A tier as it reads in a sentence. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  home: "people’s homes",
  local: "a local area",
  wider: "a wider area",
  "trust-wide": "a trust-wide geography",
  beyond: "a geography beyond the trust",
};

/** Whether a tier is smaller than the whole trust: people’s homes, local and wider areas. */
export function isLocalTier(tier: Tier): boolean {
  return sizeOfTier(tier) < sizeOfTier("trust-wide");
}

/** Orders tiers: the larger the number, the more people a geography of the tier is meant for. */
export function sizeOfTier(tier: Tier): number {
  return TIERS.indexOf(tier);
}
