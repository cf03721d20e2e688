import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDossierFiles } from "#ingest/dossiers/readDossierFiles.ts";
import type { DossierRecord } from "#ingest/dossiers/record.ts";

const folder = join(import.meta.dirname, "../fixtures/sync");
const [ONLINE, DIRECT] = ["000.20.41.H99-260302-0007", "000.21.41.H99-260309-0003"] as const;

async function read(file: string): Promise<DossierRecord[]> {
  const records: DossierRecord[] = [];
  const context = { registry: { agencies: [], byId: new Map() }, authority: "H99" };
  for await (const record of readDossierFiles([join(folder, file)], context)) records.push(record);
  return records;
}

describe("exchanges around the dossiers", () => {
  it("succeed with 0 of any spelling; a duplicate asks for an update", async () => {
    const outcomes = async (file: string) =>
      (await read(file)).flatMap((it) =>
        it.kind === "note" && it.note.about === "answer" ? [it.note.outcome] : [],
      );
    expect(await outcomes("login.exchange.json")).toEqual(["accepted", "accepted", "refused"]);
    expect(await outcomes("dongbohosomc.response.json")).toEqual(["accepted", "accepted", "already-there"]);
  });

  it("show one online payment of 8.000 đồng, told twice under one reference", async () => {
    const payments = (await read("payment-platform.example.json")).flatMap((it) =>
      it.kind === "payment" ? [it.payment] : [],
    );
    expect(payments.map((it) => [it.reference, it.amount, it.online, it.state])).toEqual([
      ["TC-260302-0007", "8000", true, "paid"],
      ["TC-260302-0007", "8000", true, "paid"],
    ]);
  });

  it("never take three shares of 0 % for a result: everybody may have been dissatisfied", async () => {
    const records = await read("rating.example.json");
    const summaries = records.flatMap((it) => (it.kind === "rating-summary" ? [it.summary] : []));
    expect(summaries.map((it) => [it.raters, it.shares?.dissatisfied ?? null, it.doubt])).toEqual([
      [3, "34", null],
      [2, null, "all-shares-zero"],
    ]);
    expect(
      records.flatMap((it) => (it.kind === "rating" ? [[it.rating.code, it.rating.satisfaction]] : [])),
    ).toEqual([
      [ONLINE, "very-satisfied"],
      [DIRECT, "dissatisfied"],
    ]);
  });
});
