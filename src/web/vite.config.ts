import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstPageBudget } from "./firstPageBudget.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the pages into dist/web; in development the API answers from the server on 8766. */
// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default defineConfig({
  root: here("."),
  plugins: [react(), firstPageBudget({ page: "pages/home/HomePage.tsx", kilobytes: 200 })],
  build: {
    outDir: here("../../dist/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8766" } },
});
