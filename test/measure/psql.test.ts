import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#store/database.ts";
import { binaries, startPostgres, type TestPostgres } from "../store/postgres.ts";
import { CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const FOLDER = "test/golden/sql";
const SCRIPTS = readdirSync(FOLDER);

describe("the golden SQL of every rule", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = startPostgres();
    const database = await openDatabase({ url: server.url });
    await saveSampleBatch(database, sampleBatches(2, 50).flat(), CUTS.at(-1) ?? "");
    await database.close();
  });
  afterAll(() => server.stop());

  it("is there", () => {
    expect(SCRIPTS.length).toBeGreaterThan(20);
  });

  it.each(SCRIPTS)("%s runs in psql", (name) => {
    const printed = execFileSync(
      join(binaries(), "psql"),
      ["-X", "-v", "ON_ERROR_STOP=1", "-d", server.url, "-f", join(FOLDER, name)],
      { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    );
    expect(printed).toContain("cell");
  });
});
