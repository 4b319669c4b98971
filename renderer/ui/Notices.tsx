import { CircleCheck, TriangleAlert, X } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./Notices.module.css";
import { dismiss, noticeStore } from "./notices.ts";

/** What is being told, at the foot of the window. */
export function Notices() {
  const notices = useStore(noticeStore, (state) => state.notices);
  return (
    <section className={styles.notices} aria-label="Messages" aria-live="polite">
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
