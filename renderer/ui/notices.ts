import { createStore } from "zustand/vanilla";

/** Good news, a word on how something is done, or something that went wrong. */
export type Tone = "done" | "hint" | "problem";

/** Something to tell, with what can be done about it. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: Tone;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface NoticesState {
  /** The newest last. */
  readonly notices: readonly Notice[];
}

/** What is being told. Problems stay until dismissed, the rest goes by itself. */
export const noticeStore = createStore<NoticesState>(() => ({ notices: [] }));

/** How long what goes by itself stays at least, in milliseconds: long enough to reach its action by keyboard. */
const LEAST_STAY = 12_000;

/** How long a letter takes to read, in milliseconds, at the pace of a slow reader. */
const PER_LETTER = 110;

const timers = new Map<number, ReturnType<typeof setTimeout>>();

let isHeld = false;

let nextId = 1;

/**
 * Tells something. It takes the place of what says the same, and of the hint or the good news before it.
 * @returns the notice's number, to take it away by.
 */
export function notify(
  text: string,
  { tone = "done", action = null }: Partial<Pick<Notice, "tone" | "action">> = {},
): number {
  const notice: Notice = { id: nextId, text, tone, action };
  nextId += 1;
  // What can still be done about one thing is not taken away because of another.
  const isReplaced = (other: Notice) =>
    other.text === text || (tone !== "problem" && other.tone === tone && other.action === null);
  for (const { id } of noticeStore.getState().notices.filter(isReplaced)) stopWaiting(id);
  noticeStore.setState(({ notices }) => ({
    notices: [...notices.filter((other) => !isReplaced(other)), notice],
  }));
  wait(notice);
  return notice.id;
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  stopWaiting(id);
  const notices = noticeStore.getState().notices.filter((notice) => notice.id !== id);
  // The pointer does not leave what is gone.
  if (notices.length === 0) isHeld = false;
  noticeStore.setState({ notices });
}

/** Takes the newest notice away. Answers whether there was one. */
export function dismissNewest(): boolean {
  const newest = noticeStore.getState().notices.at(-1);
  if (newest) dismiss(newest.id);
  return newest !== undefined;
}

/** Lets nothing go by itself while somebody points at what is told, or has the focus in it; then it waits anew. */
export function holdNotices(hold: boolean): void {
  isHeld = hold;
  for (const notice of noticeStore.getState().notices) {
    stopWaiting(notice.id);
    wait(notice);
  }
}

function wait({ id, tone, text }: Notice): void {
  if (isHeld || tone === "problem") return;
  timers.set(
    id,
    setTimeout(() => dismiss(id), Math.max(LEAST_STAY, text.length * PER_LETTER)),
  );
}

function stopWaiting(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}
