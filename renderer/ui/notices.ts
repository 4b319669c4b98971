import { createStore } from "zustand/vanilla";

/** Something to tell, with what can be done about it. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: "done" | "problem";
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface NoticesState {
  readonly notices: readonly Notice[];
}

/** What is being told. Problems stay until dismissed, good news goes by itself. */
export const noticeStore = createStore<NoticesState>(() => ({ notices: [] }));

/** How long good news stays, in milliseconds: long enough to reach its action by keyboard. */
const STAY = 12_000;

let nextId = 1;

/** Tells something. */
export function notify(
  text: string,
  { tone = "done", action = null }: Partial<Pick<Notice, "tone" | "action">> = {},
): void {
  const notice: Notice = { id: nextId, text, tone, action };
  nextId += 1;
  noticeStore.setState((state) => ({ notices: [...state.notices.slice(-2), notice] }));
  if (tone === "done") setTimeout(() => dismiss(notice.id), STAY);
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  noticeStore.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}
