import type { Kysely } from "kysely";
import type { DossierVersion } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import type { DossierCodes } from "./dossierCodes.ts";
import { inUtc } from "./factsRow.ts";
import { oneOf } from "./oneOf.ts";
import { spelledFacts } from "./spelledFacts.ts";
import { kindOf } from "./storedVersion.ts";
import type { Fallen } from "./undo/fallen.ts";
import { shakenCodes } from "./undo/shakenCodes.ts";
import { isBefore } from "./versionOrder.ts";

/**
 * Sets apart the deliveries that are stored already, by what they tell and the source's time: a file that comes again
 * costs a look at these, not at the facts. A delivery without a time is only seen when it is the last word.
 * `stored`: the codes among theirs that have a current version; `shaken`: those of them an undone batch spoke of, where what is
 * stored may not count any more; `spokenAfter`: of those to place, the newest time a closed version is settled by. A part that told
 * nothing new is closed at once, and may be later than the current version.
 */
export async function setApart(
  db: Kysely<Schema>,
  authority: AgencyCode,
  { codeOf, links }: DossierCodes,
  deliveries: readonly DossierVersion[],
  fallen: Fallen,
): Promise<{
  fresh: DossierVersion[];
  seen: DossierVersion[];
  stored: ReadonlySet<string>;
  shaken: ReadonlySet<string>;
  spokenAfter: ReadonlyMap<string, Instant>;
}> {
  const marked = deliveries.map((delivery) => ({
    delivery,
    code: codeOf(delivery.facts.code),
    mark: markOf(spelledFacts(delivery.facts).hash, kindOf(delivery), inUtc(delivery.sourceTime)),
  }));
  const { marks: current } = await marksIn("dossier", new Set(marked.map((it) => it.code)));
  const shaken = await shakenCodes(db, authority, fallen, [...current.keys()]);
  const isNew = ({ code }: { code: string }) => !current.has(code);
  const isLast = ({ code, mark }: (typeof marked)[number]) => current.get(code)?.has(mark) === true;
  const unclear = marked.filter((it) => !isNew(it) && (!isLast(it) || it.delivery.sourceTime === null));
  const { marks: closed, newest } = await marksIn("dossier_history", new Set(unclear.map((it) => it.code)));
  const fresh: DossierVersion[] = [];
  const seen: DossierVersion[] = [];
  // Without a time, an older delivery of the same dossier in this chunk may unseat the last word first.
  const untimed = new Set(marked.filter((it) => it.delivery.sourceTime === null).map((it) => it.code));
  for (const it of marked) {
    const isSeen =
      isLast(it) || (it.delivery.sourceTime !== null && closed.get(it.code)?.has(it.mark) === true);
    const isPlain = links.size === 0 && !untimed.has(it.code) && !shaken.has(it.code);
    (isSeen && isPlain ? seen : fresh).push(it.delivery);
  }
  return { fresh, seen, stored: new Set(current.keys()), shaken, spokenAfter: newest };

  async function marksIn(table: "dossier" | "dossier_history", codes: ReadonlySet<string>) {
    const marks = new Map<string, Set<string>>();
    const newest = new Map<string, Instant>();
    if (codes.size === 0) return { marks, newest };
    const rows = await db
      .selectFrom(table)
      .select(["code", "told_hash", "kind", "source_time", "settled_time"])
      .where("authority", "=", authority)
      .where(oneOf("code", codes))
      .execute();
    for (const { code, told_hash, kind, source_time, settled_time } of rows) {
      const settled = settled_time?.toISOString() ?? null;
      if (settled !== null && isBefore(newest.get(code) ?? null, settled)) newest.set(code, settled);
      const known = marks.get(code) ?? new Set();
      marks.set(
        code,
        known.add(markOf(Buffer.from(told_hash).toString("hex"), kind, source_time?.toISOString() ?? null)),
      );
    }
    return { marks, newest };
  }
}

const markOf = (toldHash: string, kind: string, sourceTime: string | null) =>
  `${toldHash} ${kind} ${sourceTime}`;
