import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#store/database.ts";
import { dossiersAsOf, settledInstant } from "#store/dossiers/dossiersAsOf.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { canonicalJson } from "#terms/canonicalJson.ts";
import { aBatch, aDelivery, sha256 } from "./aDelivery.ts";
import { ENGINES } from "./engines.ts";

const MANY = 3_000;
const code = (n: number) => `C-${String(n).padStart(5, "0")}`;

describe.each(ENGINES)("dossiers as of an instant on %s", (_, start) => {
  let database: Database;
  let stop: () => void;
  beforeAll(async () => {
    const engine = start();
    stop = engine.stop;
    database = await openDatabase(engine.place);
  });
  afterAll(async () => {
    await database.close();
    stop();
  });
  const save = (now: string, deliveries: Parameters<typeof aBatch>) =>
    saveDossierBatch(database, aBatch(...deliveries), now);
  /** Every fact of every dossier, and the counts of units, as one hash. */
  const seen = async (at: string) => {
    const rows = await database.sql
      .selectFrom(dossiersAsOf(database, "H53", at).as("dossier"))
      .selectAll()
      .orderBy("code")
      .execute();
    const plain = JSON.parse(JSON.stringify(rows)).map(
      ({ version: _version, ...row }: { version: unknown }) => row,
    );
    return { count: rows.length, hash: sha256(canonicalJson(plain)) };
  };

  it("gives the same answer for a past instant after thousands of corrections", async () => {
    const all = Array.from({ length: MANY }, (_, n) => n);
    const first = await save(
      "2023-10-01T00:00:00.000Z",
      all.map((n) => aDelivery(code(n), "2023-10-01T00:00:00Z")),
    );
    const second = await save("2023-10-15T00:00:00.000Z", [
      ...all
        .filter((n) => n % 3 === 0)
        .map((n) => aDelivery(code(n), "2023-10-15T00:00:00Z", { state: "processed" })),
      aDelivery(code(1), "2023-10-15T00:00:00Z", {}, { deleted: true }),
    ]);
    const instants = ["2023-09-30T00:00:00.000Z", first.knownAt, "2023-10-10T00:00:00.000Z", second.knownAt];
    const before = await Promise.all(instants.map(seen));
    expect(before.map((it) => it.count)).toEqual([0, MANY, MANY, MANY - 1]);
    expect(before[1]).toEqual(before[2]);
    expect(before[2]?.hash).not.toBe(before[3]?.hash);

    for (const round of [1, 2]) {
      await save(
        `2023-11-0${round}T00:00:00.000Z`,
        all.flatMap((n) => [
          aDelivery(code(n), `2023-11-0${round}T00:00:00Z`, {
            state: "returned",
            returnedAt: `2023-10-2${n % 7}T03:00:00Z`,
          }),
          aDelivery(code(n), `2023-09-0${round}T00:00:00Z`, { state: "registered" }),
        ]),
      );
    }
    await save("2023-11-05T00:00:00.000Z", [
      aDelivery(code(2), "2023-11-05T00:00:00Z", { otherCodes: [code(5)], state: "stopped" }),
      aDelivery(code(4), "2023-11-05T00:00:00Z", {}, { deleted: true }),
    ]);
    expect(await Promise.all(instants.map(seen))).toEqual(before);
    const settled = await settledInstant(database, "H53");
    expect(settled).toBe("2023-11-05T00:00:00.000Z");
    expect((await seen(settled ?? "")).count).toBe(MANY - 2);
    expect(await settledInstant(database, "H44")).toBeUndefined();
  });

  it("knows nothing of another authority", async () => {
    const rows = await dossiersAsOf(database, "H44", "2030-01-01T00:00:00Z").execute();
    expect(rows).toEqual([]);
  });

  it("lets a query count by day and unit without reading whole rows", async () => {
    const rows = await database.sql
      .selectFrom(dossiersAsOf(database, "H53", "2023-10-20T00:00:00Z").as("dossier"))
      .select(({ fn, cast }) => ["agency", cast<string>(fn.countAll(), "text").as("dossiers")])
      .where(({ eb, cast }) => eb("received_day", "=", cast<string>(eb.val("2023-10-02"), "date")))
      .where("state", "=", "processed")
      .groupBy("agency")
      .execute();
    expect(rows).toEqual([{ agency: "H53.29", dossiers: "1000" }]);
  });
});
