import { fileURLToPath } from "node:url";
import { importPortalFolder } from "#app/importing/importPortal.ts";
import type { Dossier } from "#dossier/dossier.ts";
import type { Database } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aDelivery } from "../store/aDelivery.ts";

const PORTAL = fileURLToPath(new URL("../../examples/phu-tho-2026-08", import.meta.url));

export const STORY = "H44.100-260803-0007";
const ON_TIME = "H44.100-260804-0008";

/** On the clock of Việt Nam. */
const at = (clock: string) => new Date(`${clock}+07:00`).toISOString();

const received: Partial<Dossier> = {
  agency: "H44.100",
  agencyAsGiven: "UBND Phường Việt Trì",
  submittedAt: at("2026-08-02T21:10"),
  receivedAt: at("2026-08-03T08:30"),
  dueAt: at("2026-08-07T17:00"),
  state: "processing",
};
const request = { kind: "supplement" as const, from: at("2026-08-05T09:00"), until: null };
const handled: Partial<Dossier> = {
  ...received,
  pauses: [{ ...request, until: at("2026-08-06T14:00") }],
  state: "returned",
  finishedAt: at("2026-08-12T10:15"),
  returnedAt: at("2026-08-13T08:00"),
};

/**
 * Phú Thọ with the Portal's answers of August 2026 and two invented dossiers of one ward: one is told three times, waits
 * for the citizen in between and is late in the end.
 */
export async function tellStory(database: Database): Promise<void> {
  await importPortalFolder(database, PORTAL, at("2026-09-27T08:00"));
  const onTime = { ...handled, pauses: [], finishedAt: at("2026-08-06T10:00"), returnedAt: null };
  const told: [string, string, Partial<Dossier>][] = [
    ["2026-08-04T18:00", STORY, received],
    ["2026-08-05T18:00", STORY, { ...received, pauses: [request], state: "supplement-requested" }],
    ["2026-08-15T18:00", STORY, handled],
    ["2026-08-16T18:00", ON_TIME, onTime],
  ];
  for (const [when, code, facts] of told) {
    const delivery = aDelivery(code, at(when), facts, { authority: "H44" });
    const batch = { authority: "H44", by: "test", files: [] };
    await saveDossierBatch(database, { batch, deliveries: [delivery] }, at(when));
  }
}
