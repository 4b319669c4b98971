import { generateKeyBetween } from "fractional-indexing";
import { z } from "../../lib/zod.ts";

/** Longest text a design may hold in one field, in characters: far beyond any real title, short of harm. */
export const LONGEST_TEXT = 10_000;

/** Identifies a record within its option. Copied with it when an option is duplicated. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, "an id of 1 to 64 letters, digits, hyphens or underscores");

/** Identifies a record within its option. */
export type Id = z.infer<typeof idSchema>;

/** A name people read: never empty, never only spaces. */
export const nameSchema = z.string().max(LONGEST_TEXT).regex(/\S/, "a name that is not empty");

/** Free text, which may be empty. */
export const textSchema = z.string().max(LONGEST_TEXT);

/**
 * A position among siblings, as text that sorts: moving one record never rewrites its neighbours. A key grows by a letter
 * about every five times that something is put into the same gap, so the bound must be one that no work reaches.
 */
export const orderSchema = z
  .string()
  .max(LONGEST_TEXT)
  .regex(/^[0-9A-Za-z]+$/, "an order key of digits and letters")
  .refine(isOrderKey, { error: "expected an order key such as “a0”" });

/** Whether new keys can be made next to this one; the library that makes them accepts no other. */
function isOrderKey(key: string): boolean {
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}

/** A count of people or teams: a whole number from 0. */
export const countSchema = z.int().min(0).max(1_000_000_000);

/** An amount (WTE, pounds): a number from 0. */
export const amountSchema = z.number().min(0).max(1_000_000_000_000);
