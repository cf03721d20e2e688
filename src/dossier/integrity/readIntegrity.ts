import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";
import { Detector } from "./detector.ts";
import { CHANGE_MARKS, VERSION_MARKS } from "./integrityMark.ts";

const text = z.string().trim().min(1);
const IntegrityFile = z.strictObject({
  marks: z.record(z.enum([...VERSION_MARKS, ...CHANGE_MARKS]), z.strictObject({ vi: text, en: text })),
  detectors: z.array(Detector).min(1),
  madeUpIdentities: z.array(text).min(1),
  hidden: z.array(z.strictObject({ habit: text, why: text })).min(1),
});

/**
 * What the marks are called, by which rules detectors look for habits among many dossiers, and which habits of sending systems the facts cannot show, with what would show them.
 */
export type IntegrityWords = z.infer<typeof IntegrityFile>;

const FILE = join(import.meta.dirname, "../../../rules/integrity.yaml");

/** Reads rules/integrity.yaml. Throws UserError with file and line of a mark that is missing, unknown or malformed. */
export function readIntegrity(file: string = FILE): IntegrityWords {
  const { value, problems } = readYamlFile(file, IntegrityFile, basename(file));
  if (value === null) throw new UserError(problems);
  return value;
}
