import type { DossierVersion } from "#dossier/dossier.ts";
import { SAMPLE_PROVINCE, sampleDossiers } from "#sample/generateDossiers.ts";
import { readSampleProcedures } from "#sample/province/sampleProcedures.ts";
import type { SampleOptions } from "#sample/sampleOptions.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import type { Instant } from "#terms/instant.ts";

export const AUTHORITY = SAMPLE_PROVINCE;
export const SEED = 766;
const UNITS = 163;
const WEEK = 7 * 86_400_000;
/** Midnight in Việt Nam before the first day of the sample. */
const BEGIN = Date.parse("2025-11-01T00:00:00+07:00");
/** When the last batch came in: everything is known by then. */
export const LOADED_BY: Instant = "2026-11-08T00:00:00.000Z";

/** What came together: of a week, or of a file, in the order in which the records of each dossier were told. */
export type SampleBatch = { knownAt: Instant; deliveries: Delivery[] };

export function sampleOptions(dossiers: number): SampleOptions {
  return { seed: SEED, dossiers, units: UNITS, months: { from: "2025-11", until: "2026-10" } };
}

/** The sample by the week in which its versions were told, the catalogue first. Holds only dossiers that are under way. */
export function* weeklyBatches(options: SampleOptions): Generator<SampleBatch> {
  const weeks = new Map<number, DossierVersion[]>();
  let week = 0;
  yield { knownAt: knownAt(-1), deliveries: catalogue() };
  for (const { versions } of sampleDossiers(options)) {
    const [first] = versions;
    if (first === undefined) continue;
    const opened = weekOf(first);
    for (; week < opened; week++) yield take(week);
    for (const version of versions) {
      const told = Math.max(week, weekOf(version));
      const own = weeks.get(told);
      if (own) own.push(version);
      else weeks.set(told, [version]);
    }
  }
  for (const last = Math.max(...weeks.keys(), week); week <= last; week++) yield take(week);

  function take(which: number): SampleBatch {
    const versions = weeks.get(which) ?? [];
    weeks.delete(which);
    return {
      knownAt: knownAt(which),
      deliveries: versions.map(delivered),
    };
  }
}

/** The sample by files of so many versions, as a system hands over all it has: every dossier with its whole history. */
export function* historyBatches(options: SampleOptions): Generator<SampleBatch> {
  yield { knownAt: knownAt(-1), deliveries: catalogue() };
  let deliveries: Delivery[] = [];
  for (const { versions } of sampleDossiers(options)) {
    deliveries.push(...versions.map(delivered));
    if (deliveries.length < VERSIONS_OF_A_FILE) continue;
    yield { knownAt: LOADED_BY, deliveries };
    deliveries = [];
  }
  if (deliveries.length > 0) yield { knownAt: LOADED_BY, deliveries };
}

/** About 150 MB of records. */
const VERSIONS_OF_A_FILE = 100_000;

const delivered = (version: DossierVersion): Delivery => ({ kind: "version", version, raw: null });

/** Versions of other dossiers of the last month, one after the other as they were told: changes to come in later. */
export function laterChanges(round: number, dossiers: number): DossierVersion[] {
  const months = { from: "2026-10", until: "2026-10" };
  const changes: DossierVersion[] = [];
  for (const { versions } of sampleDossiers({ seed: SEED + 1 + round, dossiers, units: UNITS, months }))
    changes.push(...versions.map((it) => ofRound(it, round)));
  return changes.sort((a, b) => (a.sourceTime ?? "").localeCompare(b.sourceTime ?? ""));
}

/** Codes of their own, so that no dossier of the sample is met. */
function ofRound(version: DossierVersion, round: number): DossierVersion {
  return { ...version, facts: { ...version.facts, code: `${version.facts.code}-${round}`, otherCodes: [] } };
}

const weekOf = ({ sourceTime }: DossierVersion) =>
  Math.max(0, Math.floor((Date.parse(sourceTime ?? "") - BEGIN) / WEEK));

/** Monday noon after the week. */
const knownAt = (week: number): Instant => new Date(BEGIN + (week + 1) * WEEK + WEEK / 14).toISOString();

function catalogue(): Delivery[] {
  return readSampleProcedures(AUTHORITY).map(({ version }) => ({
    kind: "procedure",
    procedure: version,
    raw: null,
  }));
}
