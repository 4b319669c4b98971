/** What a design file may be at most: well beyond any real design, short of what would freeze the application. */
export const FILE_LIMITS = {
  /** Bytes of the file: 20 MB. */
  bytes: 20 * 1024 * 1024,
  /** Brackets within brackets. */
  depth: 64,
  /** Records in all lists together: a whole care system is about 24,000, and a design holds several options of it. */
  elements: 200_000,
} as const;

/** Says that a file is too large, with both sizes; null when it is not. */
export function describeOversize(bytes: number): string | null {
  if (bytes <= FILE_LIMITS.bytes) return null;
  const megabytes = (bytes / (1024 * 1024)).toFixed(1);
  return `The file is ${megabytes} MB; Orgweave opens files of up to ${FILE_LIMITS.bytes / (1024 * 1024)} MB.`;
}
