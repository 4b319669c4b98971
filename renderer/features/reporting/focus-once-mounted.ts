import { isAskedIn } from "../../ui/asked.ts";

/** Puts the focus on a post’s box by its id. A post may be mounted only once the chart has moved to it, some frames later. */
export function focusOnceMounted(id: string, triesLeft = 8): void {
  requestAnimationFrame(() => {
    if (isAskedIn(document.activeElement)) return;
    const post = document.getElementById(id);
    if (post) post.focus({ preventScroll: true });
    else if (triesLeft > 0) focusOnceMounted(id, triesLeft - 1);
  });
}
