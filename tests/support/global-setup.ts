import { isRealElectron } from "../electron/orgweave.ts";

/** Says on what the specs of the desktop shell run. */
export default function globalSetup(): void {
  console.log(
    isRealElectron()
      ? "tests/electron runs on Electron itself."
      : "tests/electron runs on the stand-in: Electron's program is not installed here.",
  );
}
