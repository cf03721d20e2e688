import type { VersionView } from "#contract/dossiers.ts";
import type { Dossier } from "#dossier/dossier.ts";
import type { DossierFound } from "#store/dossiers/findDossier.ts";
import { factView, listView, type ValueWords } from "./factView.ts";

type Version = DossierFound["versions"][number];

/** Facts of a delivery that rules ask for as they are. */
const FACTS = [
  "code",
  "agency",
  "procedure",
  "channel",
  "state",
  "submittedAt",
  "receivedAt",
  "dueAt",
  "finishedAt",
  "returnedAt",
  "refusedAt",
  "hasDigitisedComponent",
  "paidOnline",
  "verifiedAccount",
  "databases",
] as const satisfies readonly (keyof Dossier)[];

/** Lists of a delivery; only how many there are is told. */
const LISTS = [
  "pauses",
  "steps",
  "components",
  "results",
  "fees",
] as const satisfies readonly (keyof Dossier)[];

/** Versions in the order in which they were recorded, each with what it says that the one before did not. */
export function versionViews(versions: readonly Version[], wordsOf: ValueWords): VersionView[] {
  let believed: Dossier | null = null;
  return versions.map((it, index): VersionView => {
    const { knownFrom, knownUntil, source, sourceTime, kind, deleted, facts } = it;
    const changes = changesBetween(believed, facts, wordsOf);
    // What came too late was never believed: the next version is held against the one before it.
    if (knownUntil !== knownFrom || versions[index + 1]?.knownFrom === knownFrom) believed = facts;
    return { number: index + 1, knownFrom, knownUntil, source, sourceTime, kind, deleted, changes };
  });
}

/** What differs between two states of knowledge; of the first, everything that is known. */
function changesBetween(
  before: Dossier | null,
  after: Dossier,
  wordsOf: ValueWords,
): VersionView["changes"] {
  const facts = FACTS.filter((it) => !isSame(before?.[it] ?? null, after[it])).map((it) => ({
    before: factView(it, textOf(before?.[it] ?? null), wordsOf),
    after: factView(it, textOf(after[it]), wordsOf),
  }));
  const lists = LISTS.filter((it) => !isSame(before?.[it] ?? null, after[it])).map((it) => ({
    before: listView(it, before?.[it] ?? null),
    after: listView(it, after[it]),
  }));
  return [...facts, ...lists];
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function textOf(value: Dossier[(typeof FACTS)[number]]): string | null {
  return value === null || typeof value === "string" ? value : JSON.stringify(value);
}
