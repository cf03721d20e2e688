import type { DatabasePlace } from "#store/database.ts";
import { emptyMemory } from "../example/openEmpty.ts";
import { startPostgres } from "./postgres.ts";

/** Both engines, to run the same tests on. */
export const ENGINES: [string, () => { place: DatabasePlace; stop: () => void }][] = [
  ["PGlite", () => ({ place: emptyMemory(), stop: () => {} })],
  [
    "PostgreSQL",
    () => {
      const server = startPostgres();
      return { place: { url: server.url }, stop: server.stop };
    },
  ],
];
