import { basename, join } from "node:path";
import { z } from "zod";
import type { Bilingual } from "#terms/bilingual.ts";
import { type Problem, UserError } from "#terms/problem.ts";
import { readYamlFile, type YamlFile } from "#terms/yamlFile.ts";
import { MEASURED, type Measured } from "./measure.ts";
import { RULES_DIR } from "./rulesFolder.ts";

const FACT_TYPES = ["string", "int", "bool", "timestamp", "list<string>", "list<dossier>"] as const;
/** CEL's names for them; `list<dossier>`: each with the facts of a dossier. */
export type FactType = (typeof FACT_TYPES)[number];

/**
 * What a clause may ask of a dossier, procedure, petition or agency. Any fact may be unknown.
 * @property source the field of the national synchronisation it comes from, or how it follows from others
 * @property values the only values a text may have, with their words; null where it is open
 */
export type Fact = {
  of: Measured;
  code: string;
  type: FactType;
  title: Bilingual;
  source: string;
  values: Readonly<Record<string, Bilingual>> | null;
};

const text = z.string().trim().min(1);
const Words = z.strictObject({ vi: text, en: text });
const Entry = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z]*$/, "viết như receivedAt"),
  type: z.enum(FACT_TYPES),
  vi: text,
  en: text,
  source: text,
  values: z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/, "viết như not-accepted"), Words).exactOptional(),
});
const FactsFile = z.record(z.enum(MEASURED), z.array(Entry).min(1));
type FactsFile = z.infer<typeof FactsFile>;

const FILE = join(RULES_DIR, "facts.yaml");
let packaged: readonly Fact[] | undefined;

/** The facts of rules/facts.yaml in its order. Throws UserError with file and line for whatever is wrong in it. */
export function readFacts(file: string = FILE): readonly Fact[] {
  if (file === FILE && packaged !== undefined) return packaged;
  const read = readYamlFile(file, FactsFile, basename(file));
  const problems = read.value === null ? read.problems : misplaced(read.value, read);
  if (read.value === null || problems.length > 0) throw new UserError(problems);
  const { value } = read;
  const facts = MEASURED.flatMap((of) =>
    value[of].map(({ code, type, vi, en, source, values = null }) => ({
      of,
      code,
      type,
      title: { vi, en },
      source,
      values,
    })),
  );
  if (file === FILE) packaged = facts;
  return facts;
}

function misplaced(file: FactsFile, { at }: YamlFile<FactsFile>): Problem[] {
  return MEASURED.flatMap((of) =>
    file[of].flatMap((it, index) => {
      const twice = file[of].slice(0, index).some((earlier) => earlier.code === it.code);
      const closed = it.values !== undefined && it.type !== "string";
      return [
        ...(twice ? [problem(at([of, index, "code"]), `Dữ kiện "${it.code}" đã khai ở trên.`)] : []),
        ...(closed
          ? [problem(at([of, index, "values"]), `Dữ kiện "${it.code}" không phải chữ nên không có values.`)]
          : []),
      ];
    }),
  );
}

function problem(at: string, says: string): Problem {
  return { code: "bad-facts", at, says, remedy: "Hãy bỏ dòng này hoặc sửa lại cho đúng." };
}
