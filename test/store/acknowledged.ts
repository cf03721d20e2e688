import { saveCapture } from "#store/captures.ts";
import { saveProcedures } from "#store/catalogue.ts";
import type { Database } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { previewDossierBatch, saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { saveNotice } from "#store/notices.ts";
import { saveVintage } from "#store/vintages.ts";
import { aDelivery, sha256 } from "./aDelivery.ts";
import { aCapture, aListedProcedure, EARLY, issuedVintage, LATE, storedNotice } from "./published.ts";

export const NOON = "2026-03-01T05:00:00.000Z";

/** Deliveries of an authority: new, changed, linked, gone, with events around them; `round` tells rounds apart. */
export function deliveriesOf(authority: string, round: number): Delivery[] {
  const time = (day: number) => `2026-02-${String(round * 4 + day).padStart(2, "0")}T00:00:00Z`;
  const to = { authority };
  const said = { authority, source: "test", sourceTime: time(1), rawHash: sha256(`${authority} ${round}`) };
  return [
    aDelivery("A-1", time(1), { state: "processing", agency: `${authority}.${round}` }, to),
    aDelivery("A-1", time(0), { state: "accepted" }, to),
    aDelivery("A-2", null, { returnedAt: time(2) }, { ...to, kind: "export" }),
    aDelivery(`B-${round}`, time(1), { agencyAsGiven: 'UBND xã \u2028 \'Long "Phước" \\' }, to),
    aDelivery(`C-${round}`, time(1), round > 1 ? { otherCodes: [`B-${round - 1}`] } : {}, to),
    aDelivery(`B-${round}`, time(2), {}, { ...to, deleted: true }),
    {
      kind: "rating",
      raw: null,
      rating: { ...said, code: "A-1", ratedAt: time(2), satisfaction: "satisfied" },
    },
    {
      kind: "payment",
      raw: null,
      payment: {
        ...said,
        code: "A-1",
        reference: "P-1",
        transaction: null,
        amount: `${round}000`,
        online: true,
        state: "paid",
        paidAt: time(1),
      },
    },
  ];
}

/** Takes one batch in; several rejected records came with it. */
export const saveRound = (database: Database, authority: string, round: number) =>
  saveDossierBatch(
    database,
    {
      batch: { authority, by: "thử", files: [{ name: "a.json", sha256: sha256(`${round}`), bytes: 1 }] },
      deliveries: deliveriesOf(authority, round),
      rejected: () => round,
    },
    NOON,
  );

/** A batch that is refused after some of its deliveries were read. */
async function refusedRound(database: Database, authority: string): Promise<void> {
  const broken = async function* () {
    yield* deliveriesOf(authority, 5);
    throw new Error("the file ends here");
  };
  const batch = { authority, by: "thử", files: [] };
  await saveDossierBatch(database, { batch, deliveries: broken() }, NOON).then(
    () => Promise.reject(new Error("it was taken in")),
    () => {},
  );
}

/** What is there before the last checkpoint. */
export async function workBefore(database: Database): Promise<void> {
  await saveRound(database, "H53", 1);
  await saveCapture(database, aCapture(), EARLY);
  await saveProcedures(database, [aListedProcedure("1.000010", "Cũ")], EARLY);
}

/** Everything the store acknowledges, for two authorities, with refused and previewed batches among them. */
export async function workAfter(database: Database): Promise<void> {
  await saveRound(database, "H53", 2);
  await refusedRound(database, "H53");
  await saveCapture(database, aCapture(), LATE);
  await saveCapture(database, aCapture({ period: "2026-09", hash: "e".repeat(64) }), LATE);
  await saveRound(database, "H44", 1);
  const preview = { batch: { authority: "H44", by: "thử", files: [] }, deliveries: deliveriesOf("H44", 3) };
  await previewDossierBatch(database, preview, NOON);
  await saveNotice(database, storedNotice("sau"));
  const { vintage, files } = issuedVintage("sau");
  await saveVintage(database, vintage, files);
  await saveRound(database, "H53", 3);
  await saveProcedures(
    database,
    [aListedProcedure("1.000010", "Mới"), aListedProcedure("1.000011", "Khác")],
    LATE,
  );
}
