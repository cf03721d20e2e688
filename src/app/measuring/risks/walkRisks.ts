import type { RiskKind } from "#findings/atRisk/riskKind.ts";
import { type DossierRisks, type RiskSubject, risksOf } from "#findings/atRisk/risksOf.ts";
import type { Database } from "#store/database.ts";
import { type OpenDossier, type OpenPlace, openDossiers } from "#store/dossiers/openDossiers.ts";
import { proceduresAsKnown } from "#store/dossiers/proceduresAsKnown.ts";
import type { Instant } from "#terms/instant.ts";
import { openWish, type RiskReading } from "./riskReading.ts";

/** A dossier at risk, and where it stands in the order of promises. */
export type DossierAtRisk = DossierRisks & { place: OpenPlace; subject: RiskSubject };

/** Read at once: a walk over any number takes no more memory than this. */
const ROWS = 1_000;

/**
 * Every dossier at risk after a place, by its promise, in pieces as they are read.
 * @param kind only those with this risk; null: with any
 */
export async function* walkRisks(
  database: Database,
  reading: RiskReading,
  kind: RiskKind | null,
  after: OpenPlace | null,
  rows: number = ROWS,
): AsyncGenerator<DossierAtRisk[]> {
  const { authority, rules, derivation, at } = reading;
  const wish = openWish(reading, kind);
  const catalogue: Catalogue = new Map();
  let place = after;
  for (;;) {
    const page = await openDossiers(database, authority, wish, { after: place, limit: rows });
    await readCatalogue(database, reading, page, catalogue);
    yield page.flatMap((it): DossierAtRisk[] => {
      const subject = subjectOf(it, catalogue);
      const found = risksOf(subject, rules, derivation, at);
      const isWanted =
        found !== null && (kind === null ? found.kinds.length > 0 : found.kinds.includes(kind));
      return isWanted ? [{ ...found, place: it.place, subject }] : [];
    });
    if (page.length < rows) return;
    place = page.at(-1)?.place ?? null;
  }
}

/** The first dossiers at risk after a place, and whether there are more. */
export async function risksPage(
  database: Database,
  reading: RiskReading,
  kind: RiskKind | null,
  { after, limit }: { after: OpenPlace | null; limit: number },
): Promise<{ dossiers: DossierAtRisk[]; next: OpenPlace | null }> {
  const found: DossierAtRisk[] = [];
  for await (const piece of walkRisks(database, reading, kind, after)) {
    found.push(...piece);
    if (found.length > limit) break;
  }
  const dossiers = found.slice(0, limit);
  return { dossiers, next: found.length > limit ? (dossiers.at(-1)?.place ?? null) : null };
}

type Stated = Awaited<ReturnType<typeof proceduresAsKnown>>[number];
type Catalogue = Map<string, readonly Stated[]>;

async function readCatalogue(
  database: Database,
  { authority, at, knownAt }: RiskReading,
  page: readonly OpenDossier[],
  catalogue: Catalogue,
): Promise<void> {
  const wanted = [...new Set(page.flatMap((it) => it.facts.procedure ?? []))].filter(
    (it) => !catalogue.has(it),
  );
  const stated = await proceduresAsKnown(database, authority, wanted, knownAt ?? at);
  const versions = Map.groupBy(stated, (it) => it.code);
  for (const code of wanted) catalogue.set(code, versions.get(code) ?? []);
}

/** The procedure as the catalogue stated it when the dossier was received; the oldest there is where it is younger. */
function subjectOf(
  { facts, knownFrom, chargesFee, returnsPaper }: OpenDossier,
  catalogue: Catalogue,
): RiskSubject {
  const versions = (facts.procedure !== null && catalogue.get(facts.procedure)) || [];
  const at = Date.parse(facts.receivedAt ?? facts.submittedAt ?? knownFrom);
  const found = versions.findLast(({ statedAt }) => isBy(statedAt, at)) ?? versions[0];
  return { facts, knownFrom, procedure: { terms: found?.terms ?? null, chargesFee, returnsPaper } };
}

const isBy = (statedAt: Instant | null, at: number) => statedAt === null || Date.parse(statedAt) <= at;
