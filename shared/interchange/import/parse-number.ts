import { fail, type Result, succeed } from "../../lib/result.ts";
import { quoted } from "../words.ts";

const PLAIN = /^(\d+\.?\d*|\.\d+)$/;
const EXPONENT = /^(\d+\.?\d*|\.\d+)e[+-]?\d+$/i;
const GROUPED = /^\d{1,3}([, \u00a0\u202f]\d{3})+(\.\d+)?$/;
const SHORTENED = /^(\d+\.?\d*)\s*(k|thousand|m|mn|million|bn|billion)$/i;
const DECIMAL_COMMA = /^(\d+),(\d+)$/;

/**
 * Understands an amount: digits with a decimal point, thousands apart by commas or spaces, and a pound sign in front.
 * @returns the number, from 0; or what is wrong and what would be right, as a sentence without its capital.
 */
export function parseAmount(text: string): Result<number, string> {
  const digits = text.replace(/^£\s*/, "").trim();
  if (PLAIN.test(digits)) return finite(Number(digits), text);
  if (GROUPED.test(digits)) return finite(Number(digits.replace(/[, \u00a0\u202f]/g, "")), text);
  if (/^(-|−|\().*\d/.test(digits)) return fail(`${quoted(text)} is below 0; write 0 or more.`);
  if (EXPONENT.test(digits)) return withExponent(digits, text);
  const [, short, unit] = SHORTENED.exec(digits) ?? [];
  if (short !== undefined && unit !== undefined) {
    const meant = Number(short) * factorOf(unit);
    return fail(`${quoted(text)} is shortened; write it in full, ${Math.round(meant)}.`);
  }
  const [, whole, decimals] = DECIMAL_COMMA.exec(digits) ?? [];
  if (whole !== undefined) {
    return fail(`${quoted(text)} has a decimal comma; write it with a point, ${whole}.${decimals}.`);
  }
  return fail(`${quoted(text)} is not a number; write digits, such as 12 or 1250.5.`);
}

/** Understands a count: an amount without decimals. */
export function parseCount(text: string): Result<number, string> {
  const amount = parseAmount(text);
  if (!amount.ok || Number.isInteger(amount.value)) return amount;
  const below = Math.floor(amount.value);
  return fail(`${quoted(text)} is not a whole number; write ${below} or ${below + 1}.`);
}

/**
 * A spreadsheet shows with an exponent what a column is too narrow for, and a reference such as 1E9 reads alike: neither is
 * guessed at. What no digits are written for, as our own tables have it, is read again as it was written.
 */
function withExponent(digits: string, text: string): Result<number, string> {
  const value = Number(digits);
  if (String(value) === digits) return succeed(value);
  const isPlain = PLAIN.test(String(value));
  return fail(
    `${quoted(text)} has an exponent; ${isPlain ? `write it in full, ${value}` : "write digits, such as 12 or 1250.5"}.`,
  );
}

function finite(value: number, text: string): Result<number, string> {
  return Number.isFinite(value)
    ? succeed(value)
    : fail(`${quoted(text)} is larger than any real number here.`);
}

function factorOf(unit: string): number {
  switch (unit[0]?.toLowerCase()) {
    case "k":
    case "t":
      return 1_000;
    case "b":
      return 1_000_000_000;
    default:
      return 1_000_000;
  }
}
