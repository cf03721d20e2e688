import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { refuse, UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";
import { DOSSIER_STATES } from "../dossier.ts";
import { COMPARISON_LEVELS, type LatenessRule } from "./latenessRule.ts";

const text = z.string().trim().min(1);
const States = z.array(z.enum(DOSSIER_STATES)).min(1);
const StepFields = z.array(z.enum(["at", "state", "handlerName", "handlerTitle", "unit", "note"])).min(1);

const LatenessFile = z.strictObject({
  title: z.strictObject({ vi: text, en: text }),
  source: z.strictObject({
    cites: text,
    articles: z.array(text).min(1),
    confidence: z.enum(["high", "medium", "low"]),
  }),
  authorities: z.array(text).min(1).exactOptional(),
  standard: z.boolean().exactOptional(),
  process: z.literal("catalogue-maximum").exactOptional(),
  received: z.strictObject({ states: States, notStates: States }),
  end: z.array(States).min(1),
  level: z.enum(COMPARISON_LEVELS),
  supplement: z.strictObject({
    waitingEnds: z.boolean(),
    repeatedIsLate: z.enum(["unfinished", "any", "never"]),
  }),
  pauses: z.strictObject({
    kinds: z.array(z.enum(["supplement", "payment"])),
    slip: z.enum(["taken-off", "already-in"]),
  }),
  withoutDue: z.enum(["maximum-time", "on-time"]),
  causes: z.strictObject({
    "missing-publication": z.strictObject({ stepFields: StepFields }).exactOptional(),
    "missing-handler": z.strictObject({ stepFields: StepFields }).exactOptional(),
    "later-than-due": z.strictObject({}).exactOptional(),
    "due-longer-than-process": z.strictObject({ when: z.enum(["longer", "different"]) }).exactOptional(),
  }),
});

const RULES = join(import.meta.dirname, "../../../rules/lateness");

/** Ids of the readings of lateness there are: file names without ending. */
export function listLatenessRules(dir: string = RULES): string[] {
  return readdirSync(dir)
    .filter((it) => it.endsWith(".yaml"))
    .map((it) => basename(it, ".yaml"))
    .sort();
}

/** Reads rules/lateness/<id>.yaml. Throws UserError: no such rule, or file and line of whatever is unknown, missing or malformed. */
export function readLatenessRule(id: string, dir: string = RULES): LatenessRule {
  const known = listLatenessRules(dir);
  if (!known.includes(id)) {
    const remedy = `Hãy chọn một trong: ${known.join(", ")}.`;
    return refuse("lateness-rule-not-found", `quy tắc quá hạn "${id}"`, "Không có quy tắc này.", remedy);
  }
  const { value, problems } = readYamlFile(join(dir, `${id}.yaml`), LatenessFile, `${id}.yaml`);
  if (value === null) throw new UserError(problems);
  return { id, ...value };
}

/**
 * All readings of lateness, and the standard one among them.
 * @throws UserError also when none or several of them are marked as the standard
 */
export function readLatenessRules(dir: string = RULES): { rules: LatenessRule[]; standard: LatenessRule } {
  const rules = listLatenessRules(dir).map((id) => readLatenessRule(id, dir));
  const [standard, ...more] = rules.filter((it) => it.standard === true);
  if (standard !== undefined && more.length === 0) return { rules, standard };
  const marked =
    standard === undefined ? "không có tệp nào" : [standard, ...more].map((it) => it.id).join(", ");
  return refuse(
    "no-standard-lateness-rule",
    "rules/lateness",
    `Phải có đúng một quy tắc quá hạn ghi standard: true; đang ghi: ${marked}.`,
    "Hãy ghi standard: true ở đúng một tệp.",
  );
}
