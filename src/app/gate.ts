import { checkNotice } from "#findings/checkNotice.ts";
import type { Finding } from "#findings/finding.ts";
import type { Notice } from "#published/notice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readGate } from "#rulebook/gate.ts";
import type { Database } from "#store/database.ts";
import { findNotice } from "#store/notices.ts";
import { findPeriod, periodId, previousPeriod } from "#terms/period.ts";
import { rulebookFor } from "./rulebookFor.ts";

export type GateResult = { ok: boolean; findings: Finding[] };

/** Runs the gate over a published table or dispatch. `ok` when nothing blocks issuing. */
export function runGate(notice: Notice, previous: Notice | null): GateResult {
  const findings = checkNotice(notice, {
    rulebook: rulebookFor(notice.period),
    registry: readRegistry(),
    concepts: readColumns(),
    gate: readGate(),
    previous,
  });
  return { ok: findings.every((it) => it.severity !== "error"), findings };
}

/** The same agency's notice of the adjacent earlier period, when it was imported. */
export async function findPreviousNotice(database: Database, notice: Notice): Promise<Notice | null> {
  const period = notice.period === null ? undefined : findPeriod(notice.period);
  if (!period || !notice.agency?.code) return null;
  const stored = await findNotice(database, notice.agency.code, periodId(previousPeriod(period)));
  return stored?.notice ?? null;
}
