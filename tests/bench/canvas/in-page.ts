// What runs inside the measured page. Each function is handed to the page as source: it may use nothing from outside.

/** How a canvas is moved while its frames are timed. */
export type Motion = "pan" | "zoom";

/**
 * Moves the canvas by the wheel at every frame, as a trackpad does, and times the frames.
 * @returns the time between frames, in milliseconds, and how many of them the canvas stood elsewhere than before.
 */
export async function timeFrames({
  motion,
  frames,
}: {
  readonly motion: Motion;
  readonly frames: number;
}): Promise<{ readonly times: number[]; readonly moved: number }> {
  const viewport = document.querySelector<HTMLElement>(".react-flow__viewport");
  const pane = document.querySelector(".react-flow__pane");
  if (!viewport || !pane) throw new Error("There is no canvas");
  const box = pane.getBoundingClientRect();
  const at = { clientX: box.left + box.width * 0.6, clientY: box.top + box.height * 0.5 };
  const target = document.elementFromPoint(at.clientX, at.clientY) ?? pane;
  const times: number[] = [];
  let moved = 0;
  let last = await new Promise<number>(requestAnimationFrame);
  let where = viewport.style.transform;
  for (let frame = 0; frame < frames; frame += 1) {
    // There and back again, so that the canvas stays about where it is.
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
    last = now;
    if (viewport.style.transform !== where) moved += 1;
    where = viewport.style.transform;
  }
  return { times, moved };
}

/**
 * Presses keys one after the other and times each from the key to the second frame after it: what it changed is painted
 * by then.
 */
export async function timeKeys(
  keys: readonly { readonly key: string; readonly shiftKey: boolean }[],
): Promise<{ readonly times: number[]; readonly own: number[] }> {
  const times: number[] = [];
  const own: number[] = [];
  for (const key of keys) {
    // Let what the edit before left to do in idle moments be done: nobody edits sixty times a second.
    await new Promise((resolve) => setTimeout(resolve, 220));
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const start = performance.now();
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent("keydown", { ...key, ctrlKey: true, bubbles: true, cancelable: true }),
    );
    own.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - start);
  }
  return { times, own };
}

/** Presses a button that opens a draft and times it until the matrix, its headers and the panels are on screen. */
export async function timeOpening(title: string): Promise<number> {
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent?.includes(title));
  if (!button) throw new Error(`There is no draft “${title}”`);
  const start = performance.now();
  button.click();
  const isComplete = () =>
    document.querySelectorAll(".react-flow__node [role=gridcell]").length >= 8 &&
    document.querySelector("[data-save-state=saved]") !== null &&
    document.querySelector("[data-region=right]") !== null;
  while (!isComplete()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}

/** Drags the first post of the list over the matrix and times the frames meanwhile. */
export async function timeDragging(
  frames: number,
): Promise<{ readonly times: number[]; readonly met: number }> {
  const post = document.querySelector("[data-region=left] li button[aria-pressed]");
  const canvas = document.querySelector("[data-region=canvas]")?.getBoundingClientRect();
  if (!post || !canvas) throw new Error("There is nothing to drag");
  const from = post.getBoundingClientRect();
  const send = (type: string, x: number, y: number, target: EventTarget) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        isPrimary: true,
        button: type === "pointermove" ? -1 : 0,
        clientX: x,
        clientY: y,
        bubbles: true,
        cancelable: true,
      }),
    );
  send("pointerdown", from.left + 20, from.top + 8, post);
  const times: number[] = [];
  let met = 0;
  let last = await new Promise<number>(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame += 1) {
    const x = canvas.left + canvas.width * (0.6 + 0.25 * Math.sin(frame / 17));
    const y = canvas.top + canvas.height * (0.55 + 0.3 * Math.cos(frame / 23));
    const target = document.elementFromPoint(x, y) ?? document.body;
    send("pointermove", x, y, target);
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - last);
    last = now;
    if (document.querySelector("[data-drop-mark]")) met += 1;
  }
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  return { times, met };
}
