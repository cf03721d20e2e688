import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { dossiersAsOf } from "#store/dossiers/dossiersAsOf.ts";
import { findDossier } from "#store/dossiers/findDossier.ts";
import { rederiveAll } from "#store/dossiers/rederiveAll.ts";
import { previewDossierBatch, saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aBatch, aDelivery, sha256 } from "./aDelivery.ts";
import { ENGINES } from "./engines.ts";

const PROCEDURE = "2.000815";
const said = (content: unknown) => ({ authority: "H53", rawHash: sha256(JSON.stringify(content)) });

const aProcedure = (code: string, changes: Partial<ProcedureVersion> = {}): Delivery => ({
  kind: "procedure",
  raw: null,
  procedure: {
    ...said([code, changes]),
    source: "LayThuTuc",
    sourceTime: "2023-01-01T00:00:00.000Z",
    code,
    codeAsGiven: code,
    name: "Chứng thực bản sao",
    publishedBy: null,
    decision: null,
    public: true,
    domains: null,
    terms: [{ channel: null, amount: "3", unit: "working-day", fees: [{ code: "1", amount: "8000" }] }],
    components: null,
    results: [{ code: "KQ1", name: "Bản sao" }],
    ...changes,
  },
});

const aRating = (
  code: string,
  satisfaction: Satisfaction,
  ratedAt = "2023-10-20T02:00:00.000Z",
): Delivery => ({
  kind: "rating",
  raw: null,
  rating: {
    ...said([code, satisfaction, ratedAt]),
    source: "DanhGia",
    sourceTime: null,
    code,
    ratedAt,
    satisfaction,
  },
});

