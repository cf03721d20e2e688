import type { IssueDetails } from "#publish/issue.ts";
import { buildNoticeContent } from "#publish/notice/noticeContent.ts";
import { buildProvinceContent } from "#publish/province/provinceContent.ts";
import type { Publication } from "#publish/publication.ts";
import type { Notice } from "#published/notice.ts";
import { findAgency } from "#registry/findAgency.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import type { NoticeProfile } from "#rulebook/noticeProfile.ts";
import type { ProvinceProfile } from "#rulebook/provinceProfile.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { findCapture } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { findNotice } from "#store/notices.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import type { Instant } from "#terms/instant.ts";
import { periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { findPreviousNotice } from "../gate.ts";
import * as rules from "../rules.ts";
import { findScorecard } from "../scorecards.ts";

type Wanted = { agency: AgencyCode; period: string };

/** A publication ready for the gate, with the sources it was made from. */
export type Prepared = {
  publication: Publication;
  agency: { code: AgencyCode; name: string; kind: AgencyKind | null };
  period: string;
  dataTime: Instant | null;
  rulebook: Rulebook;
  source: { kind: "capture" | "notice"; id: string; hash: string };
  previousSource: { id: string; hash: string } | null;
  /** The paper the figures came from, when they came from one: it passes the gate too. */
  sourceNotice: Notice | null;
  previousNotice: Notice | null;
};

/** A district's publication from its imported notice. */
export async function prepareNotice(
  database: Database,
  profile: NoticeProfile,
  { agency, period }: Wanted,
  issue: IssueDetails,
): Promise<Prepared> {
  const stored = await findNotice(database, agency, periodId(readPeriod(period)));
  if (!stored) {
    return refuse(
      "no-notice",
      `${agency} kỳ ${period}`,
      "Chưa nhập bảng số liệu của cơ quan này trong kỳ này.",
      "Nhập trước: minhbach import table <tệp>.",
    );
  }
  const registry = rules.registry();
  const rulebook = loadRulebook(profile.rulebook);
  const previous = await findNotice(database, agency, periodId(previousPeriod(readPeriod(period))));
  const previousNotice = await findPreviousNotice(database, stored.notice);
  const { notice } = stored;
  return {
    publication: buildNoticeContent(profile, { notice, previous: previousNotice, registry, rulebook, issue }),
    agency: { ...stored.agency, kind: findAgency(registry, stored.agency.code)?.kind ?? null },
    period,
    dataTime: notice.dataTime,
    rulebook,
    source: { kind: "notice", id: stored.id, hash: notice.sha256 },
    previousSource: previous ? { id: previous.id, hash: previous.notice.sha256 } : null,
    sourceNotice: notice,
    previousNotice,
  };
}

/** A province's publication from its newest capture of the Portal's answers. */
export async function prepareProvince(
  database: Database,
  profile: ProvinceProfile,
  { agency, period }: Wanted,
  issue: IssueDetails,
): Promise<Prepared> {
  const found = await findScorecard(database, agency, { period: readPeriod(period) });
  if (!found) {
    return refuse(
      "no-capture",
      `${agency} kỳ ${period}`,
      "Chưa có số liệu của Cổng Dịch vụ công quốc gia cho cơ quan và kỳ này.",
      "Nhập trước: minhbach import portal-answers <thư mục>.",
    );
  }
  const { card, rulebook, capture, before } = found;
  const earlier = before && (await findCapture(database, { ...capture, period: found.previousPeriod }));
  return {
    publication: buildProvinceContent(profile, {
      scorecard: card,
      previous: before,
      rulebook,
      declaredUnits: capture.declaredUnits,
      issue,
    }),
    agency: card.agency,
    period,
    dataTime: card.dataTime,
    rulebook,
    source: { kind: "capture", id: capture.id, hash: capture.hash },
    previousSource: earlier ? { id: earlier.id, hash: earlier.hash } : null,
    sourceNotice: null,
    previousNotice: null,
  };
}
