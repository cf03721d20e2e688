import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * `unit` runs in `npm run check`. `system` starts databases and processes, `browser` drives real Chromium: both belong
 * to `npm test`, which installs what they need.
 */
export default defineConfig({
  test: {
    // By default one processor is left alone, which on a machine of two is half of it.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "test/{golden,shape}/**/*.test.ts"],
          testTimeout: 60_000,
          // Rooms hold no state between tests; loading them once halves the time.
          isolate: false,
        },
      },
      {
        test: {
          name: "system",
          include: ["test/{app,measure,store}/**/*.test.ts"],
          globalSetup: "test/example/setup.ts",
          testTimeout: 240_000,
          hookTimeout: 240_000,
          isolate: false,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          // PGlite on a busy machine takes its time.
          expect: { poll: { timeout: 30_000 } },
          globalSetup: "test/browser/setup.ts",
          // Two Chromiums, two servers and the tests share what processors there are: what waits too long once is tried again.
          retry: 1,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          isolate: false,
        },
      },
    ],
  },
});
