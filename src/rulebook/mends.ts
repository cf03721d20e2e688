import { basename, join } from "node:path";
import { z } from "zod";
import type { Bilingual } from "#terms/bilingual.ts";
import { type Problem, UserError } from "#terms/problem.ts";
import { readYamlFile, type YamlFile } from "#terms/yamlFile.ts";
import { type Fact, readFacts } from "./facts.ts";
import type { Clause } from "./measure.ts";
import { didYouMean } from "./nearMatches.ts";
import { RULES_DIR } from "./rulesFolder.ts";

/**
 * Something a dossier lacks, and the facts it would have once that is mended.
 * @property sets facts by code with the value they would have; `late` stands for every lateness rule
 * @property afterwards whether it can still be done for a dossier that has ended
 * @property parts why it was lacking, the first that holds, as conditions on the facts of a dossier
 */
export type Mend = {
  id: string;
  says: Bilingual;
  sets: Readonly<Record<string, string | boolean>>;
  afterwards: boolean;
  parts: readonly Clause[];
};

const text = z.string().trim().min(1);
const Words = z.strictObject({ vi: text, en: text });
const Kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const MendsFile = z.strictObject({
  mends: z
    .array(
      z.strictObject({
        id: Kebab,
        says: Words,
        sets: z.record(text, z.union([z.string(), z.boolean()])),
        afterwards: z.boolean(),
        parts: z
          .array(z.strictObject({ id: Kebab, says: Words, holds: text }))
          .max(9)
          .exactOptional(),
      }),
    )
    .min(1),
});
type MendsFile = z.infer<typeof MendsFile>;

const FILE = join(RULES_DIR, "mends.yaml");
let packaged: readonly Mend[] | undefined;

/** The mends of rules/mends.yaml in its order. Throws UserError with file and line for whatever is wrong in it. */
export function readMends(file: string = FILE): readonly Mend[] {
  if (file === FILE && packaged !== undefined) return packaged;
  const read = readYamlFile(file, MendsFile, basename(file));
  const problems = read.value === null ? read.problems : misplaced(read.value, read);
  if (read.value === null || problems.length > 0) throw new UserError(problems);
  const mends = read.value.mends.map(({ parts = [], ...it }) => ({ ...it, parts }));
  if (file === FILE) packaged = mends;
  return mends;
}

/** What every lateness rule answers: no fact of its own, but asked for like one. */
const LATE = "late";

function misplaced({ mends }: MendsFile, { at }: YamlFile<MendsFile>): Problem[] {
  const facts = readFacts().filter((it) => it.of === "dossier");
  return mends.flatMap(({ id, sets }, index) => {
    const twice = mends.slice(0, index).some((it) => it.id === id);
    return [
      ...(twice ? [problem(at(["mends", index, "id"]), `Cách sửa "${id}" đã khai ở trên.`, REMOVE)] : []),
      ...Object.entries(sets).flatMap(([code, value]) => {
        const fault = faultOf(code, value, facts);
        return fault === null ? [] : [problem(at(["mends", index, "sets", code]), ...fault)];
      }),
    ];
  });
}

function faultOf(code: string, value: string | boolean, facts: readonly Fact[]): [string, string] | null {
  if (code === LATE)
    return typeof value === "boolean" ? null : ["late chỉ nhận true hoặc false.", "Ví dụ: late: false."];
  const fact = facts.find((it) => it.code === code);
  const known = [LATE, ...facts.map((it) => it.code)];
  if (fact === undefined)
    return [`Không có dữ kiện "${code}".`, didYouMean(code, known, `Các dữ kiện: ${known.join(", ")}.`)];
  const wanted = fact.type === "bool" ? "boolean" : "string";
  if (typeof value !== wanted || (wanted === "string" && fact.type !== "string"))
    return [
      `Giá trị của "${code}" sai kiểu (${fact.type}).`,
      "Hãy xem kiểu của dữ kiện trong rules/facts.yaml.",
    ];
  const values = fact.values === null ? null : Object.keys(fact.values);
  if (values !== null && !values.includes(String(value)))
    return [`"${value}" không phải một giá trị của ${code}.`, `Các giá trị: ${values.join(", ")}.`];
  return null;
}

const REMOVE = "Hãy bỏ dòng này hoặc đổi mã.";

function problem(at: string, says: string, remedy: string): Problem {
  return { code: "bad-mends", at, says, remedy };
}
