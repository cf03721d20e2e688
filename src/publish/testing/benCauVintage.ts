import { readRegistry } from "#registry/readRegistry.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readProfile } from "#rulebook/profiles.ts";
import { buildNoticeContent } from "../notice/noticeContent.ts";
import type { VintageInput } from "../vintage/vintage.ts";
import { benCauNotice } from "./benCauNotice.ts";

const registry = readRegistry();
const rulebook = loadRulebook("qd766-seed-2023");
const profile = readProfile("ben-cau-2023");

/** What would be issued for Bến Cầu's October, from these figures. */
export function benCauVintage(notice = benCauNotice()): VintageInput {
  if (profile.builds !== "notice") throw new Error("ben-cau-2023 is no notice profile");
  const issue = { number: "12", day: "2023-11-06", signer: null, override: null };
  return {
    ...buildNoticeContent(profile, { notice, previous: null, registry, rulebook, issue }),
    agency: { code: "000.00.31.H53", name: "UBND huyện Bến Cầu", kind: "district" },
    period: "2023-10",
    profile: { id: profile.id, hash: profile.hash },
    rulebook: { id: rulebook.id, hash: rulebook.hash },
    registry: { version: "2023-10-01", hash: "tree" },
    source: { kind: "notice", id: "000.00.31.H53-2023-10", hash: notice.sha256 },
    previousSource: null,
    dataTime: notice.dataTime,
    findings: [],
    ...issue,
    issuedAt: "2023-11-06T08:00:00Z",
    files: [{ name: "cong-van.pdf", sha256: "f".repeat(64) }],
    supersedes: null,
  };
}
