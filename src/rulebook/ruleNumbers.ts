import { join } from "node:path";
import type { Bilingual } from "#terms/bilingual.ts";
import { exact, sum } from "#terms/exact.ts";
import { type Problem, UserError } from "#terms/problem.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { rulebookOf } from "./assemble.ts";
import { checkThresholds } from "./checkThresholds.ts";
import { deepFreeze } from "./deepFreeze.ts";
import { type Located, overlay, overlayById } from "./located.ts";
import { type Layers, readLayers } from "./readLayers.ts";
import { draftOf } from "./readRulebookFolder.ts";
import type { Rulebook } from "./rulebook.ts";
import { RULES_DIR } from "./rulesFolder.ts";

/**
 * A number that a rulebook's files declare and that may be tried otherwise.
 * @property id as it is named when tried: `3.3.threshold`, `2.1.max`, `grade.fair`
 * @property value decimal text as declared; a threshold is a share
 * @property file where it stands
 */
export type RuleNumber = {
  id: string;
  kind: "threshold" | "max" | "grade";
  indicator: string | null;
  title: Bilingual;
  value: string;
  file: string;
  cites: string | null;
};

/** Every number of a rulebook that may be tried otherwise, in the order of the index. */
export function ruleNumbers({ indicators, grades, groups }: Rulebook): RuleNumber[] {
  const ofIndicators = indicators.flatMap(({ id, title, max, points, file, source }): RuleNumber[] => {
    const head = { indicator: id, title, file, cites: source.cites };
    return [
      ...(points.rule === "T"
        ? [{ ...head, id: `${id}.threshold`, kind: "threshold" as const, value: points.threshold }]
        : []),
      ...(max === null ? [] : [{ ...head, id: `${id}.max`, kind: "max" as const, value: max }]),
    ];
  });
  const file = groups[0]?.file ?? "";
  return [
    ...ofIndicators,
    // The lowest grade begins at nothing.
    ...grades
      .filter((it) => !exact(it.from).equals(0))
      .map(({ id, title, from }) => ({
        ...{ id: `grade.${id}`, kind: "grade" as const, indicator: null },
        ...{ title, value: from, file, cites: null },
      })),
  ];
}

/**
 * A rulebook with some of its numbers changed: laid over its files as another rulebook would be, and read by the same checks.
 * It is for trying only: its hash is no rulebook's, and no publication is ever made by it. Group maxima follow their indicators.
 * @param changes decimal texts by the id of a number
 * @throws UserError with everything that does not fit
 */
export function rulebookWith(
  rulebook: Rulebook,
  changes: ReadonlyMap<string, string>,
  rulesDir: string = RULES_DIR,
): Rulebook {
  const layers = layersOf(rulebook.id, rulesDir);
  if (layers.root === null) throw new UserError(layers.problems);
  const tried = {
    ...layers,
    root: overlay(layers.root, located(rootChanges(rulebook, changes))),
    indicators: overlayById(layers.indicators, indicatorChanges(rulebook, changes).map(located)),
  };
  const { draft, problems } = draftOf(tried);
  const wrong = [
    ...problems,
    ...(draft === null ? [] : checkThresholds(draft)),
    ...wrongAmounts(rulebook, changes),
  ];
  if (draft === null || wrong.length > 0) throw new UserError(wrong);
  return deepFreeze(rulebookOf(draft));
}

// The package's own rules do not change while it runs, and reading them takes longer than trying one.
const read = new Map<string, Layers>();

function layersOf(id: string, rulesDir: string): Layers {
  const known = rulesDir === RULES_DIR ? read.get(id) : undefined;
  const layers = known ?? readLayers(join(rulesDir, id));
  if (rulesDir === RULES_DIR) read.set(id, layers);
  return layers;
}

function indicatorChanges({ indicators }: Rulebook, changes: ReadonlyMap<string, string>): object[] {
  return indicators.flatMap(({ id }) => {
    const [threshold, max] = [changes.get(`${id}.threshold`), changes.get(`${id}.max`)];
    if (threshold === undefined && max === undefined) return [];
    return [
      {
        id,
        ...(max !== undefined && { max }),
        ...(threshold !== undefined && { points: { threshold } }),
      },
    ];
  });
}

function rootChanges({ indicators, groups, grades }: Rulebook, changes: ReadonlyMap<string, string>): object {
  const maxOf = (it: { id: string; max: string | null }) => changes.get(`${it.id}.max`) ?? it.max;
  const sums = groups.map(({ id, max }) => {
    const own = indicators.filter((it) => it.group === id).flatMap((it) => maxOf(it) ?? []);
    return { id, max: own.length === 0 ? max : sum(own.map((it) => exact(it))).toString() };
  });
  return {
    groups: sums,
    maxTotal: sum(sums.map((it) => exact(it.max))).toString(),
    grades: grades.map(({ id, from }) => ({ id, from: changes.get(`grade.${id}`) ?? from })),
  };
}

/** A maximum and a grade may be anything from 0 to the whole. */
function wrongAmounts({ maxTotal }: Rulebook, changes: ReadonlyMap<string, string>): Problem[] {
  return [...changes].flatMap(([id, value]): Problem[] => {
    const amount = exact(value);
    if (amount.compare(0) > 0 && amount.compare(exact(maxTotal)) <= 0) return [];
    return [
      {
        code: "number-out-of-range",
        at: `${id}=${value}`,
        says: `${printVietnamese(value)} không dùng làm phương án được.`,
        remedy: `Hãy chọn một số lớn hơn 0 và không quá ${printVietnamese(maxTotal)}.`,
      },
    ];
  });
}

/** Values as a file would have them, standing nowhere but in what is tried. */
function located(value: unknown): Located {
  const at = "phương án:1";
  if (Array.isArray(value)) return { at, value: value.map(located) };
  if (typeof value === "object" && value !== null)
    return { at, value: new Map(Object.entries(value).map(([key, it]) => [key, located(it)])) };
  return { at, value: String(value) };
}
