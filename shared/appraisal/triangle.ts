/** A weighting of three criteria: a point of the triangle of weightings. */
type Point = readonly [number, number, number];

const CORNERS: readonly Point[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * The share of the triangle of weightings that each of some options wins, by cutting the triangle along the lines where
 * two options are equal. Fewer than three criteria are filled up with ones by which nobody differs: they change no share.
 * @param rows the scores of each option, no two the same.
 */
export function shareOfThree(rows: readonly (readonly number[])[]): readonly number[] {
  const whole = areaOf(CORNERS);
  const areas = rows.map((own) =>
    areaOf(
      rows.reduce(
        (part, other) => (other === own ? part : cut(part, differencesOf(own, other))),
        CORNERS as readonly Point[],
      ),
    ),
  );
  // What rounding has lost or added at the cuts is spread over all, so that the shares add up to 1.
  const sum = areas.reduce((total, area) => total + area, 0);
  return areas.map((area) => area / (sum > 0 ? sum : whole));
}

function differencesOf(own: readonly number[], other: readonly number[]): Point {
  const at = (index: number) => (own[index] ?? 0) - (other[index] ?? 0);
  return [at(0), at(1), at(2)];
}

/** The part of a polygon where the weighted sum of some differences is not negative. */
function cut(polygon: readonly Point[], differences: Point): readonly Point[] {
  const valueAt = ([a, b, c]: Point) => a * differences[0] + b * differences[1] + c * differences[2];
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    const [here, there] = [valueAt(point), valueAt(next)];
    const kept = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    const share = here / (here - there);
    const between = (axis: 0 | 1 | 2) => point[axis] + (next[axis] - point[axis]) * share;
    return [...kept, [between(0), between(1), between(2)] as const];
  });
}

/** Twice the area under the first two weights: the third follows from them. */
function areaOf(polygon: readonly Point[]): number {
  let sum = 0;
  polygon.forEach(([a, b], index) => {
    const [nextA, nextB] = polygon[(index + 1) % polygon.length] ?? [a, b];
    sum += a * nextB - nextA * b;
  });
  return Math.abs(sum);
}
