import { sql } from "kysely";
import type { Dossier, DossierVersion } from "#dossier/dossier.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import { type AroundQuestion, paymentsOf, ratingsOf, recordsOf } from "./aroundDossiers.ts";
import { dossiersAsOf } from "./dossiersAsOf.ts";
import { oneOf } from "./oneOf.ts";
import { factsOf } from "./spelledFacts.ts";

/**
 * A dossier with everything that was told of it and around it.
 * @property versions in the order of the source's own time; where one has none, in the order in which they came
 * @property paidInCash whether some payment of it is kept as not paid online; null: no payment is known
 * @property record the newest whole record it was read from; null where none is kept
 */
export type DossierAround = {
  facts: Dossier;
  versions: readonly Pick<DossierVersion, "sourceTime" | "facts">[];
  paidInCash: boolean | null;
  ratings: readonly Satisfaction[];
  record: string | null;
};

/** Dossiers held at a time: few enough that nobody else waits long for their turn while these are looked at. */
const PAGE = 100;

/**
 * The dossiers that were there in a period, one after the other in the order of their codes, read page by page: memory does
 * not grow with their number.
 */
export async function* dossiersAround(
  database: Database,
  question: AroundQuestion,
): AsyncGenerator<DossierAround> {
  let after = "";
  for (;;) {
    const page = await pageOf(database, question, after);
    const last = page.at(-1);
    if (last === undefined) return;
    yield* await around(
      database,
      question,
      page.map(({ code, facts }) => ({ code, facts: factsOf(code, facts) })),
    );
    if (page.length < PAGE) return;
    after = last.code;
  }
}

function pageOf(
  database: Database,
  { authority, agencies, from, until, knownAt }: AroundQuestion,
  after: string,
): Promise<{ code: string; facts: string }[]> {
  const current =
    knownAt === null
      ? database.sql
          .selectFrom("dossier")
          .select(["code", "facts"])
          .where("authority", "=", authority)
          .where("deleted", "=", false)
          .where(sql<boolean>`opened_day < ${until}::date and closed_day >= ${from}::date`)
          .$if(agencies !== null, (it) => it.where(oneOf("agency", agencies ?? [])))
      : database.sql
          .selectFrom(dossiersAsOf(database, authority, knownAt).as("dossier"))
          .select(["code", "facts"])
          .where(sql<boolean>`opened_day < ${until}::date and closed_day >= ${from}::date`)
          .$if(agencies !== null, (it) => it.where(oneOf("agency", agencies ?? [])));
  return current.where("code", ">", after).orderBy("code").limit(PAGE).execute();
}

async function around(
  database: Database,
  question: AroundQuestion,
  page: readonly { code: string; facts: Dossier }[],
): Promise<DossierAround[]> {
  const codes = page.map((it) => it.code);
  const versions = await versionsOf(database, question, codes);
  const newest = new Map(
    [...versions].map(([code, some]) => [code, some.findLast((it) => it.kind === "record")?.rawHash ?? null]),
  );
  const payments = await paymentsOf(database, question, codes);
  const ratings = await ratingsOf(database, question, codes);
  const records = await recordsOf(
    database,
    question.authority,
    [...newest.values()].flatMap((it) => it ?? []),
  );
  return page.map(({ code, facts }) => ({
    facts,
    versions: versions.get(code) ?? [],
    paidInCash: payments.get(code) ?? null,
    ratings: ratings.get(code) ?? [],
    record: records.get(newest.get(code) ?? "") ?? null,
  }));
}

type Version = Pick<DossierVersion, "sourceTime" | "facts" | "rawHash"> & { kind: string; number: bigint };

/** Current and closed versions by the code their dossier is kept under, also those told under its other codes. */
async function versionsOf(
  { sql: db }: Database,
  { authority, knownAt }: AroundQuestion,
  codes: readonly string[],
): Promise<Map<string, Version[]>> {
  const aliases = await db
    .selectFrom("dossier_alias")
    .select(["alias", "code"])
    .where("authority", "=", authority)
    .where(oneOf("code", codes))
    .execute();
  const keptUnder = new Map<string, string>(aliases.map(({ alias, code }) => [alias, code]));
  const all = [...codes, ...keptUnder.keys()];
  const columns = ["code", "version", "kind", "source_time", "raw_hash", "facts"] as const;
  const of = (table: "dossier" | "dossier_history") =>
    db
      .selectFrom(table)
      .select(columns)
      .where("authority", "=", authority)
      .where(oneOf("code", all))
      .where("deleted", "=", false)
      .$if(knownAt !== null, (it) => it.where("known_from", "<=", new Date(knownAt ?? 0)));
  const rows = await of("dossier").unionAll(of("dossier_history")).execute();
  const versions = rows.map((row) => ({
    code: keptUnder.get(row.code) ?? row.code,
    number: BigInt(row.version),
    kind: row.kind,
    sourceTime: instant(row.source_time),
    facts: factsOf(row.code, row.facts),
    rawHash: Buffer.from(row.raw_hash).toString("hex"),
  }));
  const byCode = Map.groupBy(versions, (it) => it.code);
  return new Map([...byCode].map(([code, some]) => [code, inOrder(some)]));
}

function inOrder(versions: readonly Version[]): Version[] {
  const byNumber = (a: Version, b: Version) => (a.number < b.number ? -1 : 1);
  if (versions.some((it) => it.sourceTime === null)) return [...versions].sort(byNumber);
  return [...versions].sort(
    (a, b) => Date.parse(a.sourceTime ?? "") - Date.parse(b.sourceTime ?? "") || byNumber(a, b),
  );
}

const instant = (it: Date | null): Instant | null => it?.toISOString() ?? null;
