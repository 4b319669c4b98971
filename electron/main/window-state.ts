import type { BrowserWindow, Rectangle } from "electron";
import { z } from "../../shared/lib/zod.ts";
import { openSettingsFile } from "./files/settings-file.ts";

const side = z.int().min(-100_000).max(100_000);
const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: side, y: side, width: side, height: side }).nullable(),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
});

/** Where the window was: kept from one start to the next. */
export type WindowState = z.infer<typeof windowStateSchema>;

export const SMALLEST = { width: 800, height: 560 } as const;
const USUAL = { width: 1280, height: 800 } as const;
/** As much of the title bar must be on a screen for the window to be caught and moved. */
const VISIBLE = { width: 120, height: 40 } as const;

/** Keeps the window's place in a file. */
export interface WindowStateKeeper {
  read(): WindowState;
  /** Follows a window to its end; settles writes on the way. */
  follow(window: BrowserWindow): void;
  settled(): Promise<void>;
}

/** Opens the state kept in `path`. */
export function openWindowState(path: string): WindowStateKeeper {
  const settings = openSettingsFile(path, windowStateSchema, {
    bounds: null,
    isMaximized: false,
    isFullScreen: false,
  });
  let written: Promise<void> = Promise.resolve();
  return {
    read: settings.read,
    follow(window) {
      window.on("close", () => {
        // The size to come back to is the one before it was maximised.
        written = settings.write({
          bounds: window.getNormalBounds(),
          isMaximized: window.isMaximized(),
          isFullScreen: window.isFullScreen(),
        });
      });
    },
    settled: () => written,
  };
}

/**
 * Where to open a window: where it was, if that can still be reached on one of the screens, else at its usual size
 * wherever the system puts it. A screen may have been unplugged since.
 */
export function placeWindow(
  state: WindowState,
  workAreas: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const { bounds } = state;
  if (bounds === null) return USUAL;
  const size = {
    width: Math.max(bounds.width, SMALLEST.width),
    height: Math.max(bounds.height, SMALLEST.height),
  };
  const isReachable = workAreas.some((area) => {
    const width = Math.min(bounds.x + size.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const isTopOn = bounds.y >= area.y && bounds.y + VISIBLE.height <= area.y + area.height;
    return isTopOn && width >= VISIBLE.width;
  });
  return isReachable ? { ...size, x: bounds.x, y: bounds.y } : size;
}
