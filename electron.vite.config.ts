import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const at = (path: string) => resolve(import.meta.dirname, path);

// electron-vite expects src/{main,preload,renderer}; this tree is laid out by layer, so every entry is named.
export default defineConfig({
  main: {
    build: {
      outDir: at("out/main"),
      rollupOptions: { input: { index: at("electron/main/index.ts") } },
    },
  },
  preload: {
    build: {
      outDir: at("out/preload"),
      // A sandboxed preload cannot require packages, and Electron loads it as CommonJS: one self-contained file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at("electron/preload/index.ts") },
        output: { format: "cjs", entryFileNames: "index.cjs" },
      },
    },
  },
  renderer: {
    root: at("renderer"),
    plugins: [react()],
    build: {
      outDir: at("out/renderer"),
      // The content security policy takes fonts and scripts as files of the bundle only, so none is written inline.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // electron-vite leaves it readable; half as much to parse opens the window sooner.
      minify: true,
      rollupOptions: { input: { index: at("renderer/index.html"), print: at("renderer/print.html") } },
    },
  },
});
