/** Makes a new identifier, unique within a design. Passed in, so that shared code stays pure and tests repeat. */
export type MakeId = () => string;

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 12;

/**
 * Turns a source of random bytes into a source of identifiers: 12 characters of base 36, about 62 bits, so that
 * a design of 100,000 elements has less than one chance in a hundred million of a clash.
 * @param randomBytes fills and returns an array of the asked length, e.g. from `crypto.getRandomValues`.
 */
export function randomIds(randomBytes: (length: number) => Uint8Array): MakeId {
  return () => {
    let id = "";
    while (id.length < LENGTH) {
      for (const byte of randomBytes(LENGTH)) {
        // 252 is the largest multiple of 36 in a byte: beyond it the first letters would come up more often.
        if (byte < 252 && id.length < LENGTH) id += ALPHABET[byte % ALPHABET.length];
      }
    }
    return id;
  };
}

/** Identifiers in counting order (`prefix1`, `prefix2`, …), for generated structures and tests that must repeat. */
export function countingIds(prefix: string): MakeId {
  let next = 0;
  return () => {
    next += 1;
    return `${prefix}${next}`;
  };
}
