import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#store/database.ts";
import { findDossier } from "#store/dossiers/findDossier.ts";
import { previewDossierBatch, saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aBatch, aDelivery, aDossier, counts, sha256 } from "./aDelivery.ts";
import { ENGINES } from "./engines.ts";

const T1 = "2023-11-01T00:00:00.000Z";
const T2 = "2023-11-02T00:00:00.000Z";
const DONE = { state: "processed", finishedAt: "2023-10-06T03:00:00.000Z" } as const;

describe.each(ENGINES)("dossiers on %s", (_, start) => {
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
  const save = async (now: string, ...deliveries: Parameters<typeof aBatch>) =>
    (await saveDossierBatch(database, aBatch(...deliveries), now)).dossiers;

  it("gives back every fact as it was delivered, null staying null", async () => {
    const facts = aDossier("A-1", {
      pauses: [{ kind: "supplement", from: "2023-10-03T01:00:00.000Z", until: null }],
      steps: [
        {
          at: "2023-10-02T02:30:00.000Z",
          state: "accepted",
          handlerName: "Nguyễn Thị Ánh",
          handlerTitle: null,
          unit: "Bộ phận một cửa",
          note: "Tiếp nhận",
          dueAt: null,
        },
      ],
      databases: ["1"],
      paidOnline: "gateway",
      verifiedAccount: false,
    });
    expect(await save(T1, aDelivery("A-1", T1, facts))).toEqual(counts({ new: 1 }));
    const found = await findDossier(database, "H53", "A-1");
    expect(found?.facts).toEqual(facts);
    expect(found?.versions).toHaveLength(1);
    expect(await findDossier(database, "H44", "A-1")).toBeUndefined();
  });

  it("computes days of Việt Nam and flags, unknown where the lists do not tell", async () => {
    await save(
      T1,
      aDelivery("A-2", T1, { receivedAt: "2023-10-02T17:30:00.000Z", steps: null, results: null }),
    );
    const row = await database.sql
      .selectFrom("dossier")
      .select(({ cast }) => [
        cast<string>("received_day", "text").as("received_day"),
        "supplement_count",
        "has_digitised_file",
        "has_component_from_store",
        "has_result_file",
        "charges_fee",
        "lacks_handler_name",
      ])
      .where("code", "=", "A-2")
      .executeTakeFirst();
    expect(row).toEqual({
      received_day: "2023-10-03",
      supplement_count: 0,
      has_digitised_file: true,
      has_component_from_store: null,
      has_result_file: null,
      charges_fee: true,
      lacks_handler_name: null,
    });
  });

  it("changes nothing when the same comes again, and says when it looked", async () => {
    const before = await findDossier(database, "H53", "A-1");
    const again = aDelivery("A-3", T1);
    await save(T1, again);
    const outcome = await saveDossierBatch(database, aBatch(again, again), T2);
    expect(outcome.dossiers).toEqual(counts({ unchanged: 2 }));
    expect((await findDossier(database, "H53", "A-3"))?.versions).toHaveLength(1);
    expect(await findDossier(database, "H53", "A-1")).toEqual(before);
    const batch = await database.sql
      .selectFrom("import_batch")
      .select(["known_at", "counts"])
      .where("id", "=", outcome.batch)
      .executeTakeFirst();
    expect(batch?.known_at.toISOString()).toBe(outcome.knownAt);
    expect(batch?.counts.dossiers).toEqual(counts({ unchanged: 2 }));
  });

  it("closes a version when a later one comes, and keeps it", async () => {
    await save(T1, aDelivery("A-4", T1));
    const { knownAt, dossiers } = await saveDossierBatch(database, aBatch(aDelivery("A-4", T2, DONE)), T2);
    expect(dossiers).toEqual(counts({ changed: 1 }));
    const found = await findDossier(database, "H53", "A-4");
    expect(found?.versions.map((v) => [v.facts.state, v.knownUntil])).toEqual([
      ["processing", knownAt],
      ["processed", null],
    ]);
  });

  it("keeps an older version that comes late among the versions, never current", async () => {
    await save(T1, aDelivery("A-5", T2, DONE));
    expect(await save(T2, aDelivery("A-5", T1))).toEqual(counts({ older: 1 }));
    const found = await findDossier(database, "H53", "A-5");
    expect(found?.facts.state).toBe("processed");
    expect(found?.versions.map((v) => [v.facts.state, v.knownFrom === v.knownUntil])).toEqual([
      ["processed", false],
      ["processing", true],
    ]);
    expect(await save(T2, aDelivery("A-5", T1))).toEqual(counts({ unchanged: 1 }));
  });

  it("settles versions of one dossier in one batch by the source's own time", async () => {
    const deliveries = [
      aDelivery("A-6", "2023-10-03T00:00:00+07:00", { state: "processed" }),
      aDelivery("A-6", "2023-10-02T16:00:00Z", { state: "accepted" }),
      aDelivery("A-6", "2023-10-02T18:00:00Z", { state: "returned" }),
    ];
    expect(await save(T1, ...deliveries)).toEqual(counts({ new: 1, changed: 2 }));
    const found = await findDossier(database, "H53", "A-6");
    expect(found?.versions.map((v) => v.facts.state)).toEqual(["accepted", "processed", "returned"]);
    expect(await save(T2, ...deliveries)).toEqual(counts({ unchanged: 3 }));
  });

  it("knows that an older confirmation still outranks what came before it", async () => {
    await save(T1, aDelivery("A-7", "2023-10-01T00:00:00Z"));
    await save(T1, aDelivery("A-7", "2023-10-05T00:00:00Z"));
    expect(await save(T1, aDelivery("A-7", "2023-10-03T00:00:00Z", DONE))).toEqual(counts({ older: 1 }));
    expect((await findDossier(database, "H53", "A-7"))?.facts.state).toBe("processing");
  });

  it("keeps a dossier that is gone as a tombstone that older versions do not raise", async () => {
    await save(T1, aDelivery("A-8", "2023-10-01T00:00:00Z"));
    const gone = aDelivery("A-8", "2023-10-05T00:00:00Z", {}, { deleted: true });
    expect(await save(T1, gone)).toEqual(counts({ deleted: 1 }));
    expect(await save(T1, aDelivery("A-8", "2023-10-03T00:00:00Z", DONE))).toEqual(counts({ older: 1 }));
    expect((await findDossier(database, "H53", "A-8"))?.deleted).toBe(true);
    expect(await save(T1, aDelivery("A-8", "2023-10-07T00:00:00Z", DONE))).toEqual(counts({ changed: 1 }));
    expect((await findDossier(database, "H53", "A-8"))?.deleted).toBe(false);
  });

  it("stores nothing on a preview and counts the same", async () => {
    const batch = aBatch(aDelivery("A-9", T1), aDelivery("A-4", "2023-11-05T00:00:00Z"));
    const preview = await previewDossierBatch(database, batch, T2);
    expect(preview.dossiers).toEqual(counts({ new: 1, changed: 1 }));
    expect(await findDossier(database, "H53", "A-9")).toBeUndefined();
    expect(await saveDossierBatch(database, batch, T2)).toEqual(preview);
  });

  it("stores nothing of a batch whose deliveries break off", async () => {
    const broken = {
      batch: { authority: "H53", by: "test", files: [] },
      deliveries: (async function* () {
        for (let i = 0; i < 2_500; i += 1) yield aDelivery(`B-${i}`, T1);
        throw new Error("the file ends here");
      })(),
    };
    await expect(saveDossierBatch(database, broken, T2)).rejects.toThrow("the file ends here");
    expect(await findDossier(database, "H53", "B-1")).toBeUndefined();
  });

  it("refuses a delivery of another authority", async () => {
    const foreign = aDelivery("A-10", T1, {}, { authority: "H44" });
    await expect(save(T2, foreign)).rejects.toThrow("a delivery of H44 in a batch of H53");
  });

  it("takes a record in again when it is read better than before", async () => {
    const unread = aDelivery("A-12", T1, { agency: null });
    await save(T1, unread);
    await save(T1, aDelivery("A-12", T2, { ...DONE, agency: null }));
    const reread = aDelivery("A-12", T2, DONE);
    expect(await save(T2, reread)).toEqual(counts({ changed: 1 }));
    expect((await findDossier(database, "H53", "A-12"))?.facts.agency).toBe("H53.29");
    expect(await save(T2, unread, reread)).toEqual(counts({ unchanged: 2 }));
  });

  it("keeps records apart, once, and refuses to change them", async () => {
    const first = aDelivery("A-11", T1);
    await save(T1, first, first);
    await save(T2, first);
    const rows = await database.sql
      .selectFrom("raw_payload")
      .select(["body"])
      .where("sha256", "=", Buffer.from(sha256(first.raw?.text ?? ""), "hex"))
      .execute();
    expect(rows).toEqual([{ body: first.raw?.text }]);
    const reworded = { ...first, raw: { hash: sha256("other words"), text: "other words" } };
    if (reworded.kind === "version")
      reworded.version = { ...reworded.version, rawHash: sha256("other words") };
    expect(await save(T2, reworded)).toEqual(counts({ unchanged: 1 }));
    const bodies = await database.sql.selectFrom("raw_payload").select("body").execute();
    expect(bodies.filter((it) => it.body === "other words")).toHaveLength(1);
    await expect(database.sql.updateTable("raw_payload").set({ body: "" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(database.sql.deleteFrom("dossier_history").execute()).rejects.toThrow("append-only");
    await expect(database.sql.updateTable("import_batch").set({ id: 0 }).execute()).rejects.toThrow(
      "append-only",
    );
  });

  it("takes batches that come at once one after the other, and loses no version", async () => {
    const days = [11, 14, 12, 13];
    const outcomes = await Promise.all(
      days.map((day) =>
        saveDossierBatch(
          database,
          aBatch(
            aDelivery("A-13", `2023-10-${day}T00:00:00Z`, {
              state: "stopped",
              dueAt: `2023-11-${day}T00:00:00Z`,
            }),
          ),
          T2,
        ),
      ),
    );
    expect(new Set(outcomes.map((it) => it.batch)).size).toBe(4);
    expect(new Set(outcomes.map((it) => it.knownAt)).size).toBe(4);
    const found = await findDossier(database, "H53", "A-13");
    expect(found?.facts.dueAt).toBe("2023-11-14T00:00:00.000Z");
    expect(found?.versions).toHaveLength(4);
  });

  it("knows each batch from a later instant than the one before, whatever the clocks say", async () => {
    const first = await saveDossierBatch(database, aBatch(), "2030-01-01T00:00:00.000Z");
    const second = await saveDossierBatch(database, aBatch(), "2029-01-01T00:00:00.000Z");
    expect(first.knownAt).toBe("2030-01-01T00:00:00.000Z");
    expect(second.knownAt).toBe("2030-01-01T00:00:00.001Z");
    expect(second.batch).toBe(first.batch + 1);
  });
});
