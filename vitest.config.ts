import { defineConfig } from "vitest/config";

/** Files that put something in the place of a module or a global: each gets a world of its own. */
const OWN_WORLD = ["tests/unit/electron/main/**/*.test.ts", "tests/unit/renderer/drafts/**/*.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    projects: [
      {
        extends: true,
        test: {
          name: "shared world",
          include: [
            "tests/unit/**/*.test.ts",
            "tests/architecture/**/*.test.ts",
            "tests/mutation/**/*.test.ts",
          ],
          exclude: OWN_WORLD,
          // Modules are pure here, and loading them anew for each of 160 files takes longer than the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: "own world", include: OWN_WORLD } },
    ],
  },
});
