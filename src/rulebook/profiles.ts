import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { canonicalJson } from "#terms/canonicalJson.ts";
import { type Problem, refuse, UserError } from "#terms/problem.ts";
import { NoticeProfile } from "./noticeProfile.ts";
import { ProvinceProfile } from "./provinceProfile.ts";

const HOME = fileURLToPath(new URL("../../rules/profiles/", import.meta.url));
const FILE = /^([a-z][a-z0-9-]*)\.yaml$/;

const AnyProfile = z.discriminatedUnion("builds", [NoticeProfile, ProvinceProfile]);

/** What a publication shows and in which words; no figure stands in it. `hash`: SHA-256 over its canonical JSON. */
export type Profile = NoticeProfile | ProvinceProfile;

/**
 * Reads and checks one profile. Every defect is named with its line.
 * @throws UserError when there is no such profile or it is not sound
 */
export function readProfile(id: string, dir: string = HOME): Profile {
  if (!profileIds(dir).includes(id))
    refuse(
      "no-such-profile",
      `mẫu "${id}"`,
      "Không có mẫu công bố này.",
      `Hãy chọn: ${profileIds(dir).join(", ")}.`,
    );
  return readProfileText(readFileSync(join(dir, `${id}.yaml`), "utf8"), `${id}.yaml`);
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

function readProfileText(text: string, file: string): Profile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map((it) =>
    problem(`${file}:${lines.linePos(it.pos[0]).line}`, it.message.split("\n")[0] ?? it.message),
  );
  if (broken.length > 0) throw new UserError(broken);
  const raw: unknown = document.toJS();
  const read = AnyProfile.safeParse(raw);
  if (!read.success) {
    const lineOf = (path: readonly PropertyKey[]) => {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const node: unknown = document.getIn(path.slice(0, depth), true);
        const start = hasRange(node) ? node.range[0] : undefined;
        if (start !== undefined) return lines.linePos(start).line;
      }
      return 1;
    };
    throw new UserError(
      read.error.issues.map((it) => problem(`${file}:${lineOf(it.path)} ${it.path.join(".")}`, it.message)),
    );
  }
  const profile = { ...read.data, hash: createHash("sha256").update(canonicalJson(raw)).digest("hex") };
  const loose = looseEnds(profile, file);
  if (loose.length > 0) throw new UserError(loose);
  return profile;
}

/** References inside a profile that lead nowhere. */
function looseEnds(profile: Profile, file: string): Problem[] {
  if (`${profile.id}.yaml` !== file) return [problem(`${file} id`, `Mã "${profile.id}" khác tên tệp.`)];
  if (profile.builds === "scorecard") return [];
  const targets = new Set(profile.targets.map((it) => it.concept));
  const markers = new Set(profile.appendix.footnotes.map((it) => it.marker));
  return [
    ...profile.directives
      .filter((it) => it.target !== null && !targets.has(it.target))
      .map((it) => problem(`${file} directives`, `Không có mục tiêu "${it.target}" trong targets.`)),
    ...profile.appendix.columns
      .flatMap((it) => it.markers)
      .filter((it) => !markers.has(it))
      .map((it) => problem(`${file} appendix.columns`, `Dấu (${it}) không có chú thích.`)),
  ];
}

function problem(at: string, says: string): Problem {
  return { code: "bad-profile", at, says, remedy: "Hãy sửa tệp mẫu công bố tại chỗ đã nêu." };
}

function hasRange(node: unknown): node is { range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
