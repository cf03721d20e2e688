import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";

const told = { source: z.string().trim().min(1), confidence: z.enum(["high", "medium", "low"]) };
const Whole = z.strictObject({ value: z.int().positive(), ...told });
const Amount = z.strictObject({ value: z.number().positive(), ...told });
const Weighed = z.strictObject({ value: z.number().positive(), weight: z.number().positive(), ...told });
const ForecastFile = z.strictObject({
  history: z.strictObject({ monthsMost: Whole, monthsLeast: Whole, dossiersLeast: Whole, ownLeast: Whole }),
  learning: z.strictObject({
    poolWeight: Amount,
    paceWeight: Amount,
    arrivalSpread: Amount,
    monthSpread: Weighed,
  }),
  calibration: z.strictObject({ factor: Weighed, margin: Amount, uncheckedFactor: Amount, peersMost: Whole }),
  draws: z.strictObject({ forecast: Whole, check: Whole }),
});

/** What a forecast needs at least, how much it trusts whose past, and how its range is corrected. */
export type ForecastRules = z.infer<typeof ForecastFile>;

const FILE = join(import.meta.dirname, "../../../rules/forecast.yaml");
let packaged: ForecastRules | undefined;

/** Reads rules/forecast.yaml. Throws UserError with file and line of what is missing or malformed. */
export function readForecastRules(file: string = FILE): ForecastRules {
  if (file === FILE && packaged !== undefined) return packaged;
  const { value, problems } = readYamlFile(file, ForecastFile, basename(file));
  if (value === null) throw new UserError(problems);
  if (file === FILE) packaged = value;
  return value;
}
