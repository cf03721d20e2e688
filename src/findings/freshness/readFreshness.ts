import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";

const text = z.string().trim().min(1);
const Threshold = z.strictObject({
  value: z.int().positive(),
  source: text,
  confidence: z.enum(["high", "medium", "low"]),
});
const Thresholds = z
  .strictObject({ staleHours: Threshold, silentHours: Threshold })
  .refine((it) => it.staleHours.value <= it.silentHours.value, "staleHours > silentHours");
const FreshnessFile = z.strictObject({
  thresholds: z.strictObject({ dossiers: Thresholds, portal: Thresholds }),
});

/** How old what a source told may be, in hours of the clock. */
export type FreshnessRules = z.infer<typeof FreshnessFile>;

const FILE = join(import.meta.dirname, "../../../rules/freshness.yaml");
let packaged: FreshnessRules | undefined;

/** Reads rules/freshness.yaml. Throws UserError with file and line of what is missing or malformed. */
export function readFreshness(file: string = FILE): FreshnessRules {
  if (file === FILE && packaged !== undefined) return packaged;
  const { value, problems } = readYamlFile(file, FreshnessFile, basename(file));
  if (value === null) throw new UserError(problems);
  if (file === FILE) packaged = value;
  return value;
}
