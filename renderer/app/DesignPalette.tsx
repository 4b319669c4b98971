import { useState } from "react";
import type { Editor } from "../editor/editor.ts";
import type { FindAim } from "../editor/prompt.ts";
import { Palette } from "../features/palette/Palette.tsx";
import type { RecentStore } from "../features/palette/recent.ts";
import type { createFinders } from "../features/palette/search/finder.ts";
import type { PaletteSurroundings } from "../features/palette/stage.ts";
import { isDialogOpen } from "../ui/asked.ts";
import { firstFocusable } from "../ui/regions.ts";
import type { CommandTable } from "./commands.ts";
import { paletteCommands } from "./palette-commands.ts";

interface Surroundings extends PaletteSurroundings {
  /** Moves the focus to the details. */
  readonly focusDetails: () => void;
}

interface DesignPaletteProps {
  /** Null on the start screen. */
  readonly editor: Editor | null;
  readonly commands: CommandTable;
  readonly finders: ReturnType<typeof createFinders>;
  readonly recent: RecentStore;
  readonly aim: FindAim;
  /** What surrounds it; null where there is no design to show. */
  readonly surroundings: Surroundings | null;
  readonly onClose: () => void;
}

/** The palette over a screen: what was chosen is done once it has gone, so that it can open a dialog of its own. */
export function DesignPalette(props: DesignPaletteProps) {
  const { editor, commands, finders, recent, aim, surroundings, onClose } = props;
  // Nothing changes under the open palette but by its own choices, which close it.
  const [finder] = useState(() =>
    finders(
      editor?.store.getState() ?? null,
      paletteCommands(commands, navigator.platform.startsWith("Mac")),
    ),
  );
  return (
    <Palette
      editor={editor}
      finder={finder}
      recent={recent}
      aim={aim}
      surroundings={surroundings ?? NOWHERE}
      onClose={(focus, run) => {
        onClose();
        setTimeout(() => {
          run?.();
          if (focus === "details") surroundings?.focusDetails();
          if (focus === "canvas") requestAnimationFrame(() => requestAnimationFrame(focusCanvas));
        });
      }}
    />
  );
}

const NOWHERE: PaletteSurroundings = {
  view: "start",
  showView: () => undefined,
  showDetails: () => undefined,
  showFindings: () => undefined,
};

/** The keyboard goes on where the palette has led, unless something asks a question there. */
function focusCanvas(): void {
  if (isDialogOpen()) return;
  const canvas = document.querySelector<HTMLElement>("[data-region=canvas]");
  if (canvas) (firstFocusable(canvas) ?? canvas).focus({ preventScroll: true });
}
