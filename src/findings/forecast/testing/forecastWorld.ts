import type { Course } from "#measure/courses/course.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { Chance } from "../chance.ts";
import type { ForecastInput } from "../forecastInput.ts";

/** Letters: 2.1 on time, 4.1 result file. */
const ON_TIME = "2.1";
const E_RESULT = "4.1";
export const RULEBOOK = loadRulebook("qd766-portal-2026");
export const UNITS = ["A", "B", "C"];

/** Working time half passed. */
const TIME = { passed: 10, left: 10 };

/** Dossiers that stood alike; open ones that came to nothing yet when nothing else is said. */
export function course(it: Partial<Course>): Course {
  const none = { moment: 0, cell: "A", standing: "open", due: 2, before: "yn", after: null } as const;
  return { ...none, count: 1, fresh: 0, codes: [], ...it };
}

/** A forecast of the two indicators for three communes. */
export function inputOf(
  present: readonly Course[],
  past: readonly (readonly Course[])[],
  unit = "A",
): ForecastInput {
  const root = { code: unit, name: unit, kind: "commune", cells: new Set([unit]) } as const;
  return {
    rulebook: RULEBOOK,
    rules: [ON_TIME, E_RESULT].map((rule, letter) => ({ counts: "dossiers", rule, letter })),
    present: { courses: present, time: TIME },
    past: past.map((courses) => ({ courses, time: TIME })),
    kindOf: () => "commune",
    fixed: [],
    figures: {
      root,
      units: [],
      period: "2026-03",
      dataTime: "2026-03-16T00:00:00.000Z",
      ruleOf: ({ id }) => ([ON_TIME, E_RESULT].includes(id) ? id : undefined),
      wholeOnly: () => false,
      given: null,
    },
    misses: new Map(),
    seed: `test ${unit}`,
  };
}

/** Months of three communes that get result files with a share of their own, a little other every month. */
export function worldMonths(seed: number, months: number): Course[][] {
  const chance = new Chance(`world ${seed}`);
  const shares = UNITS.map(() => 0.4 + 0.5 * chance.next());
  return Array.from({ length: months }, () =>
    UNITS.flatMap((cell, nth) => {
      const share = Math.min(1, Math.max(0, (shares[nth] ?? 0) + 0.04 * chance.normal()));
      const ended = 30;
      const withFile = chance.binomial(ended, share);
      const open = 20;
      const opened = chance.binomial(open, share);
      const coming = 20 + Math.floor(10 * chance.next());
      const came = chance.binomial(coming, share);
      return [
        course({ cell, standing: "ended", before: "yy", after: "yy", count: withFile, fresh: withFile }),
        course({ cell, standing: "ended", before: "yn", after: "yn", count: ended - withFile, fresh: 20 }),
        course({ cell, after: "yy", count: opened }),
        course({ cell, after: "yn", count: open - opened }),
        course({ cell, standing: null, due: null, before: null, after: "yy", count: came }),
        course({ cell, standing: null, due: null, before: null, after: "yn", count: coming - came }),
      ].filter((it) => it.count > 0);
    }),
  );
}

/** A month of the past as it was known half-way. */
export function asPresent(month: readonly Course[]): Course[] {
  return month.filter((it) => it.before !== null).map((it) => ({ ...it, after: null }));
}
