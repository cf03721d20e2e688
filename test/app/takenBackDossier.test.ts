import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countBatch } from "#app/measuring/counting.ts";
import { dossierPage } from "#app/pages/dossiers/dossierPage.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { undoBatch } from "#store/dossiers/undo/undoBatch.ts";
import { emptyMemory } from "../example/openEmpty.ts";
import { aBatch, aDelivery } from "../store/aDelivery.ts";

const at = (day: number) => `2023-10-${day}T03:00:00.000Z`;
const UNDONE = { undoes: 2, batch: 3, at: at(20), reason: "xuất nhầm kỳ" };

describe("a dossier that only an undone batch knew", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(emptyMemory(), { afterwards: countBatch });
    await saveDossierBatch(database, aBatch(aDelivery("A-1", at(10))), at(11));
    await saveDossierBatch(database, aBatch(aDelivery("A-2", at(12))), at(13));
    const order = { authority: "H53", batch: UNDONE.undoes, by: "Nguyễn Thị Thử", reason: UNDONE.reason };
    await undoBatch(database, order, UNDONE.at);
  });
  afterAll(() => database.close());

  const page = (knownAt?: string) => dossierPage(database, "H53", "A-2", { knownAt }, at(25));

  it("opens whole as it was known before", async () => {
    const { takenBack, facts, rules, versions, known } = await page(at(15));
    expect([takenBack, known.knownAt, versions.length]).toEqual([null, at(15), 1]);
    expect(facts.find((it) => it.code === "agency")?.value).toBe("H53.29");
    expect(rules.length).toBeGreaterThan(0);
  });

  it("says now with which batch it was taken back, when and why, and that no rule counts it", async () => {
    const { takenBack, rules, versions, agencyAsGiven } = await page();
    expect([takenBack, rules, agencyAsGiven]).toEqual([UNDONE, [], "UBND xã Long Phước"]);
    expect(versions.map((it) => it.knownUntil)).toEqual([UNDONE.at]);
  });

  it("is not known before its batch came, and is an ordinary one again when it is told anew", async () => {
    await expect(page(at(12))).rejects.toThrow("Lúc đó chưa biết hồ sơ này.");
    await saveDossierBatch(database, aBatch(aDelivery("A-2", at(12))), at(24));
    expect((await page()).takenBack).toBeNull();
    expect((await page(at(22))).takenBack).toEqual(UNDONE);
    expect((await page(at(15))).takenBack).toBeNull();
  });
});
