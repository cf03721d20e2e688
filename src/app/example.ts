import { join } from "node:path";
import { asReceived } from "#sample/benCau/asReceived.ts";
import { BEN_CAU_PROVINCE } from "#sample/benCau/benCauDossier.ts";
import { benCauEvents } from "#sample/benCau/benCauEvents.ts";
import type { SampleEvent } from "#sample/sampleEvent.ts";
import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { listNotices } from "#store/notices.ts";
import type { Instant } from "#terms/instant.ts";
import { PACKAGE_ROOT } from "./config.ts";
import { readNotice, storeNotice } from "./importing/importNotice.ts";
import { importPortalFolder } from "./importing/importPortal.ts";
import { publish } from "./publishing/publishing.ts";

/** When the invented dossiers of Bến Cầu became known: week by week, the last time just before the dispatch's figures were taken. */
const BEN_CAU_KNOWN: readonly Instant[] = [
  "2023-10-02T09:00:00.000Z",
  "2023-10-09T09:00:00.000Z",
  "2023-10-16T09:00:00.000Z",
  "2023-10-23T09:00:00.000Z",
  "2023-10-30T09:00:00.000Z",
  "2023-11-02T09:00:00.000Z",
];

/** Long Phước, whose overdue dossier the dispatch names: its dossiers are told twice, when received and when done. */
const TOLD_TWICE = "000.25.31.H53";

const PORTAL = "examples/phu-tho-2026-08";
const NOTICE = "examples/ben-cau-2023-10/cong-van.md";

/**
 * Loads the example into an empty database: Phú Thọ's real answers of 08/2026 with its monthly notice issued, the real
 * dispatch of Bến Cầu for 10/2023, faults and all, and invented dossiers from which its figures can be counted. A database
 * that holds anything is left alone.
 */
export async function loadExample(
  database: Database,
  { note, now }: { note(text: string): void; now(): Instant },
): Promise<void> {
  if ((await listCaptures(database)).length > 0 || (await listNotices(database)).length > 0) return;
  note("Đang nạp ví dụ…");
  await importPortalFolder(database, join(PACKAGE_ROOT, PORTAL), now());
  const file = join(PACKAGE_ROOT, NOTICE);
  const { notice, bytes } = await readNotice(file);
  if (notice) await storeNotice(database, file, { notice, bytes }, {}, now());
  await loadBenCau(database);
  await publish(database, { profile: "province-766", agency: "H44", period: "2026-08" }, now());
}

/** What was told by each instant, one batch after the other, with its counters. */
async function loadBenCau(database: Database): Promise<void> {
  const told = [...benCauEvents()].flatMap(withFirstRecord);
  for (const [index, knownAt] of BEN_CAU_KNOWN.entries()) {
    const since = BEN_CAU_KNOWN[index - 1] ?? "";
    const isLast = index === BEN_CAU_KNOWN.length - 1;
    const events = told.filter((it) => {
      const at = sourceTimeOf(it) ?? "";
      return (at > since || (at === "" && index === 0)) && (isLast || at <= knownAt);
    });
    const batch = { authority: BEN_CAU_PROVINCE, by: "ví dụ", files: [] };
    const deliveries = events.map((it) => ({ ...it, raw: null }));
    await saveDossierBatch(database, { batch, deliveries }, knownAt);
  }
}

function withFirstRecord(it: SampleEvent): SampleEvent[] {
  const first =
    it.kind === "version" && it.version.facts.agency === TOLD_TWICE ? asReceived(it.version) : null;
  return first === null ? [it] : [{ kind: "version", version: first }, it];
}

function sourceTimeOf(it: SampleEvent): Instant | null {
  switch (it.kind) {
    case "version":
      return it.version.sourceTime;
    case "procedure":
      return it.procedure.sourceTime;
    case "rating":
      return it.rating.sourceTime;
    case "payment":
      return it.payment.sourceTime;
    case "petition":
      return it.petition.sourceTime;
  }
}
