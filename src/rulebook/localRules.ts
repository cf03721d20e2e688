import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Bilingual } from "#terms/bilingual.ts";
import { type Problem, refuse, UserError } from "#terms/problem.ts";
import { checkMeasure, measureOf, placeInMeasure, repeatedClauses } from "./checkMeasure.ts";
import { noMeasure } from "./checkMeasures.ts";
import { deepFreeze } from "./deepFreeze.ts";
import { IndicatorFile } from "./fileSchemas.ts";
import { child, fileOf, type Located, placeOf, textAt } from "./located.ts";
import type { ClausePlace, Measure } from "./measure.ts";
import { LocalRuleFile } from "./measureSchema.ts";
import { didYouMean } from "./nearMatches.ts";
import { readLayers } from "./readLayers.ts";
import { readYaml } from "./readYaml.ts";
import type { Indicator } from "./rulebook.ts";
import { isRulebookFolder, RULES_DIR } from "./rulesFolder.ts";
import { checkAgainst } from "./schemaProblems.ts";

/**
 * A measure of a place's own, outside the 100 points.
 * @property unit whether the share of hits is shown or their number
 * @property target decimal text in that unit; null when none is set
 */
export type LocalRule = {
  id: string;
  title: Bilingual;
  source: Indicator["source"];
  unit: "percent" | "count";
  target: { at: string; says: Bilingual } | null;
  measure: Measure;
  file: string;
};

/** There is a rule exactly when there are no problems; each stands at `folder/file:line`. */
export type LocalRuleRead = { rule: LocalRule | null; problems: Problem[]; placeOf: ClausePlace };

const LOCAL_DIR = join(RULES_DIR, "local");

/** Names of the sets of local rules: folders of rules/local. */
export function localRuleSets(dir: string = LOCAL_DIR): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map((it) => it.name)
    .sort();
}

/** The rules of a set in the order of their files, frozen. Throws UserError: no such set, or everything wrong with its files. */
export function readLocalRules(set: string, dir: string = LOCAL_DIR): readonly LocalRule[] {
  const sets = localRuleSets(dir);
  if (!sets.includes(set)) {
    const remedy = didYouMean(set, sets, `Hãy chọn một trong: ${sets.join(", ") || "(chưa có bộ nào)"}.`);
    return refuse("no-local-rules", `bộ quy tắc địa phương "${set}"`, "Không có bộ quy tắc này.", remedy);
  }
  const read = readdirSync(join(dir, set))
    .filter((it) => it.endsWith(".yaml"))
    .sort()
    .map((it) => readLocalRule(join(dir, set, it)));
  const problems = read.flatMap((it) => it.problems);
  if (problems.length > 0) throw new UserError(problems);
  return deepFreeze(read.flatMap((it) => it.rule ?? []));
}

/**
 * Reads one file: a local rule, or an indicator of a rulebook, laid over what its rulebook extends and taken as a
 * percentage without target. The file must exist.
 */
export function readLocalRule(file: string): LocalRuleRead {
  const folder = dirname(file);
  const name = `${basename(folder)}/${basename(file)}`;
  const { root, problems } = readYaml(file, name);
  if (root === null) return { rule: null, problems, placeOf: () => name };
  const repeated = repeatedClauses(root);
  if (repeated.length > 0) return readOf(root, null, repeated);
  if (isRulebookFolder(folder)) return indicatorIn(folder, root);
  return child(root, "counts") === undefined ? localRule(root, basename(file, ".yaml")) : indicatorRule(root);
}

function localRule(root: Located, name: string): LocalRuleRead {
  const { data, problems } = checkAgainst(LocalRuleFile, root);
  if (data === null) return readOf(root, null, problems);
  const { id, target = null, measure, ...rest } = data;
  const misnamed: Problem = {
    code: "id-not-file",
    at: placeOf(root, ["id"]),
    says: `Quy tắc mang id "${id}" nhưng nằm trong tệp "${name}.yaml".`,
    remedy: "Hãy ghi id đúng bằng tên tệp.",
  };
  const wrong = [...(id === name ? [] : [misnamed]), ...checkMeasure(measure, measureAt(root))];
  if (wrong.length > 0) return readOf(root, null, wrong);
  return readOf(root, { id, ...rest, target, measure: measureOf(measure), file: fileOf(root) }, []);
}

function indicatorIn(folder: string, root: Located): LocalRuleRead {
  const { indicators, problems } = readLayers(folder);
  const id = textAt(root, "id");
  const whole = indicators.find((it) => textAt(it, "id") === id);
  if (whole !== undefined) return indicatorRule(whole);
  const none: Problem = {
    code: "no-indicator",
    at: root.at,
    says: "Tệp này không phải tệp của một chỉ số.",
    remedy: "Hãy chỉ một tệp chỉ số của bộ này, ví dụ 2.1-on-time.yaml.",
  };
  return readOf(root, null, problems.length > 0 ? [...problems] : [none]);
}

function indicatorRule(root: Located): LocalRuleRead {
  const { data, problems } = checkAgainst(IndicatorFile, root);
  if (data === null) return readOf(root, null, problems);
  const { id, title, source, measure } = data;
  if (measure === undefined) return readOf(root, null, [noMeasure(id, root)]);
  const wrong = checkMeasure(measure, measureAt(root));
  if (wrong.length > 0) return readOf(root, null, wrong);
  const rule = { id, title, source, unit: "percent" as const, target: null, measure: measureOf(measure) };
  return readOf(root, { ...rule, file: fileOf(root) }, []);
}

function measureAt(root: Located): Located {
  return child(root, "measure") ?? root;
}

function readOf(root: Located, rule: LocalRule | null, problems: Problem[]): LocalRuleRead {
  const placeOf: ClausePlace = (part, clause) =>
    placeInMeasure(child(root, "measure"), root.at, part, clause);
  return { rule: rule && deepFreeze(rule), problems, placeOf };
}