describe.each(ENGINES)("what follows from the facts of a dossier on %s", (_, start) => {
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
  const save = (now: string, ...deliveries: Delivery[]) =>
    saveDossierBatch(database, aBatch(...deliveries), now);
  /** What the row of a dossier says as of an instant; days as texts. */
  const rowAt = async (code: string, at: string) => {
    const rows = await database.sql
      .selectFrom(dossiersAsOf(database, "H53", at).as("dossier"))
      .select(["version", "was_received", "is_open", "ended_at"])
      .select(["returns_paper", "procedure_charges_fee", "dissatisfied"])
      .select([sql<string>`opened_day::text`.as("opened"), sql<string>`closed_day::text`.as("closed")])
      .where("code", "=", code)
      .execute();
    expect(rows).toHaveLength(1);
    return rows[0];
  };
  /** Whether a dossier, as known at an instant, is late by the description of the formula when judged at another one. */
  const latenessAt = async (code: string, known: string, judged: string) => {
    const rows = await database.sql
      .selectFrom(dossiersAsOf(database, "H53", known).as("dossier"))
      .innerJoin("lateness_mark as mark", (on) => on.on("mark.rule", "=", "formula-document"))
      .select([
        sql<boolean>`late[mark.position] @> ${judged}::timestamptz`.as("late"),
        sql<boolean>`late_unknown[mark.position] @> ${judged}::timestamptz`.as("unknown"),
      ])
      .where("code", "=", code)
      .execute();
    return rows.map((it) => (it.late ? "late" : it.unknown ? "unknown" : "on time")).join();
  };
  const versionsOf = async (code: string) => (await findDossier(database, "H53", code))?.versions ?? [];

  it("stands in its row, whatever is judged when", async () => {
    const saved = await save(
      "2023-10-10T00:00:00.000Z",
      aDelivery("A-1", "2023-10-02T03:00:00Z", { steps: [] }),
      aDelivery("A-2", "2023-10-08T03:00:00Z", {
        state: "returned",
        finishedAt: "2023-10-06T18:00:00.000Z",
        returnedAt: "2023-10-07T18:00:00.000Z",
      }),
    );
    expect(await rowAt("A-1", saved.knownAt)).toMatchObject({
      opened: "2023-10-02",
      closed: "infinity",
      was_received: true,
      is_open: true,
      ended_at: null,
      returns_paper: null,
      procedure_charges_fee: null,
      dissatisfied: false,
    });
    expect(await rowAt("A-2", saved.knownAt)).toMatchObject({
      opened: "2023-10-02",
      closed: "2023-10-08",
      is_open: false,
      ended_at: new Date("2023-10-06T18:00:00.000Z"),
    });
    const judged = ["2023-10-01T00:00:00Z", "2023-10-09T10:00:59.999Z", "2023-10-09T10:01:00Z"];
    const answers = await Promise.all(judged.map((it) => latenessAt("A-1", saved.knownAt, it)));
    expect(answers).toEqual(["on time", "on time", "late"]);
    expect(await latenessAt("A-2", saved.knownAt, "2023-12-01T00:00:00Z")).toBe("on time");
    const marks = await database.sql.selectFrom("lateness_mark").select(["position", "cause"]).execute();
    expect(marks).toHaveLength(6);
  });

  it("is written again when the catalogue comes to tell, and a past instant keeps its answer", async () => {
    const before = await save(
      "2023-10-12T00:00:00.000Z",
      aDelivery("B-1", "2023-10-02T03:00:00Z", { dueAt: null }),
      aDelivery("B-2", "2023-10-02T03:00:00Z", { dueAt: null, procedure: "1.000001" }),
    );
    const known = await rowAt("B-1", before.knownAt);
    const other = await rowAt("B-2", before.knownAt);
    expect(await latenessAt("B-1", before.knownAt, "2023-10-31T00:00:00Z")).toBe("unknown");

    const after = await save("2023-10-14T00:00:00.000Z", aProcedure(PROCEDURE));
    expect(await latenessAt("B-1", after.knownAt, "2023-10-31T00:00:00Z")).toBe("late");
    expect(await latenessAt("B-1", after.knownAt, "2023-10-05T03:00:00Z")).toBe("on time");
    expect(await rowAt("B-1", after.knownAt)).toMatchObject({
      returns_paper: true,
      procedure_charges_fee: true,
    });
    expect(await rowAt("B-1", before.knownAt)).toEqual(known);
    expect(await latenessAt("B-1", before.knownAt, "2023-10-31T00:00:00Z")).toBe("unknown");
    expect(await rowAt("B-2", after.knownAt)).toEqual(other);
    expect((await versionsOf("B-1")).map((it) => [it.batch, it.knownFrom, it.knownUntil])).toEqual([
      [before.batch, before.knownAt, after.knownAt],
      [after.batch, after.knownAt, null],
    ]);
    expect(await versionsOf("B-2")).toHaveLength(1);

    const renamed = await save(
      "2023-10-15T00:00:00.000Z",
      aProcedure(PROCEDURE, { name: "Chứng thực", sourceTime: "2023-10-15T00:00:00.000Z" }),
    );
    expect(renamed.events.procedure.changed).toBe(1);
    expect(await versionsOf("B-1")).toHaveLength(2);
  });

  it("goes by the catalogue of the time of receipt", async () => {
    const longer = aProcedure("1.000002", {
      sourceTime: "2023-10-05T00:00:00.000Z",
      terms: [{ channel: null, amount: "30", unit: "working-day", fees: [] }],
    });
    const facts = { dueAt: null, procedure: "1.000002" };
    const saved = await save(
      "2023-10-16T00:00:00.000Z",
      aProcedure("1.000002"),
      longer,
      aDelivery("C-1", "2023-10-02T03:00:00Z", facts),
      aDelivery("C-2", "2023-10-06T03:00:00Z", { ...facts, receivedAt: "2023-10-06T02:30:00.000Z" }),
    );
    expect(await latenessAt("C-1", saved.knownAt, "2023-10-15T00:00:00Z")).toBe("late");
    expect(await latenessAt("C-2", saved.knownAt, "2023-10-15T00:00:00Z")).toBe("on time");
  });

  it("tells of a dissatisfied citizen under any code of the dossier, from the rating on", async () => {
    const before = await save(
      "2023-10-21T00:00:00.000Z",
      aDelivery("D-1", "2023-10-02T03:00:00Z", { otherCodes: ["D-1-CŨ"] }),
      aDelivery("D-2", "2023-10-02T03:00:00Z"),
    );
    const after = await save(
      "2023-10-22T00:00:00.000Z",
      aRating("D-1-CŨ", "dissatisfied"),
      aRating("D-2", "satisfied"),
    );
    expect(await rowAt("D-1", before.knownAt)).toMatchObject({ dissatisfied: false });
    expect(await rowAt("D-1", after.knownAt)).toMatchObject({ dissatisfied: true });
    expect(await versionsOf("D-1")).toHaveLength(2);
    expect(await versionsOf("D-2")).toHaveLength(1);
    // A later version of a dossier finds the rating that is there.
    const later = await save(
      "2023-10-23T00:00:00.000Z",
      aDelivery("D-1", "2023-10-20T03:00:00Z", { state: "processed" }),
    );
    expect(await rowAt("D-1", later.knownAt)).toMatchObject({ dissatisfied: true });
  });

  it("does not make news of a delivery that is known already", async () => {
    const table = () => aDelivery("E-1", null, { agency: "H53.29", state: "processing" }, { kind: "export" });
    await save("2023-10-24T00:00:00.000Z", table());
    await save("2023-10-25T00:00:00.000Z", aRating("E-1", "dissatisfied"));
    const again = await save("2023-10-26T00:00:00.000Z", table());
    expect(again.dossiers).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
    expect(await versionsOf("E-1")).toHaveLength(2);
  });

  it("is put right in place when the same batch tells what it depends on after the dossier", async () => {
    const many = Array.from({ length: 2_000 }, (_, n) =>
      aDelivery(`F-${n}`, "2023-10-02T03:00:00Z", { dueAt: null, procedure: "1.000003" }),
    );
    const saved = await save(
      "2023-10-27T00:00:00.000Z",
      ...many,
      aProcedure("1.000003"),
      aRating("F-7", "dissatisfied"),
    );
    expect(await rowAt("F-0", saved.knownAt)).toMatchObject({ returns_paper: true, dissatisfied: false });
    expect(await rowAt("F-7", saved.knownAt)).toMatchObject({ returns_paper: true, dissatisfied: true });
    expect(await latenessAt("F-1999", saved.knownAt, "2023-10-31T00:00:00Z")).toBe("late");
    expect(await versionsOf("F-7")).toHaveLength(1);
  });

  it("is there for what others keep with a batch, which stands or falls with it", async () => {
    const kept: unknown[] = [];
    const delivery = () => aDelivery("G-1", "2023-10-02T03:00:00Z");
    const outcome = await previewDossierBatch(database, aBatch(delivery()), "2023-10-28T00:00:00.000Z");
    const failing = saveDossierBatch(database, aBatch(delivery()), outcome.knownAt, async (tx, stamp) => {
      const rows = await tx
        .selectFrom("dossier")
        .select(["batch", "is_open"])
        .where("code", "=", "G-1")
        .execute();
      kept.push(stamp, rows);
      throw new Error("no counters today");
    });
    await expect(failing).rejects.toThrow("no counters today");
    const { batch, knownAt } = outcome;
    expect(kept).toEqual([{ authority: "H53", batch, knownAt, codes: ["G-1"] }, [{ batch, is_open: true }]]);
    expect(await versionsOf("G-1")).toEqual([]);
  });

  it("is all that may ever be filled in of a closed version", async () => {
    const change = (set: string) =>
      sql`update dossier_history set ${sql.raw(set)} where code = 'B-1'`.execute(database.sql);
    await expect(change("state = 'returned'")).rejects.toThrow("append-only");
    await expect(change("is_open = null")).rejects.toThrow("append-only");
    await expect(sql`delete from dossier_history`.execute(database.sql)).rejects.toThrow("append-only");
    const before = await latenessAt("B-1", "2023-10-12T00:00:00.000Z", "2023-10-31T00:00:00Z");
    await change("late = '{}', late_unknown = '{}'");
    const filled: number[] = [];
    expect(await rederiveAll(database, (versions) => filled.push(versions))).toBe(1);
    expect(filled).toEqual([1]);
    // What is known now of the catalogue fills the gap.
    expect([before, await latenessAt("B-1", "2023-10-12T00:00:00.000Z", "2023-10-31T00:00:00Z")]).toEqual([
      "unknown",
      "late",
    ]);
    expect(await rederiveAll(database)).toBe(0);
  });
});
