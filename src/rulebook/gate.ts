import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";
import { GATE_CODES, type GateCode } from "./gateCodes.ts";

const words = z.array(z.string().min(1)).min(1);
const share = z.string().regex(/^(0(\.\d+)?|1)$/, "là một phần từ 0 đến 1, viết như 0.8");

const Entry = z
  .strictObject({
    severity: z.enum(["error", "warning", "note", "confirmed"]),
    title: z.string().min(1),
    remedy: z.string(),
  })
  .refine((it) => it.severity === "confirmed" || it.remedy !== "", {
    message: "phải có cách xử lý (remedy), trừ khi severity là confirmed",
    path: ["remedy"],
  });

const Gate = z.strictObject({
  tolerance: z.strictObject({
    dossierMonthsBeforePeriod: z.number().int().min(0),
    siblingShare: share,
    siblingRows: z.number().int().min(2),
    listedShare: share,
    patternShare: share,
    patternRows: z.number().int().min(2),
    inferredShare: share,
    inferredRows: z.number().int().min(3),
    zeroRates: z.number().int().min(2),
    othersAbove: z.string().regex(/^\d+(\.\d+)?$/),
    columnWords: share,
  }),
  words: z.strictObject({
    missing: words,
    average: words,
    lowest: words,
    highest: words,
    target: words,
    threshold: words,
    order: words,
    change: words,
    plan: words,
    grade: words,
    earlier: words,
    rank: words,
    shared: words,
    dossier: words,
    deducted: words,
    late: words,
    communes: words,
  }),
  sums: z.array(z.strictObject({ whole: z.string(), parts: z.array(z.string()).min(2) })),
  bounds: z.array(
    z.strictObject({
      whole: z.array(z.string()).min(1),
      parts: z.array(z.array(z.string()).min(1)).min(1),
    }),
  ),
  quotients: z.array(
    z.strictObject({
      rate: z.string(),
      numerators: z.array(z.array(z.string()).min(1)).min(1),
      denominators: z.array(z.array(z.string()).min(1)).min(1),
    }),
  ),
  findings: z.record(z.enum(GATE_CODES), Entry),
});

/**
 * How strict the gate is and what it says: tolerances, words it recognises, and for every finding its severity,
 * Vietnamese title and remedy (rules/gate.yaml).
 */
export type GateSettings = z.infer<typeof Gate>;
export type { GateCode };

const FILE = join(import.meta.dirname, "../../rules/gate.yaml");

/** Reads rules/gate.yaml. Throws a UserError that names file and line for whatever is unknown, missing or malformed. */
export function readGate(file: string = FILE): GateSettings {
  const { value, problems } = readYamlFile(file, Gate, basename(file));
  if (value === null) throw new UserError(problems);
  return value;
}
