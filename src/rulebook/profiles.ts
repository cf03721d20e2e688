import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson } from "#terms/canonicalJson.ts";
import { type Problem, refuse, UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";
import { readColumns } from "./columns.ts";
import { readLocalRules } from "./localRules.ts";
import { NoticeProfile } from "./noticeProfile.ts";
import { ProvinceProfile } from "./provinceProfile.ts";

const HOME = join(import.meta.dirname, "../../rules/profiles");
const FILE = /^([a-z][a-z0-9-]*)\.yaml$/;

const AnyProfile = z.discriminatedUnion("builds", [NoticeProfile, ProvinceProfile]);

/** What a publication shows and in which words; no figure stands in it. `hash`: SHA-256 over its canonical JSON. */
export type Profile = NoticeProfile | ProvinceProfile;

/**
 * Reads and checks one profile. Every defect is named with its line.
 * @throws UserError when there is no such profile or it is not sound
 */
export function readProfile(id: string, dir: string = HOME): Profile {
  const ids = profileIds(dir);
  if (!ids.includes(id))
    refuse("no-such-profile", `mẫu "${id}"`, "Không có mẫu công bố này.", `Hãy chọn: ${ids.join(", ")}.`);
  const file = `${id}.yaml`;
  const { value, problems, at } = readYamlFile(join(dir, file), AnyProfile, file);
  if (value === null) throw new UserError(problems);
  const loose = looseEnds(value, file, at);
  if (loose.length > 0) throw new UserError(loose);
  return { ...value, hash: createHash("sha256").update(canonicalJson(value)).digest("hex") };
}

/** Every profile of the folder, by id. */
export function listProfiles(dir: string = HOME): Profile[] {
  return profileIds(dir).map((id) => readProfile(id, dir));
}

function profileIds(dir: string): string[] {
  return readdirSync(dir)
    .flatMap((file) => FILE.exec(file)?.[1] ?? [])
    .sort();
}

/** References inside a profile that lead nowhere. */
function looseEnds(
  profile: z.infer<typeof AnyProfile>,
  file: string,
  at: (path: readonly PropertyKey[]) => string,
): Problem[] {
  const loose = (path: readonly PropertyKey[], says: string): Problem => ({
    code: "bad-profile",
    at: at(path),
    says,
    remedy: "Hãy sửa chỗ trỏ này hoặc khai thêm mục được trỏ tới.",
  });
  const id = `${profile.id}.yaml` === file ? [] : [loose(["id"], `Mã "${profile.id}" khác tên tệp.`)];
  if (profile.builds === "scorecard") return id;
  const targets = new Set(profile.targets.map((it) => it.concept));
  const columns = new Set(profile.appendix.columns.map((it) => it.concept));
  const markers = new Set(profile.appendix.footnotes.map((it) => it.marker));
  const concepts = new Set(readColumns().map((it) => it.id));
  const { overdue } = profile.appendix;
  return [
    ...id,
    ...profile.directives.flatMap(({ target }, index) =>
      target === null || targets.has(target)
        ? []
        : [loose(["directives", index], `Không có mục tiêu "${target}" trong targets.`)],
    ),
    ...profile.directives.flatMap(({ target, text }, index) =>
      target === null && text.includes("{target}")
        ? [loose(["directives", index], "Câu có ô {target} nhưng không nêu mục tiêu nào.")]
        : [],
    ),
    ...profile.appendix.columns.flatMap(({ concept }, index) =>
      concepts.has(concept)
        ? []
        : [loose(["appendix", "columns", index], `rules/columns.yaml không có "${concept}".`)],
    ),
    ...rulesNotThere(profile).map(([index, says]) => loose(["appendix", "columns", index], says)),
    ...(overdue === null || columns.has(overdue.concept)
      ? []
      : [loose(["appendix", "overdue"], `Phụ lục không có cột "${overdue.concept}".`)]),
    ...profile.monitored.flatMap(({ concept }, index) =>
      columns.has(concept) ? [] : [loose(["monitored", index], `Phụ lục không có cột "${concept}".`)],
    ),
    ...profile.appendix.columns.flatMap((column, index) =>
      column.markers
        .filter((it) => !markers.has(it))
        .map((it) => loose(["appendix", "columns", index], `Dấu (${it}) không có chú thích.`)),
    ),
  ];
}

/** Columns whose rule is none of the set the profile is counted by. */
function rulesNotThere({ countedBy, appendix }: z.infer<typeof NoticeProfile>): [number, string][] {
  const rules = new Set(countedBy ? readLocalRules(countedBy.set).map((it) => it.id) : []);
  return appendix.columns.flatMap(({ rule }, index): [number, string][] =>
    rule === undefined || rules.has(rule)
      ? []
      : [[index, `Bộ quy tắc "${countedBy?.set ?? "(chưa ghi countedBy)"}" không có "${rule}".`]],
  );
}
