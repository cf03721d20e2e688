import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";

export const SATISFACTIONS = ["very-satisfied", "satisfied", "dissatisfied"] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

/** How one citizen rated one dossier; the words of the rating stay in the raw payload. */
export type Rating = {
  authority: AgencyCode;
  source: string;
  sourceTime: Instant | null;
  /** Code of the dossier. */
  code: string;
  ratedAt: Instant | null;
  satisfaction: Satisfaction;
  rawHash: string;
};

/**
 * One question of a month's ratings of an agency (DongBoDanhGia).
 * @property period month id, 2026-03
 * @property shares percentages as decimal texts; null where they cannot be believed
 * @property doubt `all-shares-zero`: somebody rated but every share is 0 %, which senders write when everybody was
 * dissatisfied; `shares-not-whole`: they do not add up to 100
 */
export type RatingSummary = {
  authority: AgencyCode;
  source: string;
  sourceTime: Instant | null;
  agency: AgencyCode | null;
  agencyAsGiven: string | null;
  period: string;
  procedure: string | null;
  question: string;
  raters: number | null;
  shares: Readonly<Record<Satisfaction, string>> | null;
  doubt: "all-shares-zero" | "shares-not-whole" | null;
  rawHash: string;
};
