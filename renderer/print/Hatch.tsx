/** Pixels of CSS: 96 to the inch. Room enough for the widest column and for any row a heading can make. */
const WIDTH = 180;
const HEIGHT = 200;
const APART = 9;

/** Slanting lines over the whole area, as one path: a viewer draws it sharp at any zoom, which a gradient is not. */
const LINES = Array.from(
  { length: Math.ceil((WIDTH + HEIGHT) / APART) },
  (_, index) => `M${(index + 1) * APART} 0L${(index + 1) * APART - HEIGHT} ${HEIGHT}`,
).join("");

/** Hatching, for “not delivered”; what it stands in clips it. With a label it says so to readers without sight. */
export function Hatch({ label }: { readonly label?: string }) {
  return label === undefined ? (
    <svg aria-hidden="true">
      <path d={LINES} />
    </svg>
  ) : (
    <svg role="img" aria-label={label}>
      <path d={LINES} />
    </svg>
  );
}
