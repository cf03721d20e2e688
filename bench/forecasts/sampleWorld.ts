import { SAMPLE_PROVINCE } from "#sample/generateDossiers.ts";
import { Random } from "#sample/random.ts";
import type { SampleEvent } from "#sample/sampleEvent.ts";
import { sampleEvents } from "#sample/sampleEvents.ts";
import type { Database } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import type { Instant } from "#terms/instant.ts";
import { periodDays, readPeriod } from "#terms/period.ts";

const DAY = 86_400_000;
/** News come in every other day in the evening, and at the very end of each month. */
const EVERY = 2;

/** @property restless months differ more than chance: in each, every unit has more or fewer dossiers without a result file */
export type SampleWorld = {
  seed: number;
  dossiers: number;
  units: number;
  months: readonly string[];
  restless: boolean;
};

/** Imports an invented province in the order of its time. @returns when its batches came in */
export async function loadWorld(database: Database, world: SampleWorld): Promise<Instant[]> {
  const { seed, dossiers, units, months } = world;
  const [from = "", until = ""] = [months[0], months.at(-1)];
  const events = [...sampleEvents({ seed, dossiers, units, months: { from, until } })];
  const told = (world.restless ? restless(events, seed) : events).map((it) => ({ it, at: timeOf(it) }));
  told.sort((a, b) => a.at - b.at);
  const batch = { authority: SAMPLE_PROVINCE, by: "bench", files: [] };
  const cuts = cutsOf(months);
  let next = 0;
  for (const cut of cuts) {
    const deliveries: Delivery[] = [];
    for (; next < told.length && (told[next]?.at ?? 0) <= Date.parse(cut); next++) {
      const event = told[next]?.it;
      if (event !== undefined) deliveries.push({ ...event, raw: null });
    }
    if (deliveries.length > 0) await saveDossierBatch(database, { batch, deliveries }, cut);
  }
  return cuts;
}

function cutsOf(months: readonly string[]): Instant[] {
  return months.flatMap((month) => {
    const { from, until } = periodDays(readPeriod(month));
    const [start, end] = [from, until].map((it) => Date.parse(`${it}T00:00:00+07:00`)) as [number, number];
    const cuts: number[] = [];
    for (let at = start + EVERY * DAY - 6 * 3_600_000; at < end - DAY; at += EVERY * DAY) cuts.push(at);
    return [...cuts, end - 1].map((it) => new Date(it).toISOString());
  });
}

function timeOf(event: SampleEvent): number {
  switch (event.kind) {
    case "version":
      return Date.parse(event.version.sourceTime ?? "");
    case "rating":
      return Date.parse(event.rating.sourceTime ?? "");
    case "payment":
      return Date.parse(event.payment.sourceTime ?? "");
    case "petition":
      return Date.parse(event.petition.sourceTime ?? "");
    case "procedure":
      return 0;
  }
}

/** In each month of its receipt a unit loses a share of its own of the dossiers that come to no result file. */
function restless(events: readonly SampleEvent[], seed: number): SampleEvent[] {
  const lacking = new Set<string>();
  for (const it of events)
    if (it.kind === "version" && it.version.facts.results?.some((paper) => paper.hasFile === false))
      lacking.add(it.version.facts.code);
  return events.filter((it) => {
    if (it.kind !== "version" || !lacking.has(it.version.facts.code)) return true;
    const { code, agency, receivedAt, submittedAt } = it.version.facts;
    const month = (receivedAt ?? submittedAt ?? "").slice(0, 7);
    const share = 0.5 * new Random(seed, hashOf(`${agency}|${month}`)).next();
    return !new Random(seed, hashOf(code)).chance(share);
  });
}

function hashOf(text: string): number {
  let hash = 17;
  for (const it of text) hash = (Math.imul(hash, 31) + (it.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
