import type { Dossier } from "../dossier.ts";
import { dossierTimes } from "../lateness/dossierTimes.ts";
import { timeOf } from "../lateness/findEnd.ts";
import type { LatenessRule } from "../lateness/latenessRule.ts";
import { standstills } from "../lateness/standstills.ts";

const ALWAYS = Number.POSITIVE_INFINITY;

/**
 * The instants (milliseconds, in order) at which something happens that a rule looks at. Between two of them nothing changes
 * but the time that passes. Before the receipt, where it is known, nothing is counted, so they begin with it.
 */
export function momentsOfChange(dossier: Dossier, rule: LatenessRule, knownFrom: number): number[] {
  const { received, steps } = dossierTimes(dossier);
  const moments = endings(dossier, rule);
  if (received === null) moments.push(...handling(dossier));
  else moments.push(received);
  const supplements = standstills(dossier, "supplement", ALWAYS);
  // Only from then on does the state tell how things stand.
  if (received === null || supplements === null) moments.push(knownFrom);
  for (const it of supplements ?? []) moments.push(it.from, it.until ?? it.from);
  if (rule.pauses.kinds.includes("payment"))
    for (const it of standstills(dossier, "payment", ALWAYS) ?? [])
      moments.push(it.from, it.until ?? it.from);
  if (rule.causes["missing-publication"] || rule.causes["missing-handler"])
    moments.push(...steps.filter((it) => it !== null));
  return inOrder(moments, received ?? Number.NEGATIVE_INFINITY);
}

/** The times that may end the clock. A later time of a group that comes later never counts. */
function endings(dossier: Dossier, rule: LatenessRule): number[] {
  const moments: number[] = [];
  let first = ALWAYS;
  for (const group of rule.end) {
    const times = group.map((state) => timeOf(dossier, state, rule)).filter((it) => it !== null);
    moments.push(...times.filter((it) => it < first));
    first = Math.min(first, ...times);
  }
  return moments;
}

/** What tells of a receipt whose own time is not known. */
function handling(dossier: Dossier): number[] {
  const { finished, returned, told } = dossierTimes(dossier);
  return [finished, returned, ...told.map((it) => it.at)].filter((it) => it !== null);
}

function inOrder(moments: number[], from: number): number[] {
  moments.sort((a, b) => a - b);
  return moments.filter((it, index) => it >= from && it !== moments[index - 1]);
}
