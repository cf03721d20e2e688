import type { Notice, PrintedGroup } from "#published/notice.ts";
import type { Group, Rulebook } from "#rulebook/rulebook.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import { refuse } from "#terms/problem.ts";
import { asPoints, sumOfKnown } from "./decimals.ts";
import { groupApplies } from "./groupApplies.ts";
import type { Scorecard, ScoredGroup } from "./scorecard.ts";
import { groupCard } from "./scoreGroup.ts";
import { withinMax } from "./total.ts";
import { unitCard } from "./unitCard.ts";

/**
 * The card of an agency as a paper printed it: points of the groups and the total are the paper's own, also where they do
 * not add up (the gate's business). Its unit tables hold rates and counts, not points of the index, so there are no unit cards.
 * @param kind of the agency; the paper does not say it, the registry does
 * @throws UserError when the paper says no period, or its agency has no code: such figures belong nowhere
 */
export function scoreNotice(rulebook: Rulebook, notice: Notice, kind: AgencyKind): Scorecard {
  const { agency, period, headline, file } = notice;
  const missing = "Không thể lập bảng điểm từ văn bản này.";
  if (period === null)
    return refuse("notice-without-period", file, missing, "Văn bản phải nói rõ kỳ số liệu.");
  if (agency === null || agency.code === null) {
    const remedy = "Hãy bổ sung cơ quan ban hành và mã định danh của cơ quan vào danh mục.";
    return refuse("notice-without-agency", file, missing, remedy);
  }
  const groups = rulebook.groups.map((group) => {
    const printed = headline?.groups.find((it) => it.group === group.id);
    return printedGroup(group, printed, kind, rulebook);
  });
  const points = asPoints(headline?.points?.decimal ?? null, rulebook.decimals);
  const applicableMax = toDecimal(sumOfKnown(groups.map((it) => it.applicableMax)), rulebook.decimals);
  const head = {
    agency: { code: agency.code, name: agency.name, kind },
    period,
    source: "table",
    dataTime: notice.dataTime,
  } as const;
  const absent = groups.filter((it) => it.state === "missing").map((it) => it.code);
  return {
    ...unitCard(head, groups, rulebook, withinMax(points, applicableMax, rulebook)),
    units: [],
    complete: absent.length === 0 && points !== null,
    missing: absent,
  };
}

function printedGroup(
  group: Group,
  printed: PrintedGroup | undefined,
  kind: AgencyKind,
  rulebook: Rulebook,
): ScoredGroup {
  const portalPoints = printed?.points?.decimal ?? null;
  // Where this kind of agency is not assessed, a printed zero is an empty cell; any other figure is the paper's word.
  const empty = portalPoints === null || exact(portalPoints).equals(0);
  const excluded = printed?.notApplicable === true || (empty && !groupApplies(group, rulebook, kind));
  const state = excluded ? "not-applicable" : portalPoints === null ? "missing" : "given";
  return groupCard(group, rulebook, { state, portalPoints: excluded ? null : portalPoints, indicators: [] });
}
