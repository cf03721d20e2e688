import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Satisfaction } from "./rating.ts";

/** What a petition is about: the rules of procedures, or the conduct of officers. */
type PetitionSubject = "procedure" | "conduct";

export const PETITION_STATES = [
  "received",
  "processing",
  "supplement-requested",
  "refused",
  "answered",
] as const;
type PetitionState = (typeof PETITION_STATES)[number];

/** A citizen's petition (phản ánh, kiến nghị) without who wrote it and what it says. Null is not known. */
export type Petition = {
  authority: AgencyCode;
  source: string;
  sourceTime: Instant | null;
  code: string;
  agency: AgencyCode | null;
  agencyAsGiven: string | null;
  subject: PetitionSubject | null;
  state: PetitionState | null;
  receivedAt: Instant | null;
  dueAt: Instant | null;
  answeredAt: Instant | null;
  publishedAt: Instant | null;
  satisfaction: Satisfaction | null;
  rawHash: string;
};
