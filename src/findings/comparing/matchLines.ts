import type { Ledger, LedgerApart, LedgerLine } from "#findings/ledger/ledger.ts";
import { exact, sum, toDecimal } from "#terms/exact.ts";

/** Where a line stands: an indicator, a whole group, or (both null) what a total is off from its groups. */
export type LinePlace = { group: string | null; indicator: string | null };

/** What one ledger says at a place: a line, or why there is none; `absent` where its rulebook has no such thing. */
export type SaidThere = LedgerLine | LedgerApart["why"] | "absent";

/** Every place that some of the ledgers have, in their order; a group that one gives only as a whole is a whole in all. */
export function placesOf(ledgers: readonly Ledger[]): LinePlace[] {
  const places = new Map<string, LinePlace>();
  for (const it of ledgers.flatMap(({ lines, apart }) => [...lines, ...apart])) {
    const isWhole = it.group !== null && ledgers.some((ledger) => givesWhole(ledger, it.group));
    // A group that is not assessed has no place of its own: its indicators have.
    if (it.group !== null && it.indicator === null && !isWhole) continue;
    const place = { group: it.group, indicator: isWhole ? null : it.indicator };
    places.set(`${place.group} ${place.indicator}`, place);
  }
  return [...places.values()];
}

/** What a ledger says at a place. A group as a whole is the sum of its indicators, where all of them are known. */
export function saidAt(ledger: Ledger, place: LinePlace): SaidThere {
  const { group, indicator } = place;
  const own = ledger.lines.find((it) => it.group === group && it.indicator === indicator);
  if (own !== undefined) return own;
  const apart = ledger.apart.filter((it) => it.group === group);
  const why = apart.find((it) => it.indicator === indicator || it.indicator === null)?.why;
  if (why !== undefined) return why;
  const parts = indicator === null ? ledger.lines.filter((it) => group !== null && it.group === group) : [];
  if (parts.length === 0)
    return apart.some((it) => it.why === "unknown") && indicator === null ? "unknown" : "absent";
  return apart.some((it) => it.why === "unknown") ? "unknown" : together(parts, group);
}

function givesWhole({ lines }: Ledger, group: string | null): boolean {
  return lines.some((it) => it.group === group && it.indicator === null);
}

function together(parts: readonly LedgerLine[], group: string | null): LedgerLine {
  const [first] = parts;
  const decimals = first?.points.split(".")[1]?.length ?? 0;
  const total = (of: "points" | "max" | "lost") => toDecimal(sum(parts.map((it) => exact(it[of]))), decimals);
  return {
    ...{ group, indicator: null, state: "group", numerator: null, denominator: null, unknown: 0 },
    ...{ points: total("points"), max: total("max"), lost: total("lost"), entries: [] },
  };
}
