import { isAbsolute, relative, resolve, sep } from "node:path";

/**
 * The file of the bundle that a request's path names, or null when it names nothing inside the bundle. The test asks
 * for the way from the bundle to the file: a prefix test would let `bundle-elsewhere` pass for a part of `bundle`.
 * @param requestPath as it came with the request, percent-encoded, from the first slash and without the query.
 */
export function bundlePath(folder: string, requestPath: string): string | null {
  const decoded = decode(requestPath);
  if (decoded === null || !decoded.startsWith("/")) return null;
  // Backslashes and colons separate folders, drives and alternate streams on Windows; no file of a bundle has them.
  if (/[\\:\0]/.test(decoded)) return null;
  const file = resolve(folder, `.${decoded === "/" ? "/index.html" : decoded}`);
  const way = relative(folder, file);
  if (way === "" || way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) return null;
  return file;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
