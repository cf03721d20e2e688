import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";
import { RISK_KINDS } from "./riskKind.ts";

const text = z.string().trim().min(1);
const Words = z.strictObject({ vi: text, en: text });
const confidence = z.enum(["high", "medium", "low"]);
const Threshold = z.strictObject({ value: z.int().positive(), source: text, confidence });
const RisksFile = z.strictObject({
  thresholds: z.strictObject({ soonHours: Threshold, silentHours: Threshold }),
  reschedule: z.strictObject({
    most: z.int().min(0),
    daysBefore: z.int().min(0),
    title: Words,
    source: text,
    confidence,
  }),
  handlerFields: z.array(z.enum(["handlerName", "handlerTitle"])).min(1),
  kinds: z.record(
    z.enum(RISK_KINDS),
    z.strictObject({ title: Words, toDo: Words, indicators: z.array(text), source: text }),
  ),
});

/**
 * When a dossier is at risk and what to do.
 * @property thresholds working hours of the authority
 * @property kinds with the indicators and local rules that count one more such dossier as a miss
 */
export type RiskRules = z.infer<typeof RisksFile>;

const FILE = join(import.meta.dirname, "../../../rules/risks.yaml");
let packaged: RiskRules | undefined;

/** Reads rules/risks.yaml. Throws UserError with file and line of a kind that is missing, unknown or malformed. */
export function readRiskRules(file: string = FILE): RiskRules {
  if (file === FILE && packaged !== undefined) return packaged;
  const { value, problems } = readYamlFile(file, RisksFile, basename(file));
  if (value === null) throw new UserError(problems);
  if (file === FILE) packaged = value;
  return value;
}
