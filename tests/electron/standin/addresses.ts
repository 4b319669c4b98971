/**
 * Chromium itself knows no `app:` scheme. The stand-in serves the same pages at an address that is as secure and as
 * unreachable (the name `invalid` is reserved, RFC 6761), and translates on the way in and out.
 */
const SHELL = "app://bundle";
export const STANDIN_ORIGIN = "https://bundle.orgweave.invalid";

/** The address Chromium loads for an address of the shell. */
export function toChromium(address: string): string {
  return address.startsWith(SHELL) ? STANDIN_ORIGIN + address.slice(SHELL.length) : address;
}

/** The address the shell sees for one that Chromium loads. */
export function toShell(address: string): string {
  return address.startsWith(STANDIN_ORIGIN) ? SHELL + address.slice(STANDIN_ORIGIN.length) : address;
}
