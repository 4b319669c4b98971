/** How near the edge, in pixels, a pointer that drags pans the canvas, and how far it then pans in each frame. */
const EDGE = 36;

const FASTEST = 16;

/**
 * Pans the canvas while a drag is near its edge, faster the nearer it is; not before the drag has been further inside, as
 * one that comes from beside the canvas crosses an edge on its way. `pointer` answers with where the drag is in the
 * window, or null while there is none. Answers with what stops it.
 */
export function followEdges(
  element: HTMLElement,
  panBy: (by: { readonly x: number; readonly y: number }) => void,
  pointer: () => { readonly x: number; readonly y: number } | null,
  onPan: () => void,
): () => void {
  let hasBeenInside = false;
  let frame = requestAnimationFrame(function step() {
    const at = pointer();
    const box = element.getBoundingClientRect();
    if (at && at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom) {
      const x = push(at.x - box.left, box.right - at.x);
      const y = push(at.y - box.top, box.bottom - at.y);
      if (x === 0 && y === 0) hasBeenInside = true;
      else if (hasBeenInside) {
        panBy({ x, y });
        onPan();
      }
    }
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

/** How far to pan along one axis: towards the start where the pointer is near it, towards the end likewise. */
function push(toStart: number, toEnd: number): number {
  if (toEnd < EDGE) return -Math.round(FASTEST * (1 - toEnd / EDGE));
  if (toStart < EDGE) return Math.round(FASTEST * (1 - toStart / EDGE));
  return 0;
}
