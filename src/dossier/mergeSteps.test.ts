import { describe, expect, it } from "vitest";
import type { Step } from "./dossier.ts";
import { mergeSteps } from "./mergeSteps.ts";

const step = (at: string, note: string, unit: string | null = null): Step => ({
  at,
  state: "processing",
  handlerName: null,
  handlerTitle: null,
  unit,
  note,
  dueAt: null,
});
const minute = (n: number) => `2026-03-02T02:${String(n).padStart(2, "0")}:00.000Z`;

/** The same instants as an office in Việt Nam writes them: such lists are never taken as they are. */
const onTheClock = (list: readonly Step[] | null) =>
  list?.map((it) => ({ ...it, at: it.at?.replace("T02:", "T09:").replace("Z", "+07:00") ?? null })) ?? null;
const inUtc = (list: readonly Step[] | null) =>
  list?.map((it) => ({ ...it, at: it.at === null ? null : new Date(it.at).toISOString() })) ?? null;

/** A small generator of numbers in [0, 1), the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("steps of two deliveries", () => {
  it("come to the same whether one list goes on with the other or both are read step by step", () => {
    const next = seeded(766);
    let taken = 0;
    for (let round = 0; round < 3_000; round += 1) {
      const all = Array.from({ length: Math.floor(next() * 6) }, (_, n) =>
        step(
          minute(next() < 0.1 ? 0 : n),
          next() < 0.9 ? `Bước ${n}` : "Bước",
          next() < 0.2 ? "Phòng" : null,
        ),
      );
      const earlier = next() < 0.1 ? null : all.slice(0, Math.floor(next() * (all.length + 1)));
      const later = next() < 0.1 ? null : next() < 0.7 ? all.map((it) => ({ ...it })) : all.slice(1);
      if (later && next() < 0.2) later.reverse();
      const merged = mergeSteps(earlier, later);
      if (merged !== null && merged === later) taken += 1;
      expect(merged).toEqual(inUtc(mergeSteps(onTheClock(earlier), onTheClock(later))));
    }
    expect(taken).toBeGreaterThan(500);
  });

  it("keeps what only the earlier one tells of a step", () => {
    const [known, again] = [step(minute(1), "Tiếp nhận", "Một cửa"), step(minute(1), "Tiếp nhận")];
    expect(mergeSteps([known], [again, step(minute(2), "Thụ lý")])?.map((it) => it.unit)).toEqual([
      "Một cửa",
      null,
    ]);
  });
});
