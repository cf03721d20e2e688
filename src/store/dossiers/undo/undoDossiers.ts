import { type Kysely, sql } from "kysely";
import type { Schema } from "../../schema.ts";
import type { UndoneCounts } from "../batch.ts";
import { derivingOf } from "../deriving.ts";
import { fold } from "../foldVersions.ts";
import { namesOfDossiers } from "../knownAround.ts";
import { oneOf } from "../oneOf.ts";
import type { TakingIn } from "../saveChunks.ts";
import { type Belief, sameBelief } from "../storedVersion.ts";
import type { VersionChanges } from "../versionChanges.ts";
import { byTime } from "../versionOrder.ts";
import { versionRows } from "../versionRows.ts";
import { settleTimes, writeVersions } from "../writeVersions.ts";
import { readTimelines, type Timeline } from "./readTimelines.ts";
import { type KeptVersion, originalsOf, standingVersions } from "./standingVersions.ts";

/** Dossiers read, folded and written together. */
const PAGE = 1_000;
/** Dossiers named in the outcome at most. */
const MOST_NAMED = 20;

type Taking = Pick<TakingIn, "stamp" | "fallen" | "deriving" | "changed">;
type DossiersUndone = Omit<UndoneCounts, "events" | "repeatedBy">;

/** Believes every dossier that a batch spoke of as the deliveries that stand tell it. */
export async function undoDossiers(
  tx: Kysely<Schema>,
  taking: Taking,
  batch: number,
): Promise<DossiersUndone> {
  const counts: DossiersUndone = { restored: 0, removed: 0, unchanged: 0, spokenLater: 0, named: [] };
  await gatherCodes(tx, taking, batch);
  let codes = await nextCodes(tx, "");
  while (codes.length > 0) {
    await undoSome(tx, taking, batch, codes, counts);
    codes = await nextCodes(tx, codes.at(-1) ?? "");
  }
  return counts;
}

/** The codes a batch spoke of, as the table of this transaction `undone_code`; there may be millions. */
async function gatherCodes(
  tx: Kysely<Schema>,
  { stamp: { authority } }: Taking,
  batch: number,
): Promise<void> {
  await sql`create temporary table undone_code (code text primary key) on commit drop`.execute(tx);
  await sql`
    insert into undone_code
    select distinct coalesce(alias.code, spoken.code)
    from (
      select code from dossier where authority = ${authority} and batch = ${batch}
      union all select code from dossier_history where authority = ${authority} and batch = ${batch}
      union all select code from batch_confirmation where authority = ${authority} and batch = ${batch}
    ) as spoken
    left join dossier_alias as alias on alias.authority = ${authority} and alias.alias = spoken.code`.execute(
    tx,
  );
}

async function nextCodes(tx: Kysely<Schema>, after: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from undone_code where code > ${after} order by code limit ${PAGE}`.execute(tx);
  return rows.map((it) => it.code);
}

async function undoSome(
  tx: Kysely<Schema>,
  { stamp, fallen, deriving, changed }: Taking,
  batch: number,
  codes: readonly string[],
  counts: DossiersUndone,
): Promise<void> {
  const timelines = await readTimelines(tx, stamp.authority, codes);
  const changes: VersionChanges = { current: [], replaced: [], passed: [], absorbed: [], confirmed: [] };
  const times: { code: string; settled_time: string | null }[] = [];
  const others = new Map<string, readonly string[]>();
  for (const timeline of timelines.values()) {
    const { code, rows } = timeline;
    const current = rows.find((it) => it.knownTo === null);
    const standing = standingVersions(rows, timeline.confirmations, fallen).sort(byTime);
    const belief = fold(standing, code).at(-1);
    const newest = standing.at(-1);
    others.set(code, belief?.facts.otherCodes ?? []);
    if (isSpokenLater(timeline, standing, batch, fallen.undone)) {
      counts.spokenLater += 1;
      if (counts.named.length < MOST_NAMED) counts.named.push(code);
    }
    if (belief === undefined || newest === undefined) {
      if (current) changes.absorbed.push(code);
      counts.removed += 1;
      continue;
    }
    const own = current && standingOf(current, timeline, standing);
    if (own && sameBelief(own.current, belief)) {
      const { settledTime } = own.standing;
      if (own.current.settledTime !== settledTime) times.push({ code, settled_time: settledTime });
      counts.unchanged += 1;
    } else {
      if (current && !sameBelief(current, belief)) counts.restored += 1;
      else counts.unchanged += 1;
      changes.current.push({
        ...newest,
        ...belief,
        version: null,
        code,
        batch: stamp.batch,
        knownFrom: stamp.knownAt,
      });
      if (current) changes.replaced.push(code);
    }
  }
  const names = namesOfDossiers(changes.current.map(({ facts }) => facts));
  const derive = await derivingOf(tx, deriving, { ...names, codes: new Set([...names.codes, ...codes]) });
  await writeVersions(tx, stamp, changes, await versionRows(stamp, changes, derive));
  await settleTimes(tx, stamp.authority, times);
  await dropLinks(tx, stamp.authority, batch, others);
  changed.add([...changes.current.map(({ code }) => code), ...changes.absorbed]);

  /** The delivery behind the current version at its own place, where that delivery stands: a later one may have told the same. */
  function standingOf(current: KeptVersion, { rows }: Timeline, standing: readonly KeptVersion[]) {
    const original = originalsOf(rows, fallen).get(current.version)?.version;
    const own = standing.find((it) => it.version === original);
    return own && { current, standing: own };
  }
}

/** Whether a batch after the undone one, still standing, spoke of the dossier. */
function isSpokenLater(
  { confirmations }: Timeline,
  standing: readonly KeptVersion[],
  batch: number,
  undone: ReadonlyMap<number, number>,
): boolean {
  const isLater = (it: { batch: number }) => it.batch > batch && !undone.has(it.batch);
  return standing.some(isLater) || confirmations.some(isLater);
}

/** Codes that led to a dossier only by the word of the undone batch lead there no more. */
async function dropLinks(
  tx: Kysely<Schema>,
  authority: string,
  batch: number,
  others: ReadonlyMap<string, Belief["facts"]["otherCodes"]>,
): Promise<void> {
  const links = await tx
    .selectFrom("dossier_alias")
    .select(["alias", "code"])
    .where("authority", "=", authority)
    .where("batch", "=", batch)
    .where(oneOf("code", others.keys()))
    .execute();
  const fallen = links.filter(({ alias, code }) => !others.get(code)?.includes(alias));
  if (fallen.length === 0) return;
  await tx
    .deleteFrom("dossier_alias")
    .where("authority", "=", authority)
    .where(
      oneOf(
        "alias",
        fallen.map((it) => it.alias),
      ),
    )
    .execute();
}
