import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import type { ChangedCodes } from "./changedCodes.ts";
import { columnArrays } from "./columnArrays.ts";
import { DERIVED_COLUMNS } from "./derivedRow.ts";
import { type Derive, type Deriving, derivingOf } from "./deriving.ts";
import { namesOfDossiers } from "./knownAround.ts";
import { oneOf } from "./oneOf.ts";
import { STORED_COLUMNS, type StoredVersion, versionOfRow } from "./storedVersion.ts";
import type { Touched } from "./touched.ts";
import type { BatchStamp } from "./versionChanges.ts";
import { KEPT_COLUMNS } from "./versionColumns.ts";

const DERIVED_ANEW = Object.keys(DERIVED_COLUMNS)
  .map((it) => `${it} = it.${it}`)
  .join(", ");

/** Dossiers read, derived and written together. */
const PAGE = 2_000;

/**
 * Writes again the current dossiers for which something else follows since their procedure or their ratings changed in a batch:
 * as new versions, known from the batch on, or in place when the batch itself wrote them.
 */
export async function rederive(
  db: Kysely<Schema>,
  stamp: BatchStamp,
  deriving: Deriving,
  { procedures, rated, lastVersion }: Touched,
  changed: ChangedCodes,
): Promise<void> {
  const codes = [...(await keptCodes(db, stamp, rated))];
  for (let from = 0; from < codes.length; from += PAGE)
    changed.add(await renew(db, stamp, deriving, await read(oneOf("code", codes.slice(from, from + PAGE)))));
  if (procedures.size === 0) return;
  const some = oneOf("procedure", procedures);
  let page = await read(some);
  while (page.length > 0) {
    changed.add(await renew(db, stamp, deriving, page));
    const last = page.at(-1)?.code ?? "";
    page = page.length < PAGE ? [] : await read(sql<SqlBool>`${some} and code > ${last}`);
  }

  async function read(which: Expression<SqlBool>): Promise<StoredVersion[]> {
    const rows = await db
      .selectFrom("dossier")
      .select(STORED_COLUMNS)
      .where("authority", "=", stamp.authority)
      .where(which)
      .where(sql<boolean>`opened_day > '-infinity'`)
      .where(sql<boolean>`(known_from < ${stamp.knownAt}::timestamptz or version <= ${lastVersion})`)
      .orderBy("code")
      .limit(PAGE)
      .execute();
    return rows.map(versionOfRow);
  }
}

/** The codes that dossiers are kept under which ratings name by any of their codes. */
async function keptCodes(
  db: Kysely<Schema>,
  { authority }: BatchStamp,
  codes: ReadonlySet<string>,
): Promise<Set<string>> {
  if (codes.size === 0) return new Set();
  const aliases = await db
    .selectFrom("dossier_alias")
    .select("code")
    .where("authority", "=", authority)
    .where(oneOf("alias", codes))
    .execute();
  return new Set([...codes, ...aliases.map((it) => it.code)]);
}

/** Gives the codes of those that changed. */
async function renew(
  db: Kysely<Schema>,
  stamp: BatchStamp,
  deriving: Deriving,
  versions: readonly StoredVersion[],
): Promise<string[]> {
  const derive = await derivingOf(db, deriving, namesOfDossiers(versions.map(({ facts }) => facts)));
  const differing = await differingCodes(db, stamp, deriving, versions, derive);
  const changed = versions.filter(({ code }) => differing.has(code));
  if (changed.length === 0) return [];
  const isOwn = ({ knownFrom }: StoredVersion) => knownFrom === stamp.knownAt;
  const older = changed.filter((it) => !isOwn(it)).map(({ code }) => code);
  await close(db, stamp, older);
  await sql`
    update dossier as known set ${sql.raw(DERIVED_ANEW)}
    from ${derivedArrays(changed, derive, () => stamp.knownAt)}
    where known.authority = ${stamp.authority} and known.code = it.code`.execute(db);
  return changed.map(({ code }) => code);
}

/** Closes versions and gives what takes their place its own number. */
async function close(
  db: Kysely<Schema>,
  { authority, batch, knownAt }: BatchStamp,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  const kept = sql.raw(KEPT_COLUMNS);
  await sql`
    insert into dossier_history (${kept}, known_to)
    select ${kept}, ${knownAt}::timestamptz from dossier
    where authority = ${authority} and ${oneOf("code", codes)}`.execute(db);
  await sql`
    update dossier set version = nextval('dossier_version'), known_from = ${knownAt}::timestamptz, batch = ${batch}
    where authority = ${authority} and ${oneOf("code", codes)}`.execute(db);
}

/** Dossiers of which something else follows now than what their row says. A mark their row lacks is not news. */
async function differingCodes(
  db: Kysely<Schema>,
  { authority }: BatchStamp,
  { positions }: Deriving,
  versions: readonly StoredVersion[],
  derive: Derive,
): Promise<Set<string>> {
  if (versions.length === 0) return new Set();
  const lateness = positions.flatMap((at) => [
    `known.late[${at}] <> it.late[${at}]`,
    `known.late_unknown[${at}] <> it.late_unknown[${at}]`,
  ]);
  const rest = ["returns_paper", "procedure_charges_fee", "dissatisfied"].map(
    (column) => `known.${column} is distinct from it.${column}`,
  );
  const { rows } = await sql<{ code: string }>`
    select known.code from dossier as known
    join ${derivedArrays(versions, derive, ({ knownFrom }) => knownFrom)} on it.code = known.code
    where known.authority = ${authority} and (${sql.raw([...rest, ...lateness].join(" or "))})`.execute(db);
  return new Set(rows.map((it) => it.code));
}

/** Versions with what follows for them, as a table expression. */
function derivedArrays(
  versions: readonly StoredVersion[],
  derive: Derive,
  knownFrom: (it: StoredVersion) => Instant,
) {
  const rows = versions.map((it) => ({ code: it.code, ...derive(it.facts, knownFrom(it)) }));
  return columnArrays({ code: "text", ...DERIVED_COLUMNS }, rows);
}
