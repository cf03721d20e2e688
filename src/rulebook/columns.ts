import { basename, join } from "node:path";
import { z } from "zod";
import type { ColumnConcept } from "#terms/columnConcept.ts";
import { type Problem, UserError } from "#terms/problem.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import { readYamlFile, type YamlFile } from "#terms/yamlFile.ts";

const Words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const Synonyms = z.array(z.string().min(1)).min(1);

const Concept = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*$/, "viết như onlineRate"),
  title: Words,
  unit: z.enum(["count", "percent", "points", "days"]),
  indicator: z.string().optional(),
  synonyms: Synonyms,
  ratio: z.strictObject({ numerator: z.array(z.string()).min(1), denominator: z.string() }).optional(),
  parts: z.array(z.string()).min(2).optional(),
});
const Group = z.strictObject({ id: z.string().min(1), title: Words, synonyms: Synonyms });
const ColumnsFile = z.strictObject({ columns: z.array(Concept), groups: z.array(Group) });
type ColumnsFile = z.infer<typeof ColumnsFile>;

const RULES = join(import.meta.dirname, "../../rules");

/**
 * The meanings of columns of unit tables, and one concept of points for every group (`points.MDSH`).
 * Throws UserError with file and line for unknown keys, ids or wordings used twice, and links that lead nowhere.
 */
export function readColumns(dir: string = RULES): ColumnConcept[] {
  const file = join(dir, "columns.yaml");
  const read = readYamlFile(file, ColumnsFile, basename(file));
  const problems = read.value === null ? read.problems : [...misplaced(read.value, read)];
  if (read.value === null || problems.length > 0) throw new UserError(problems);
  return [...read.value.columns.map(withoutAbsent), ...read.value.groups.map(pointsOfGroup)];
}

function withoutAbsent({ indicator, ratio, parts, ...it }: ColumnsFile["columns"][number]): ColumnConcept {
  return { ...it, ...(indicator && { indicator }), ...(ratio && { ratio }), ...(parts && { parts }) };
}

function pointsOfGroup({ id, title, synonyms }: ColumnsFile["groups"][number]): ColumnConcept {
  return { id: `points.${id}`, title, unit: "points", synonyms, group: id };
}

/** What a schema cannot see: doubled ids, one wording for two columns of the same unit, unknown concepts in ratios and parts. */
function* misplaced(file: ColumnsFile, { at }: YamlFile<ColumnsFile>): Generator<Problem> {
  const ids = new Map<string, string>();
  const wordings = new Map<string, string>();
  for (const [index, it] of file.columns.entries()) {
    const place = at(["columns", index, "id"]);
    if (ids.has(it.id))
      yield problem(place, `Cột "${it.id}" đã khai ở ${ids.get(it.id)}.`, "Hãy đặt id khác.");
    ids.set(it.id, place);
    for (const [nth, synonym] of it.synonyms.entries()) {
      const key = `${it.unit} ${wordsKey(synonym).replace(/\p{P}/gu, "")}`;
      const owner = wordings.get(key);
      if (owner && owner !== it.id) {
        const says = `Cách ghi "${synonym}" đã thuộc cột "${owner}".`;
        yield problem(at(["columns", index, "synonyms", nth]), says, "Mỗi cách ghi chỉ để ở một cột.");
      }
      wordings.set(key, it.id);
    }
  }
  for (const [index, it] of file.columns.entries()) {
    const links = [...(it.ratio ? [...it.ratio.numerator, it.ratio.denominator] : []), ...(it.parts ?? [])];
    for (const id of links.filter((link) => !ids.has(link))) {
      const says = `Cột "${it.id}" dựa vào "${id}", không có trong tệp.`;
      yield problem(at(["columns", index]), says, "Hãy khai cột đó hoặc sửa lại id.");
    }
  }
}

function problem(at: string, says: string, remedy: string): Problem {
  return { code: "bad-columns", at, says, remedy };
}
