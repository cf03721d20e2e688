import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Problem, UserError } from "#terms/problem.ts";
import { type Located, placeOf } from "./located.ts";
import { didYouMean } from "./nearMatches.ts";
import { readYaml } from "./readYaml.ts";
import { RULES_DIR, rulebookIds } from "./rulesFolder.ts";
import { checkAgainst } from "./schemaProblems.ts";

const INDEX_FILE = "index.yaml";
const IndexFile = z.strictObject({ default: z.string().min(1) });

/** The rulebook `rules/index.yaml` names, or what is wrong with that file. */
export function readDefaultRulebook(rulesDir: string): { id: string | null; problems: Problem[] } {
  const path = join(rulesDir, INDEX_FILE);
  if (!existsSync(path)) return { id: null, problems: [noIndex] };
  const { root, problems } = readYaml(path, INDEX_FILE);
  if (root === null) return { id: null, problems };
  const index = checkAgainst(IndexFile, root);
  if (index.data === null) return { id: null, problems: index.problems };
  const known = rulebookIds(rulesDir);
  return known.includes(index.data.default)
    ? { id: index.data.default, problems: [] }
    : { id: null, problems: [unknownDefault(index.data.default, known, root)] };
}

/** Id of the rulebook used where none is named. Throws UserError when the rules do not say. */
export function defaultRulebook(rulesDir: string = RULES_DIR): string {
  const { id, problems } = readDefaultRulebook(rulesDir);
  if (id === null) throw new UserError(problems);
  return id;
}

/** The default of the package's own rules. */
export const DEFAULT_RULEBOOK: string = defaultRulebook();

const noIndex: Problem = {
  code: "no-index",
  at: INDEX_FILE,
  says: "Thư mục bộ chỉ số không có tệp index.yaml.",
  remedy: "Hãy tạo tệp này với dòng default: <id của bộ chỉ số dùng mặc định>.",
};

function unknownDefault(id: string, known: readonly string[], root: Located): Problem {
  return {
    code: "unknown-rulebook",
    at: placeOf(root, ["default"]),
    says: `Bộ chỉ số mặc định "${id}" không có trong thư mục.`,
    remedy: didYouMean(id, known, `Hãy chọn một trong ${known.join(", ")}.`),
  };
}
