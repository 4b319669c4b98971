import { CircleCheck, TriangleAlert, X } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./Notices.module.css";
import { dismiss, noticeStore } from "./notices.ts";

/**
 * What is being told, in a strip of its own at the foot of the window: over the screen it would cover what people are
 * about to press.
 */
export function Notices() {
  const notices = useStore(noticeStore, (state) => state.notices);
  return (
    <section
      className={styles.notices}
      aria-label="Messages"
      aria-live="polite"
      // Read out and within reach while a dialog is open, too.
      data-react-aria-top-layer
    >
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-tone={notice.tone}>
          {notice.tone === "done" ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          <p>{notice.text}</p>
          {notice.action && (
            <Button
              onPress={() => {
                notice.action?.run();
                dismiss(notice.id);
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton label="Dismiss" onPress={() => dismiss(notice.id)}>
            <X />
          </IconButton>
        </div>
      ))}
    </section>
  );
}
