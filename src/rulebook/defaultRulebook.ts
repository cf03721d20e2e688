import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "#terms/problem.ts";
import { type Located, placeOf } from "./located.ts";
import { didYouMean } from "./nearMatches.ts";
import { readYaml } from "./readYaml.ts";
import { rulebookIds } from "./rulesFolder.ts";
import { checkAgainst } from "./schemaProblems.ts";

const INDEX_FILE = "index.yaml";
const IndexFile = z.strictObject({ default: z.string().min(1) });

/** The rulebook that `index.yaml` of a folder of rules names for use where none is asked for, or what is wrong with it. */
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

const noIndex: Problem = {
  code: "no-index",
  at: `${INDEX_FILE}:1`,
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
