import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Problem } from "#terms/problem.ts";
import { child, type Located, overlay, overlayById, placeOf, textAt } from "./located.ts";
import { didYouMean } from "./nearMatches.ts";
import { readYaml } from "./readYaml.ts";
import { repeatedIds } from "./repeatedIds.ts";
import { indicatorFiles, isRulebookFolder, RULEBOOK_FILE, rulebookIds, strayFiles } from "./rulesFolder.ts";

/** A rulebook folder as written, laid over the one it extends; nothing is checked but ids and syntax. */
export type Layers = { root: Located | null; indicators: readonly Located[]; problems: readonly Problem[] };

/**
 * Reads a folder and, where it says `extends`, the folder of that name beside it.
 * @param above folders already on the way here, to catch a circle
 */
export function readLayers(dir: string, above: readonly string[] = []): Layers {
  const name = basename(dir);
  if (!isRulebookFolder(dir)) return { root: null, indicators: [], problems: [noRulebook(dir)] };
  const read = [RULEBOOK_FILE, ...indicatorFiles(dir)].map((it) => readYaml(join(dir, it), `${name}/${it}`));
  const [rootRead, ...others] = read;
  const root = rootRead?.root ?? null;
  const indicators = others.flatMap((it) => it.root ?? []);
  const problems = [
    ...read.flatMap((it) => it.problems),
    ...strayFiles(dir).map((it) => strayFile(`${name}/${it}`)),
    ...repeatedIds(root, indicators),
  ];
  const baseName = root === null ? undefined : textAt(root, "extends");
  if (root === null || baseName === undefined) return { root, indicators, problems };

  const place = placeOf(root, ["extends"]);
  const wrongBase = baseProblem(baseName, dirname(dir), [...above, name], place);
  // Without what it differs from, everything else would seem to be missing.
  if (wrongBase !== null) return { root: null, indicators: [], problems: [...problems, wrongBase] };
  const base = readLayers(join(dirname(dir), baseName), [...above, name]);
  return {
    root: base.root === null ? root : overlay(base.root, root),
    indicators: saysUnknown(root) ? indicators : overlayById(base.indicators, indicators),
    problems: [...base.problems, ...problems],
  };
}

/** A rulebook whose components are unknown takes no indicators from the one it extends. */
function saysUnknown(root: Located): boolean {
  return child(root, "components")?.value === "unknown";
}

function baseProblem(
  base: string,
  rulesDir: string,
  onTheWay: readonly string[],
  at: string,
): Problem | null {
  if (onTheWay.includes(base)) {
    return {
      code: "circular-base",
      at,
      says: `Các bộ chỉ số kế thừa vòng tròn: ${[...onTheWay, base].join(" → ")}.`,
      remedy: "Hãy bỏ trường extends ở một trong các bộ chỉ số này.",
    };
  }
  if (existsSync(join(rulesDir, base)) && isRulebookFolder(join(rulesDir, base))) return null;
  return {
    code: "unknown-base",
    at,
    says: `Không có bộ chỉ số "${base}" để kế thừa.`,
    remedy: didYouMean(
      base,
      rulebookIds(rulesDir),
      "Hãy ghi tên một thư mục bộ chỉ số nằm cạnh thư mục này.",
    ),
  };
}

function strayFile(at: string): Problem {
  return {
    code: "unread-file",
    at: `${at}:1`,
    says: "Tệp này không được đọc: tệp chỉ số có đuôi .yaml.",
    remedy: "Hãy đổi đuôi tệp thành .yaml, hoặc để tệp ở nơi khác.",
  };
}

function noRulebook(dir: string): Problem {
  return {
    code: "no-rulebook",
    at: dir,
    says: `Không có tệp ${RULEBOOK_FILE} trong thư mục này.`,
    remedy: "Hãy chỉ đúng thư mục của một bộ chỉ số, hoặc thư mục chứa các bộ chỉ số.",
  };
}
