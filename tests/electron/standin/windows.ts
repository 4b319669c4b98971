/** What the application needs to know of its windows to end them. */
export interface OpenWindow {
  close(): void;
}

const open = new Set<OpenWindow>();

export function rememberWindow(window: OpenWindow): void {
  open.add(window);
}

export function forgetWindow(window: OpenWindow): void {
  open.delete(window);
}

export function windows(): OpenWindow[] {
  return [...open];
}
