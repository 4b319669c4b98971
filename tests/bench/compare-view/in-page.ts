// What runs inside the measured page. The function is handed to the page as source: it may use nothing from outside.

/** How the matrices are moved while their frames are timed. */
export type Motion = "pan" | "zoom";

/**
 * Moves the matrices side by side by the wheel at every frame, as a trackpad does, and times the frames.
 * @returns the time between frames, in milliseconds, and whether the drawing became another on the way.
 */
export async function timeMatrices({
  motion,
  frames,
}: {
  readonly motion: Motion;
  readonly frames: number;
}): Promise<{ readonly times: number[]; readonly isMoved: boolean }> {
  const target = [...document.querySelectorAll<HTMLCanvasElement>("[role=application] canvas")].at(-1);
  if (!target) throw new Error("There are no matrices");
  const box = target.getBoundingClientRect();
  const at = { clientX: box.left + box.width * 0.5, clientY: box.top + box.height * 0.5 };
  const before = target.toDataURL();
  let isMoved = false;
  const times: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame += 1) {
    // There and back again, so that the matrices stay about where they are.
    const turn = Math.sin((frame / 45) * Math.PI * 2);
    const wheel =
      motion === "pan"
        ? { deltaX: Math.cos((frame / 60) * Math.PI * 2) * 36, deltaY: turn * 36 }
        : { deltaY: Math.sign(turn) * 6, ctrlKey: true };
    target.dispatchEvent(
      new WheelEvent("wheel", { ...wheel, ...at, bubbles: true, cancelable: true, view: window }),
    );
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - last);
    if (frame === 10) isMoved = target.toDataURL() !== before;
    last = frame === 10 ? await new Promise<number>(requestAnimationFrame) : now;
  }
  return { times, isMoved };
}
