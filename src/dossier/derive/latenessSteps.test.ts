import { describe, expect, it } from "vitest";
import type { Term } from "#calendar/calendar.ts";
import { readCalendar } from "#calendar/readCalendar.ts";
import { DOSSIER_STATES, type Dossier, type Pause, type Step } from "../dossier.ts";
import { readHandlerNames } from "../handlerNames.ts";
import { judgeLateness } from "../lateness/judgeLateness.ts";
import { lateCauses } from "../lateness/lateCauses.ts";
import type { LatenessRule } from "../lateness/latenessRule.ts";
import { readLatenessRule } from "../lateness/readLatenessRule.ts";
import { nothingKnown } from "../nothingKnown.ts";
import type { TimeSpan } from "./derivedFacts.ts";
import { latenessSteps } from "./latenessSteps.ts";
import { markSpans } from "./markSpans.ts";

const calendar = readCalendar();
const handlers = readHandlerNames();
const HOUR = 3_600_000;
const BEGIN = Date.parse("2026-03-01T17:00:00Z");

/** Numbers in [0, 1), the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function aRandomDossier(next: () => number): Dossier {
  const one = <It>(list: readonly It[]): It => list[Math.floor(next() * list.length)] as It;
  // Whole days in Việt Nam, whole hours and odd milliseconds, all within three weeks.
  const time = () =>
    new Date(
      BEGIN + Math.floor(next() * 21) * 24 * HOUR + one([0, 9 * HOUR, Math.floor(next() * 24 * HOUR)]),
    );
  const instant = () => time().toISOString();
  const maybe = (chance: number) => (next() < chance ? instant() : null);
  const several = <It>(most: number, make: () => It) =>
    Array.from({ length: Math.floor(next() * (most + 1)) }, make);
  const pause = (): Pause => ({ kind: one(["supplement", "payment"]), from: instant(), until: maybe(0.6) });
  const step = (): Step => ({
    at: maybe(0.9),
    state: next() < 0.9 ? one(DOSSIER_STATES) : null,
    handlerName: one(["Trần Văn B", "Chuyên viên", null]),
    handlerTitle: one(["Công chức", null]),
    unit: null,
    note: one(["đã xong", null]),
    dueAt: null,
  });
  return {
    ...nothingKnown("H53.29-260302-0001"),
    state: next() < 0.9 ? one(DOSSIER_STATES) : null,
    receivedAt: maybe(0.8),
    dueAt: maybe(0.7),
    finishedAt: maybe(0.4),
    returnedAt: maybe(0.3),
    refusedAt: maybe(0.1),
    pauses: next() < 0.3 ? null : several(2, pause),
    steps: next() < 0.3 ? null : several(4, step),
  };
}

const holds = (spans: readonly TimeSpan[] | undefined, at: number) =>
  (spans ?? []).some((it) => it.from <= at && at < it.until);

const document = readLatenessRule("formula-document");
const dispatch = readLatenessRule("dispatch-ben-cau");
const RULES: [string, LatenessRule][] = [
  ["the description of the formula", document],
  ["the dispatch's footnote", dispatch],
  [
    "the footnote held by the minute, slips that promise too little too",
    {
      ...dispatch,
      level: "minute",
      pauses: { kinds: ["supplement", "payment"], slip: "taken-off" },
      supplement: { waitingEnds: false, repeatedIsLate: "any" },
      causes: { ...dispatch.causes, "due-longer-than-process": { when: "different" } },
    },
  ],
];

describe.each(RULES)("the steps of lateness by %s", (_, rule) => {
  it("say at any instant what a judgement at that instant says", () => {
    const next = numbers(766);
    const terms: (Term | null)[] = [null, { amount: 3, unit: "working-day" }, { amount: 20, unit: "hour" }];
    const wrong: object[] = [];
    let judged = 0;
    for (let nth = 0; nth < 2_000; nth += 1) {
      const dossier = aRandomDossier(next);
      const maximumTime = terms[nth % 3] ?? null;
      const common = { calendar, maximumTime, publishedProcessTime: maximumTime };
      const knownFrom = BEGIN + Math.floor(next() * 25 * 24 * HOUR);
      const steps = latenessSteps(dossier, rule, { terms: common, knownFrom, handlers });
      const { late, unknown } = markSpans(steps, rule);
      const bounds = steps.flatMap(({ from }) => (Number.isFinite(from) ? [from - 1, from] : []));
      const random = Array.from({ length: 6 }, () => BEGIN + Math.floor((next() * 30 - 3) * 24 * HOUR));
      for (const at of [...bounds, ...random, knownFrom, BEGIN + 400 * 24 * HOUR]) {
        const context = {
          ...common,
          periodEnd: new Date(at + 1).toISOString(),
          now: new Date(Math.max(at, knownFrom)).toISOString(),
        };
        const expected = lateCauses(dossier, rule, context, handlers);
        const causes = expected.causes.map(({ holds: it }) =>
          it === "yes" && expected.answer !== "late" ? "unknown" : it,
        );
        const said = (index: number) =>
          holds(late[index], at) ? "yes" : holds(unknown[index], at) ? "unknown" : "no";
        const whole = { late: "yes", unknown: "unknown", "on-time": "no", out: "no" } as const;
        const seen = [said(0), ...(causes.length < 2 ? causes : causes.map((__, it) => said(it + 1)))];
        const judgement = [whole[expected.answer], ...causes];
        const alone = causes.length > 1 || said(0) === whole[judgeLateness(dossier, rule, context).answer];
        if (!alone || seen.join() !== judgement.join()) wrong.push({ at, dossier, seen, judgement });
        judged += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(16_000);
  });
});

it("say that an open dossier is late from the minute after its due time on", () => {
  const dossier: Dossier = {
    ...nothingKnown("H53.29-260302-0001"),
    state: "processing",
    receivedAt: "2026-03-02T02:00:00.000Z",
    dueAt: "2026-03-05T10:00:00.000Z",
    pauses: [],
  };
  const terms = { calendar, maximumTime: null, publishedProcessTime: null };
  const knownFrom = Date.parse("2026-03-02T03:00:00.000Z");
  const steps = latenessSteps(dossier, document, { terms, knownFrom, handlers });
  expect(markSpans(steps, document)).toEqual({
    late: [[{ from: Date.parse("2026-03-05T10:01:00.000Z"), until: Number.POSITIVE_INFINITY }]],
    unknown: [[]],
  });
});
