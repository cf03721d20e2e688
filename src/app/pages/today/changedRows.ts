import type { ChangedRow } from "#contract/today.ts";
import { readDerivation } from "#dossier/derive/readDerivation.ts";
import type { ChangedDossier } from "#measure/changes/findChanges.ts";
import { judgedAt } from "#measure/question.ts";
import type { Database } from "#store/database.ts";
import { type BelievedDossier, dossiersNamed, takenUpBy } from "#store/dossiers/dossiersNamed.ts";
import { proceduresAsKnown } from "#store/dossiers/proceduresAsKnown.ts";
import type { Instant } from "#terms/instant.ts";
import type { ChangesReading } from "../../measuring/changes/readChanges.ts";
import { ruleName } from "../../measuring/rulesFor.ts";
import { namesIn } from "../dossiers/asking.ts";
import { standardLateness } from "../dossiers/latenessViews.ts";
import { changeWords, type KnownDossier } from "./changeWords.ts";

type Stated = Awaited<ReturnType<typeof proceduresAsKnown>>[number];

/** Changed dossiers as a reader sees them: what happened to each in words, and which rules it answers otherwise. */
export async function changedRows(
  database: Database,
  { question, period, since, rules }: ChangesReading,
  dossiers: readonly ChangedDossier[],
): Promise<ChangedRow[]> {
  const { authority, knownAt, now } = question;
  const codes = dossiers.map((it) => it.code);
  const before = await dossiersNamed(database, authority, codes, since);
  const after = await dossiersNamed(database, authority, codes, knownAt);
  const gone = dossiers.filter((it) => it.after === null).map((it) => it.code);
  const takenUp = await takenUpBy(database, authority, gone);
  const told = [...before.values(), ...after.values()].flatMap((it) => it.facts.procedure ?? []);
  const stated = await proceduresAsKnown(database, authority, [...new Set(told)], knownAt ?? now);
  const catalogue = Map.groupBy(stated, (it) => it.code);
  const agencyOf = namesIn(period);
  const nameOf = (code: string) => agencyOf(code)?.name ?? code;
  const knownWhen = (it: BelievedDossier | undefined, at: Instant): KnownDossier | null =>
    it === undefined ? null : { facts: it.facts, late: latenessAt(it, at, authority, catalogue) };
  return dossiers.map(({ code, at, told: isTold, ...sides }) => {
    const was = before.get(code);
    const is = after.get(code);
    const facts = (is ?? was)?.facts;
    const procedure = facts?.procedure ?? null;
    const names = procedure === null ? [] : (catalogue.get(procedure) ?? []);
    return {
      code,
      agency: agencyOf(facts?.agency ?? null),
      agencyAsGiven: facts?.agencyAsGiven ?? null,
      procedure: procedure === null ? null : { code: procedure, name: names.at(-1)?.name ?? null },
      at,
      told: isTold,
      gone: is === undefined,
      changes: changeWords(
        knownWhen(was, judgedAt({ ...question, knownAt: since })),
        knownWhen(is, judgedAt(question)),
        { nameOf, takenUp: takenUp.get(code) ?? null },
      ),
      answers: rules.flatMap(({ named }, place) => {
        const from = sides.before?.answers[place] ?? "out";
        const to = sides.after?.answers[place] ?? "out";
        const { title, unit } = named.rule;
        return from === to ? [] : [{ rule: ruleName(named), title, unit, from, to }];
      }),
    };
  });
}

/** By the standard rule, at the last instant that counts. */
function latenessAt(
  { facts, knownFrom }: BelievedDossier,
  at: Instant,
  authority: string,
  catalogue: ReadonlyMap<string, readonly Stated[]>,
): KnownDossier["late"] {
  const versions = (facts.procedure !== null && catalogue.get(facts.procedure)) || [];
  const received = Date.parse(facts.receivedAt ?? facts.submittedAt ?? knownFrom);
  const procedure =
    versions.findLast((it) => it.statedAt === null || Date.parse(it.statedAt) <= received) ??
    versions[0] ??
    null;
  return standardLateness({ facts, judgedAt: at, knownFrom, procedure }, readDerivation(authority)).answer;
}
