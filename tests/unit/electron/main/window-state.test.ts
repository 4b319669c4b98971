import { describe, expect, it } from "vitest";
import { placeWindow } from "../../../../electron/main/window-state.ts";

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };

describe("the place of a window", () => {
  const at = (x: number, y: number) => ({
    bounds: { x, y, width: 1000, height: 700 },
    isMaximized: false,
    isFullScreen: false,
  });

  it("is the system's choice at the first start", () => {
    const first = { bounds: null, isMaximized: false, isFullScreen: false };
    expect(placeWindow(first, [SCREEN])).toEqual({ width: 1280, height: 800 });
  });

  it("is where the window was, on whichever screen", () => {
    expect(placeWindow(at(100, 50), [SCREEN])).toEqual({ x: 100, y: 50, width: 1000, height: 700 });
    const left = { x: -1920, y: 0, width: 1920, height: 1040 };
    expect(placeWindow(at(-1500, 50), [SCREEN, left])).toMatchObject({ x: -1500 });
  });

  it.each([
    [-1500, 50],
    [1850, 50],
    [100, -200],
    [100, 1030],
  ])("is the system's choice when its title bar at %i, %i could not be caught any more", (x, y) => {
    expect(placeWindow(at(x, y), [SCREEN])).toEqual({ width: 1000, height: 700 });
  });

  it("is never smaller than can be worked in", () => {
    const tiny = { ...at(10, 10), bounds: { x: 10, y: 10, width: -5, height: 3 } };
    expect(placeWindow(tiny, [SCREEN])).toMatchObject({ width: 800, height: 560 });
  });
});
