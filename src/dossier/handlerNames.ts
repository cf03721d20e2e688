import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "#terms/problem.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import { readYamlFile } from "#terms/yamlFile.ts";

const text = z.string().trim().min(1);
const HandlersFile = z.strictObject({ generic: z.array(text).min(1), cutMark: text });

/**
 * Tells handlers' names from words that stand in their place.
 * @property isGeneric true for a text that names nobody ("Chuyên viên")
 * @property isCut true for a name that was cut to fit a field
 */
export type HandlerNames = { isGeneric: (name: string) => boolean; isCut: (name: string) => boolean };

/** The words that stand in place of names. */
export const HANDLERS_FILE = join(import.meta.dirname, "../../rules/generic-handlers.yaml");

/** Reads rules/generic-handlers.yaml. Throws UserError with file and line of what is malformed. */
export function readHandlerNames(file: string = HANDLERS_FILE): HandlerNames {
  const { value, problems } = readYamlFile(file, HandlersFile, basename(file));
  if (value === null) throw new UserError(problems);
  const generic = new Set(value.generic.map(wordsKey));
  return {
    isGeneric: (name) => generic.has(wordsKey(name)),
    isCut: (name) => name.trimEnd().endsWith(value.cutMark),
  };
}
