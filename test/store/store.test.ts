import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCapture, listCaptures, saveCapture } from "#store/captures.ts";
import { saveProcedures } from "#store/catalogue.ts";
import { type Database, type DatabasePlace, openDatabase } from "#store/database.ts";
import { DatabaseInUse } from "#store/folderLock.ts";
import { findNotice, findNoticeById, listNotices, saveNotice } from "#store/notices.ts";
import {
  findLatestVintage,
  findVintage,
  listVintageFiles,
  listVintages,
  saveVintage,
} from "#store/vintages.ts";
import { UserError } from "#terms/problem.ts";
import { copyEmpty } from "../example/openEmpty.ts";
import { startPostgres, type TestPostgres } from "./postgres.ts";
import { aCapture, aNotice, EARLY, LATE } from "./published.ts";

const engines: [string, () => Promise<{ place: DatabasePlace; stop: () => void }>][] = [
  ["PGlite", async () => ({ place: { memory: true }, stop: () => {} })],
  [
    "PostgreSQL",
    async () => {
      const server: TestPostgres = startPostgres();
      return { place: { url: server.url }, stop: server.stop };
    },
  ],
];

describe.each(engines)("the store on %s", (_, start) => {
  let database: Database;
  let stop: () => void;
  beforeAll(async () => {
    const engine = await start();
    stop = engine.stop;
    database = await openDatabase(engine.place);
  });
  afterAll(async () => {
    await database.close();
    stop();
  });

  it("gives back a capture as it was saved, null staying null", async () => {
    const { answers: _answers, ...figures } = aCapture();
    expect(await saveCapture(database, aCapture(), EARLY)).toEqual({
      outcome: "stored",
      id: "evaluation-2026-08-aaaaaaaaaa",
    });
    const found = await findCapture(database, { authority: "H44", kind: "evaluation", period: "2026-08" });
    expect(found).toEqual({
      ...figures,
      id: "evaluation-2026-08-aaaaaaaaaa",
      importedAt: EARLY,
      checkedAt: EARLY,
    });
  });

  it("moves only the check time when the same content comes again", async () => {
    expect((await saveCapture(database, aCapture(), LATE)).outcome).toBe("same");
    const all = await listCaptures(database, "H44");
    expect(all.map((it) => [it.importedAt, it.checkedAt])).toEqual([[EARLY, LATE]]);
  });

  it("stores foreign text that a database cannot hold as it is", async () => {
    const [answer] = aCapture().answers;
    if (!answer) throw new Error("no answer");
    const odd = aCapture({
      period: "2026-06",
      notes: ["trường lạ \u0000"],
      answers: [{ ...answer, request: { "a\u0000": "\ud800" } }],
    });
    await saveCapture(database, odd, EARLY);
    const found = await findCapture(database, { authority: "H44", kind: "evaluation", period: "2026-06" });
    expect(found?.notes).toEqual(["trường lạ \ufffd"]);
  });

  it("stores one of two imports of the same content at the same moment", async () => {
    const twin = aCapture({ period: "2026-07", hash: "f".repeat(64) });
    const outcomes = await Promise.all([
      saveCapture(database, twin, EARLY),
      saveCapture(database, twin, LATE),
    ]);
    expect(outcomes.map((it) => it.outcome).sort()).toEqual(["same", "stored"]);
    expect((await listCaptures(database, "H44")).filter((it) => it.period === "2026-07")).toHaveLength(1);
  });

  it("never lets a later incomplete capture stand in for a complete one", async () => {
    const later = aCapture({
      hash: "d".repeat(64),
      complete: false,
      missing: ["transparency"],
      rows: [],
      dataTime: LATE,
    });
    await saveCapture(database, later, LATE);
    const found = await findCapture(database, { authority: "H44", kind: "evaluation", period: "2026-08" });
    expect(found?.hash).toBe("a".repeat(64));
    expect(await listCaptures(database, "H44")).toHaveLength(4);
  });

  it("shows the newest of two complete captures and keeps both", async () => {
    await saveCapture(database, aCapture({ hash: "e".repeat(64), dataTime: LATE }), LATE);
    const found = await findCapture(database, { authority: "H44", kind: "evaluation", period: "2026-08" });
    expect(found?.hash).toBe("e".repeat(64));
    expect(await listCaptures(database, "H44")).toHaveLength(5);
  });

  it("refuses to change what was recorded", async () => {
    await expect(database.sql.updateTable("given_row").set({ points: "0" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(database.sql.deleteFrom("capture_answer").execute()).rejects.toThrow("append-only");
    await expect(database.sql.updateTable("capture").set({ complete: true }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(database.sql.deleteFrom("capture").execute()).rejects.toThrow("append-only");
  });

  it("renews a procedure of the catalogue instead of adding it twice", async () => {
    const procedure = {
      code: "1.000010",
      portalId: "x",
      name: "Cũ",
      state: "ACTIVE",
      publishers: [],
      appliedBy: ["y"],
    };
    await saveProcedures(database, [procedure], EARLY);
    await saveProcedures(database, [{ ...procedure, name: "Mới" }], LATE);
    const rows = await database.sql
      .selectFrom("catalogue_procedure")
      .select(["code", "name", "applied_by"])
      .execute();
    expect(rows).toEqual([{ code: "1.000010", name: "Mới", applied_by: ["y"] }]);
  });

  it("keeps a notice with its file, once", async () => {
    const it = {
      authority: "H53",
      agency: { code: "000.00.31.H53", name: "UBND huyện Bến Cầu" },
      period: "2023-10",
      notice: aNotice,
      file: { name: "a.md", bytes: new Uint8Array([1, 0, 255]) },
      importedAt: EARLY,
    };
    const { id } = await saveNotice(database, it);
    expect(await saveNotice(database, it)).toEqual({ outcome: "same", id });
    const found = await findNotice(database, "000.00.31.H53", "2023-10");
    expect({ ...found, file: { ...found?.file, bytes: [...(found?.file.bytes ?? [])] } }).toEqual({
      ...it,
      id,
      file: { name: "a.md", bytes: [1, 0, 255] },
    });
    expect((await findNoticeById(database, id))?.agency.name).toBe("UBND huyện Bến Cầu");
    expect(await listNotices(database)).toHaveLength(1);
  });

  it("keeps the bytes of a vintage's record and files", async () => {
    const vintage = {
      authority: "H44",
      agency: { code: "H44", name: "UBND tỉnh Phú Thọ" },
      period: "2026-08",
      profile: "province-766",
      contentHash: "f".repeat(64),
      record: '{"b":1,"a":"ệ"}',
      content: "{}",
      findings: "[]",
      supersedes: null,
      override: { reason: "lý do", by: "Người Ký" },
      issuedAt: LATE,
    };
    const files = [
      { name: "a.pdf", mediaType: "application/pdf", sha256: "0", bytes: new Uint8Array([37, 80]) },
    ];
    const { id } = await saveVintage(database, vintage, files);
    expect(await saveVintage(database, vintage, files)).toEqual({ outcome: "same", id });
    expect(await findVintage(database, id)).toEqual({ ...vintage, id });
    expect(
      (await findLatestVintage(database, { agency: "H44", period: "2026-08", profile: "province-766" }))?.id,
    ).toBe(id);
    expect((await listVintageFiles(database, id)).map((it) => [it.name, [...it.bytes]])).toEqual([
      ["a.pdf", [37, 80]],
    ]);
    expect(await listVintages(database)).toHaveLength(1);
  });
});

describe("the folder of the embedded database", () => {
  it("is refused to a second opener and taken over from a dead one", async () => {
    const folder = copyEmpty();
    const first = await openDatabase({ folder });
    await expect(openDatabase({ folder })).rejects.toThrow(DatabaseInUse);
    await first.close();
    // The largest pid Linux gives is 4194304, so nobody has this one.
    writeFileSync(join(folder, "minhbach.lock"), "4194305");
    const second = await openDatabase({ folder });
    await second.close();
    rmSync(folder, { recursive: true });
  });

  it("is taken over from a dead process whose number another one has now", async () => {
    const folder = copyEmpty();
    writeFileSync(join(folder, "minhbach.lock"), `${process.pid} 1`);
    await (await openDatabase({ folder })).close();
    writeFileSync(join(folder, "minhbach.lock"), "");
    await (await openDatabase({ folder })).close();
    expect(readdirSync(folder)).toEqual(["pglite"]);
    rmSync(folder, { recursive: true });
  });

  it("that is a file, and a server that is not there, are the user's to mend", async () => {
    const folder = mkdtempSync(join(tmpdir(), "minhbach-file-"));
    writeFileSync(join(folder, "file"), "");
    await expect(openDatabase({ folder: join(folder, "file") })).rejects.toThrow(UserError);
    await expect(openDatabase({ url: `postgresql:///none?host=${folder}` })).rejects.toThrow(UserError);
    rmSync(folder, { recursive: true });
  });
});
