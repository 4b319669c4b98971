import { strFromU8, strToU8 } from "fflate";

/** Text out of a file's bytes. */
export interface DecodedText {
  readonly text: string;
  /** Whether the bytes were no UTF-8 and were taken for windows-1252, which is how older Excel saves `.csv` files. */
  readonly isGuess: boolean;
}

/**
 * Decodes UTF-8 with or without a byte order mark, UTF-16 with one, and otherwise windows-1252, in which every byte means
 * something: so this never fails, and says when it had to guess.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: fromUtf16(bytes, "little"), isGuess: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: fromUtf16(bytes, "big"), isGuess: false };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const text = fromUtf8(body);
  return text === null ? { text: fromWindows1252(body), isGuess: true } : { text, isGuess: false };
}

/** Bytes that are no UTF-8 do not come back the same when written again. */
function fromUtf8(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes);
  const again = strToU8(text);
  if (again.length !== bytes.length) return null;
  return again.every((byte, index) => byte === bytes[index]) ? text : null;
}

function fromUtf16(bytes: Uint8Array, order: "little" | "big"): string {
  const units: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    units.push(String.fromCharCode(order === "big" ? first * 256 + second : second * 256 + first));
  }
  return units.join("");
}

/** What windows-1252 puts at 0x80 to 0x9F, where it differs from Latin-1 (Unicode's CP1252.TXT); gaps map to themselves. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows1252(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (const byte of bytes) {
    letters.push(
      byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252[byte - 0x80] ?? "") : String.fromCharCode(byte),
    );
  }
  return letters.join("");
}
