import { checkNotice } from "#findings/gate/checkNotice.ts";
import type { Finding } from "#findings/gate/finding.ts";
import type { Notice } from "#published/notice.ts";
import type { Database } from "#store/database.ts";
import { findNotice } from "#store/notices.ts";
import { findPeriod, periodId, previousPeriod } from "#terms/period.ts";
import { rulebookFor } from "./rulebookFor.ts";
import * as rules from "./rules.ts";

export type GateResult = { ok: boolean; findings: Finding[] };

/** Runs the gate over a published table or dispatch. `ok` when nothing blocks issuing. */
export function runGate(notice: Notice, previous: Notice | null): GateResult {
  const findings = checkNotice(notice, {
    rulebook: rulebookFor(notice.period),
    registry: rules.registry(),
    concepts: rules.columns(),
    gate: rules.gate(),
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
