import { describe, expect, it } from "vitest";
import {
  goBack,
  goForward,
  leaveSpot,
  NOWHERE_YET,
  type Spot,
} from "../../../../renderer/canvas/visited-spots.ts";

const spot = (x: number, option = "o"): Spot => ({
  option,
  standing: { x, y: 0, zoom: 1 },
  selection: { kind: "serviceLine", id: "sl" },
});

describe("going back and forward between spots", () => {
  it("leads back the way one came, and forward again to where one turned", () => {
    const visited = leaveSpot(leaveSpot(NOWHERE_YET, spot(0)), spot(100));
    const once = goBack(visited, spot(200));
    expect(once?.to).toEqual(spot(100));
    const twice = goBack(once?.visited ?? NOWHERE_YET, spot(100));
    expect(twice?.to).toEqual(spot(0));
    expect(goBack(twice?.visited ?? NOWHERE_YET, spot(0))).toBeNull();
    const forward = goForward(twice?.visited ?? NOWHERE_YET, spot(0));
    expect(forward?.to).toEqual(spot(100));
    expect(goForward(forward?.visited ?? NOWHERE_YET, spot(100))?.to).toEqual(spot(200));
  });

  it("forgets what was ahead when one leaves for somewhere new", () => {
    const back = goBack(leaveSpot(NOWHERE_YET, spot(0)), spot(100));
    const elsewhere = leaveSpot(back?.visited ?? NOWHERE_YET, spot(0));
    expect(goForward(elsewhere, spot(300))).toBeNull();
  });

  it("passes over spots that look like the one stood at, so that each press does something", () => {
    const visited = leaveSpot(leaveSpot(NOWHERE_YET, spot(0)), spot(100));
    expect(goBack(visited, spot(105))?.to).toEqual(spot(0));
    expect(goBack(visited, spot(100, "another"))?.to).toEqual(spot(100));
  });

  it("keeps a spot once, however often it is left, and a bounded number of them", () => {
    expect(leaveSpot(leaveSpot(NOWHERE_YET, spot(0)), spot(3)).back).toHaveLength(1);
    const long = Array.from({ length: 500 }, (_, at) => spot(at * 50)).reduce(leaveSpot, NOWHERE_YET);
    expect(long.back.length).toBeLessThanOrEqual(60);
    expect(long.back.at(-1)).toEqual(spot(499 * 50));
  });
});
