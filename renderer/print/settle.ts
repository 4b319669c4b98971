/** A window that is never shown may draw no frames at all; printing lays the page out by itself all the same. */
const LONGEST_WAIT_FOR_FRAMES = 500;

/** Waits until fonts are in and the page has been laid out with them. */
export async function settle(): Promise<void> {
  await document.fonts.ready;
  await Promise.race([
    frame().then(frame),
    new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_FOR_FRAMES)),
  ]);
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
