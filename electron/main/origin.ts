/**
 * Where the application's pages live. Drafts belong to this origin: changing it would orphan every one of them.
 */
export const APP_SCHEME = "app";
export const APP_HOST = "bundle";
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Whether an address is one of the application's own pages. */
export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && address.startsWith(`${APP_ORIGIN}/`);
}
