import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#store/database.ts";
import { findDossier } from "#store/dossiers/findDossier.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { emptyMemory } from "../example/openEmpty.ts";
import { aBatch, aDelivery } from "./aDelivery.ts";

const NOW = "2023-11-01T00:00:00.000Z";
const day = (n: number) => `2023-10-${String(n).padStart(2, "0")}T03:00:00.000Z`;

describe("a part that tells nothing new", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(emptyMemory());
  });
  afterAll(() => database.close());

  const promised = async (code: string, ...deliveries: ReturnType<typeof aDelivery>[]) => {
    for (const it of deliveries) await saveDossierBatch(database, aBatch(it), NOW);
    const facts = (await findDossier(database, "H53", code))?.facts;
    return [facts?.dueAt, facts?.agency];
  };
  const first = (code: string) => aDelivery(code, day(21), { dueAt: day(27), agency: "H53.1" });
  const between = (code: string) => aDelivery(code, day(22), { dueAt: day(20), agency: "H53.2" });
  const part = (code: string) => aDelivery(code, day(24), { dueAt: day(27) }, { kind: "export" });

  it("still stands at its own time when a whole record of an earlier time comes after it", async () => {
    const inOrder = await promised("A-1", first("A-1"), between("A-1"), part("A-1"));
    expect(inOrder).toEqual([day(27), "H53.2"]);
    expect(await promised("A-2", first("A-2"), part("A-2"), between("A-2"))).toEqual(inOrder);
  });

  it("is not moved by a whole record that says the same later", async () => {
    const later = (code: string) => aDelivery(code, day(26), { dueAt: day(27), agency: "H53.1" });
    const sameDay = (code: string) => aDelivery(code, day(23), { dueAt: day(27), agency: "H53.1" });
    const other = (code: string) => aDelivery(code, day(25), { agency: "H53.3", dueAt: day(20) });
    const said = (code: string) => [
      aDelivery(code, day(20), { dueAt: day(20), agency: "H53.1" }),
      aDelivery(code, day(21), { dueAt: day(27) }, { kind: "export" }),
    ];
    for (const it of said("B-1")) await saveDossierBatch(database, aBatch(it), NOW);
    await saveDossierBatch(database, aBatch(sameDay("B-1"), later("B-1")), NOW);
    expect(await promised("B-1", other("B-1"))).toEqual([day(27), "H53.1"]);
  });
});
