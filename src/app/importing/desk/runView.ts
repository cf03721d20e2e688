import type { ImportRun, RejectedField } from "#contract/imports.ts";
import type { BatchOutcome } from "#store/dossiers/batch.ts";
import { agencyRef } from "../../pages/dossiers/agencyRef.ts";
import type { DossierTally } from "../dossierTally.ts";
import { KIND_WORDS, noteText } from "../noteWords.ts";
import type { Run } from "./runs.ts";

/** Bad fields on one page. */
const PAGE = 50;

/** A run as the API tells it, with one page of its bad fields. */
export function runView(run: Run, from: number): ImportRun {
  const { id, kind, state, authority, done, rejections, bytesRead, bytesTotal, records } = run;
  return {
    id,
    kind,
    state,
    files: run.files.map(({ path: _, ...file }) => file),
    progress: {
      bytesRead: Math.min(bytesRead, bytesTotal),
      bytesTotal,
      records,
      milliseconds: Math.round((run.endedAt ?? performance.now()) - run.startedAt),
    },
    read: done && readView(done.tally),
    outcome: done?.outcome ? outcomeView(done.outcome) : null,
    rejected: done?.tally.rejectedRecords ?? 0,
    rejections: rejections.slice(from, from + PAGE).map(
      ({ place, rejection: it }): RejectedField => ({
        file: it.file,
        line: place.line,
        counts: place.counts,
        code: it.code,
        field: it.field,
        value: it.value,
        expected: it.expected,
      }),
    ),
    rejectionsFrom: from,
    rejectionsKept: rejections.length,
    rejectionsFound: run.rejectionsFound,
    csvUrl: `/api/authorities/${authority}/imports/${id}/rejections.csv`,
    problems: run.problems.map((it) => ({ ...it, choices: it.choices ?? [] })),
    notes: done?.tally.notes.map(noteText) ?? [],
  };
}

function readView(tally: DossierTally): NonNullable<ImportRun["read"]> {
  const counted = <Key>(counts: ReadonlyMap<Key, number>) => [...counts].sort((a, b) => b[1] - a[1]);
  const today = new Date().toISOString().slice(0, 10);
  return {
    kinds: Object.entries(KIND_WORDS).flatMap(([kind, name]) => {
      const count = tally.records[kind as keyof typeof KIND_WORDS];
      return count === 0 ? [] : [{ name, count }];
    }),
    agencies: counted(tally.agencies).map(([code, count]) => ({
      agency: code === null ? null : agencyRef(code, today),
      count,
    })),
    months: [...tally.months]
      .map(([period, count]) => ({ period, count }))
      .sort((a, b) => ((a.period ?? "9") < (b.period ?? "9") ? -1 : 1)),
    sources: counted(tally.sources).map(([name, count]) => ({ name, count })),
  };
}

function outcomeView({ batch, dossiers, events }: BatchOutcome): NonNullable<ImportRun["outcome"]> {
  return { batch, dossiers, events: allEvents(events) };
}

/** Events of all kinds together, by what became of them. */
export function allEvents(events: BatchOutcome["events"]): BatchOutcome["events"]["rating"] {
  const sum = { new: 0, changed: 0, unchanged: 0, older: 0 };
  for (const it of Object.values(events)) {
    sum.new += it.new;
    sum.changed += it.changed;
    sum.unchanged += it.unchanged;
    sum.older += it.older;
  }
  return sum;
}
