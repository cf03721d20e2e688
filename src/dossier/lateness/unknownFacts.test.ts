import { expect, it } from "vitest";
import { readCalendar } from "#calendar/readCalendar.ts";
import type { Dossier, DossierState, Pause } from "../dossier.ts";
import { nothingKnown } from "../nothingKnown.ts";
import { judgeLateness } from "./judgeLateness.ts";
import type { LatenessContext } from "./latenessContext.ts";
import { listLatenessRules, readLatenessRule } from "./readLatenessRule.ts";

const HISTORIES = 20_000;
const HOUR = 3_600_000;
const START = Date.parse("2026-03-01T00:00:00+07:00");
const calendar = readCalendar();

/** The same numbers on every run (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A dossier of which everything is known, in one of the states, and a moment after all of it. */
function completeDossier(random: (below: number) => number): { complete: Dossier; now: string } {
  let clock = START + random(600) * HOUR;
  const next = () => {
    clock += (1 + random(120)) * HOUR;
    return new Date(clock).toISOString();
  };
  const states = ["processing", "processed", "supplement-requested", "not-accepted", "registered"] as const;
  const state: DossierState = states[random(states.length)] ?? "processed";
  const isReceived = state !== "not-accepted" && state !== "registered";
  const receivedAt = isReceived ? next() : null;
  const dueAt = new Date(clock + (1 + random(240)) * HOUR).toISOString();
  const pauses: Pause[] = [];
  for (let left = random(3); left > 0 && isReceived; left -= 1)
    pauses.push({ kind: "supplement", from: next(), until: next() });
  if (state === "supplement-requested") pauses.push({ kind: "supplement", from: next(), until: null });
  const finishedAt = state === "processed" ? next() : null;
  const facts = { state, receivedAt, dueAt, pauses, finishedAt };
  return { complete: { ...nothingKnown("H44.100-260302-0007"), ...facts }, now: next() };
}

it.each(listLatenessRules())(
  "a fact that is hidden turns no answer of %s into another, only into unknown",
  (id) => {
    const rule = readLatenessRule(id);
    const random = randomFrom(766);
    const seen = new Map<string, number>();
    for (let nth = 0; nth < HISTORIES; nth += 1) {
      const { complete, now } = completeDossier(random);
      const context: LatenessContext = {
        calendar,
        periodEnd: "2026-04-01T00:00:00+07:00",
        now,
        maximumTime: null,
        publishedProcessTime: null,
      };
      const hidden: Dossier = { ...complete };
      if (random(3) === 0) hidden.state = null;
      if (random(3) === 0) hidden.receivedAt = null;
      if (random(3) === 0) hidden.pauses = null;
      if (random(3) === 0) hidden.dueAt = null;
      if (random(3) === 0) hidden.finishedAt = null;
      const full = judgeLateness(complete, rule, context).answer;
      const partial = judgeLateness(hidden, rule, context).answer;
      if (partial !== "unknown" && partial !== full)
        expect({ partial, hidden }).toEqual({ partial: full, complete });
      seen.set(`${full} → ${partial}`, (seen.get(`${full} → ${partial}`) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual([
      "late → late",
      "late → unknown",
      "on-time → on-time",
      "on-time → unknown",
      "out → out",
      "out → unknown",
    ]);
  },
);
