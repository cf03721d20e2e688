import type { DatabasePlace } from "#store/database.ts";
import { startPostgres } from "./postgres.ts";

/** Both engines, to run the same tests on. */
export const ENGINES: [string, () => { place: DatabasePlace; stop: () => void }][] = [
  ["PGlite", () => ({ place: { memory: true }, stop: () => {} })],
  [
    "PostgreSQL",
    () => {
      const server = startPostgres();
      return { place: { url: server.url }, stop: server.stop };
    },
  ],
];
