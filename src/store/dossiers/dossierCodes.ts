import { type Kysely, sql } from "kysely";
import type { DossierVersion } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Schema } from "../schema.ts";
import { columnArrays } from "./columnArrays.ts";
import { oneOf } from "./oneOf.ts";
import type { BatchStamp } from "./versionChanges.ts";

/**
 * Which dossier each code stands for.
 * @property codeOf the code a dossier is kept under, for any of its codes
 * @property named the codes of all dossiers the deliveries name
 * @property links codes that lead to a dossier only since these deliveries, with that dossier's code
 * @property absorbed dossiers that turned out to be another one, with that one's code
 */
export type DossierCodes = {
  codeOf: (code: string) => string;
  named: ReadonlySet<string>;
  links: ReadonlyMap<string, string>;
  absorbed: ReadonlyMap<string, string>;
};

/**
 * Resolves the codes of some deliveries. A dossier keeps the code it was first known by; when a delivery names a second
 * code that is a dossier of its own, that one is absorbed.
 */
export async function resolveCodes(
  db: Kysely<Schema>,
  authority: AgencyCode,
  deliveries: readonly DossierVersion[],
): Promise<DossierCodes> {
  const named = new Set(deliveries.flatMap((it) => [it.facts.code, ...it.facts.otherCodes]));
  const aliases = await db
    .selectFrom("dossier_alias")
    .select(["alias", "code"])
    .where("authority", "=", authority)
    .where(oneOf("alias", named))
    .execute();
  const leads = new Map(aliases.map((it) => [it.alias, it.code]));
  const links = new Map<string, string>();
  const absorbed = new Map<string, string>();
  const codeOf = (code: string): string => {
    const next = links.get(code) ?? leads.get(code);
    return next === undefined ? code : codeOf(next);
  };
  const linking = deliveries.filter((it) => it.facts.otherCodes.length > 0);
  if (linking.length > 0) {
    const stored = await storedCodes(db, authority, new Set([...named].map(codeOf)));
    const known = new Set(stored);
    for (const { facts } of deliveries) {
      const codes = [facts.code, ...facts.otherCodes];
      const all = codes.map(codeOf);
      const kept = all.find((it) => known.has(it)) ?? codeOf(facts.code);
      known.add(kept);
      for (const code of new Set([...codes, ...all])) {
        if (code === kept || codeOf(code) === kept) continue;
        const other = codeOf(code);
        links.set(other, kept);
        if (stored.has(other)) absorbed.set(other, kept);
      }
    }
  }
  return { codeOf, named: new Set([...named].map(codeOf)), links, absorbed };
}

async function storedCodes(
  db: Kysely<Schema>,
  authority: AgencyCode,
  codes: Set<string>,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("dossier")
    .select("code")
    .where("authority", "=", authority)
    .where(oneOf("code", codes))
    .execute();
  return new Set(rows.map((it) => it.code));
}

/** Remembers new links, and leads those of an absorbed dossier straight to the one that absorbed it. */
export async function writeLinks(
  db: Kysely<Schema>,
  { authority, batch, knownAt }: BatchStamp,
  { links, codeOf }: DossierCodes,
): Promise<void> {
  if (links.size === 0) return;
  const rows = [...links.keys()].map((alias) => ({ alias, code: codeOf(alias) }));
  const incoming = columnArrays({ alias: "text", code: "text" }, rows);
  await sql`
    update dossier_alias set code = it.code from ${incoming}
    where dossier_alias.authority = ${authority} and dossier_alias.code = it.alias`.execute(db);
  await sql`
    insert into dossier_alias (authority, alias, code, batch, known_from)
    select ${authority}, alias, code, ${batch}::integer, ${knownAt}::timestamptz from ${incoming}
    on conflict (authority, alias) do update set code = excluded.code`.execute(db);
}
