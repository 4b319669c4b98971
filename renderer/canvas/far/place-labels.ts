/** Something that could be written beside its track. */
export interface LabelWish {
  /** Where the track's middle is, along the axis, in CSS pixels. */
  readonly middle: number;
  /** Less comes first where there is not room for all. */
  readonly rank: number;
}

/**
 * Chooses which labels are written where there is not room for all: those of lower rank first, then in order; none
 * overlaps another.
 * @param size what a label takes along the axis, in CSS pixels.
 * @returns the places of the chosen in `wishes`, in order.
 */
export function chooseLabels(wishes: readonly LabelWish[], size: number): readonly number[] {
  const order = wishes.map((_, index) => index);
  order.sort((a, b) => (wishes[a]?.rank ?? 0) - (wishes[b]?.rank ?? 0) || a - b);
  // Taken middles stay sorted by where their track is, so that only the neighbours need be looked at.
  const taken: number[] = [];
  for (const index of order) {
    const middle = wishes[index]?.middle ?? 0;
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if ((taken[half] ?? 0) < index) low = half + 1;
      else high = half;
    }
    const before = taken[low - 1];
    const after = taken[low];
    const isFree = (other: number | undefined) =>
      other === undefined || Math.abs((wishes[other]?.middle ?? 0) - middle) >= size;
    if (isFree(before) && isFree(after)) taken.splice(low, 0, index);
  }
  return taken;
}
