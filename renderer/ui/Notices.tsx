import { CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { whatIsAsked } from "./asked.ts";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./Notices.module.css";
import { dismiss, dismissNewest, holdNotices, noticeStore, type Tone } from "./notices.ts";
import { focusRegion } from "./regions.ts";
import { useOnChange } from "./use-on-change.ts";

const ICONS: Readonly<Record<Tone, typeof Info>> = {
  done: CircleCheck,
  hint: Info,
  problem: TriangleAlert,
};

interface NoticesProps {
  /** Whether it lies over the foot of the window, where nothing is pressed: what stands above keeps its height. */
  readonly isFloating: boolean;
}

/** What is being told, in a strip at the foot of the window: the newest, and what was told before once that has gone. */
export function Notices({ isFloating }: NoticesProps) {
  const notices = useStore(noticeStore, (state) => state.notices);
  const strip = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const newest = notices.at(-1);
  useEscape();
  useFocusGivenBack(newest?.id, cameFrom, strip);
  const earlier = notices.length - 1;
  const Icon = ICONS[newest?.tone ?? "hint"];
  return (
    <section
      ref={strip}
      className={styles.notices}
      aria-label="Messages"
      aria-live="polite"
      data-floating={isFloating || undefined}
      // Read out and within reach while a dialog is open, too.
      data-react-aria-top-layer
      onPointerEnter={() => holdNotices(true)}
      onPointerLeave={() => holdNotices(strip.current?.contains(document.activeElement) ?? false)}
      onFocus={({ relatedTarget }) => {
        holdNotices(true);
        if (relatedTarget instanceof HTMLElement && !strip.current?.contains(relatedTarget))
          cameFrom.current = relatedTarget;
      }}
      onBlur={({ relatedTarget }) => {
        if (strip.current?.contains(relatedTarget)) return;
        holdNotices(strip.current?.matches(":hover") ?? false);
        if (relatedTarget !== null) cameFrom.current = null;
      }}
    >
      {newest && (
        <div key={newest.id} className={styles.notice} data-tone={newest.tone}>
          <Icon aria-hidden="true" />
          <p>{newest.text}</p>
          {newest.action && (
            <Button
              onPress={() => {
                newest.action?.run();
                dismiss(newest.id);
              }}
            >
              {newest.action.label}
            </Button>
          )}
          {earlier > 0 && (
            <small>{earlier === 1 ? "1 earlier message" : `${earlier} earlier messages`}</small>
          )}
          <IconButton label="Dismiss" onPress={() => dismiss(newest.id)}>
            <X />
          </IconButton>
        </div>
      )}
    </section>
  );
}

/** Lets Escape dismiss the newest, unless what is asked or written has a use of its own for it. */
function useEscape(): void {
  useEffect(() => {
    // Before the canvas hears of it, but after a drag or a carry, which listen on the window.
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isWriting =
        target instanceof Element && target.closest("input,textarea,select,[contenteditable=true]");
      if (event.key !== "Escape" || isWriting || whatIsAsked() || !dismissNewest()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, []);
}

/** Gives the focus back to where it came from, else to the canvas, when the notice that had it has gone. */
function useFocusGivenBack(
  newest: number | undefined,
  cameFrom: { current: HTMLElement | null },
  strip: { readonly current: HTMLElement | null },
): void {
  // What has the focus may have gone whenever another is shown.
  useOnChange([newest], () => {
    const from = cameFrom.current;
    if (from === null || document.activeElement !== document.body) return undefined;
    cameFrom.current = null;
    if (from.isConnected) from.focus({ preventScroll: true });
    else focusRegion("canvas");
    // What is taken out with the focus in it tells nobody that it lost it.
    holdNotices(strip.current?.matches(":hover") ?? false);
    return undefined;
  });
}
