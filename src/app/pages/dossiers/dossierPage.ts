import type { DossierPage } from "#contract/dossiers.ts";
import { readDerivation } from "#dossier/derive/readDerivation.ts";
import type { Dossier } from "#dossier/dossier.ts";
import { dossierFacts } from "#measure/why/dossierFacts.ts";
import type { Database } from "#store/database.ts";
import { findDossier, lastBelieved } from "#store/dossiers/findDossier.ts";
import { proceduresAsKnown } from "#store/dossiers/proceduresAsKnown.ts";
import { findUndoing } from "#store/dossiers/undo/findUndoing.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { notFound } from "../notFound.ts";
import { askingOf, type DossierQuery, namesIn } from "./asking.ts";
import { dossierClock } from "./dossierClock.ts";
import { codedView, factView } from "./factView.ts";
import { latenessViews, standardLateness } from "./latenessViews.ts";
import { namedValues, procedureNames } from "./namedValues.ts";
import { ruleWhys } from "./ruleWhys.ts";
import { versionViews } from "./versionViews.ts";

/** One dossier: what is known of it, its time, why each rule answers as it does, and how it came to be known. */
export async function dossierPage(
  database: Database,
  authority: string,
  code: string,
  query: DossierQuery,
  now: Instant,
): Promise<DossierPage> {
  const found = await findDossier(database, authority, code);
  if (found === undefined) return noDossier(code, "Không có hồ sơ này.");
  const period = query.period ?? periodOf(found.facts);
  const { question, rulebook, known, head } = await askingOf(
    database,
    authority,
    authority,
    { ...query, period },
    now,
  );
  const by = question.knownAt ?? now;
  const versions = found.versions.filter((it) => Date.parse(it.knownFrom) <= Date.parse(by));
  const believed = versions.findLast(
    (it) => it.knownUntil === null || Date.parse(it.knownUntil) > Date.parse(by),
  );
  const version = believed ?? lastBelieved(versions);
  const ended = believed === undefined ? version?.knownUntil : null;
  const takenBack = ended ? ((await findUndoing(database, authority, ended)) ?? null) : null;
  if (version === undefined || (believed === undefined && takenBack === null))
    return noDossier(code, "Lúc đó chưa biết hồ sơ này.");

  const { facts, knownFrom } = version;
  const agencyOf = namesIn(question.period);
  const told = found.versions.map((it) => it.facts.procedure);
  const wordsOf = namedValues(agencyOf, await procedureNames(database, authority, told, by));
  const judged = {
    facts,
    judgedAt: known.judgedAt,
    knownFrom,
    procedure: await procedureOf(database, authority, facts, knownFrom),
  };
  const derivation = readDerivation(authority);
  return {
    code: found.code,
    otherCodes: found.otherCodes,
    ...head,
    agency: agencyOf(facts.agency),
    agencyAsGiven: facts.agencyAsGiven,
    procedure:
      facts.procedure === null
        ? null
        : { code: facts.procedure, name: wordsOf("procedure", facts.procedure)?.vi ?? null },
    known,
    deleted: version.deleted,
    takenBack,
    facts: ((await dossierFacts(database, question, version.code)) ?? []).map((it) =>
      factView(it.code, it.value, wordsOf),
    ),
    clock: dossierClock(facts, standardLateness(judged, derivation), known.judgedAt, derivation.calendar),
    steps: stepsOf(facts),
    lateness: latenessViews(judged, derivation),
    rules: await ruleWhys(database, question, rulebook, version.code, wordsOf),
    versions: versionViews(versions, wordsOf),
  };
}

/** The month a dossier was received in, where nothing else is asked for. */
function periodOf({ receivedAt, submittedAt }: Dossier): string | undefined {
  const at = receivedAt ?? submittedAt;
  return at === null ? undefined : dayInVietnam(at).slice(0, 7);
}

/** As the catalogue stated it when the dossier was received, by what was known when the version was written. */
async function procedureOf(database: Database, authority: string, facts: Dossier, knownFrom: Instant) {
  if (facts.procedure === null) return null;
  const stated = await proceduresAsKnown(database, authority, [facts.procedure], knownFrom);
  const at = Date.parse(facts.receivedAt ?? facts.submittedAt ?? knownFrom);
  return stated.findLast((it) => it.statedAt === null || Date.parse(it.statedAt) <= at) ?? stated[0] ?? null;
}

/** Free text and names of steps may name people; whether they are there is told, and no more. */
function stepsOf({ steps }: Dossier): DossierPage["steps"] {
  return (
    steps?.map(({ at, state, handlerName, handlerTitle, unit, note, dueAt }) => ({
      at,
      state: codedView("state", state),
      handlerTitle,
      namesHandler: handlerName !== null,
      unit,
      hasNote: note !== null,
      dueAt,
    })) ?? null
  );
}

function noDossier(code: string, says: string): never {
  return notFound("no-dossier", code, says, "Hãy kiểm tra lại mã hồ sơ, hoặc chọn thời điểm muộn hơn.");
}
