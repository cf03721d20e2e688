import { setTimeout as sleep } from "node:timers/promises";
import { ChangeQueue } from "#app/importing/changeQueue.ts";
import { audit } from "#app/measuring/counting.ts";
import type { DossierVersion } from "#dossier/dossier.ts";
import { readCounters } from "#measure/counters/readCounters.ts";
import { readMarks } from "#measure/marks.ts";
import { rowsOf } from "#store/statement.ts";
import { readPeriod } from "#terms/period.ts";
import type { Source } from "../engines/source.ts";
import type { Measured } from "../measured.ts";
import { dossierRules, NOW } from "../questions.ts";
import { AUTHORITY, LOADED_BY, laterChanges } from "../sample/sample.ts";
import { timesOf } from "../timing.ts";

const ALONE = 200;
const WRITERS = 16;
const PER_SECOND = 200;
const SECONDS = 20;
const CHANGED = "4 một thay đổi đến khi thấy trong phiếu điểm, p95";

/** Row 4: from a change to its score, alone and under load; then every counter is recounted. */
export async function changeRows(source: Source): Promise<Measured[]> {
  const { name, database, progress } = source;
  const rules = dossierRules().map(({ predicate }) => predicate);
  const marks = await readMarks(database.sql, AUTHORITY, rules);
  const [last] = await rowsOf<{ id: number }>(database.sql, "select max(id) as id from import_batch", {});
  const changes = laterChanges(last?.id ?? 0, 2_500);
  const queue = new ChangeQueue(database, () => LOADED_BY);
  const question = { ...NOW, period: readPeriod("2026-10") };

  async function change(version: DossierVersion | undefined): Promise<void> {
    if (version === undefined) throw new Error("the sample has too few changes");
    await queue.take({
      authority: AUTHORITY,
      by: "bench",
      delivery: { kind: "version", version, raw: null },
    });
    const agencies = [version.facts.agency ?? ""];
    await readCounters(database, rules, { ...question, agencies }, marks);
  }

  progress(`${CHANGED}, một mình`);
  let next = 0;
  const alone: number[] = [];
  for (; next < ALONE; next++) {
    const began = performance.now();
    await change(changes[next]);
    alone.push(performance.now() - began);
  }

  progress(`${CHANGED}, ${WRITERS} người ghi trong ${SECONDS} giây`);
  const loaded: number[] = [];
  const from = next;
  const until = from + PER_SECOND * SECONDS;
  const began = performance.now();
  // A change waits from when it was due, not from when a writer was free: who is slow is not asked less.
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (next < until) {
        const mine = next++;
        const due = began + ((mine - from) * 1000) / PER_SECOND;
        if (due > performance.now()) await sleep(due - performance.now());
        await change(changes[mine]);
        loaded.push(performance.now() - due);
      }
    }),
  );
  const took = performance.now() - began;

  progress("kiểm đếm lại mọi bộ đếm");
  const { counters, differences } = await audit(database, [AUTHORITY], null);
  if (differences.length > 0)
    throw new Error(
      `${name}: ${differences.length} of ${counters} counters differ, first ${JSON.stringify(differences[0])}`,
    );
  const perSecond = (loaded.length / took) * 1000;
  return [
    {
      what: `${CHANGED}, một mình`,
      engine: name,
      value: timesOf(alone).p95,
      unit: "ms",
      target: { most: 50 },
    },
    {
      what: `${CHANGED}, ${PER_SECOND} thay đổi/giây`,
      engine: name,
      value: timesOf(loaded).p95,
      unit: "ms",
      target: { most: 1_000 },
      note: `${WRITERS} người ghi, đạt ${Math.round(perSecond)}/giây; ${counters} bộ đếm khớp`,
    },
  ];
}
