import { AGENCY_KINDS, type AgencyKind } from "#terms/agencyKind.ts";
import type { TextKey } from "../language/text.ts";

/** The screen's words for a kind of unit; a kind this page does not know is shown as the API names it. */
export function kindWords(kind: string, t: (key: TextKey) => string): string {
  return isKind(kind) ? t(`kind.${kind}`) : kind;
}

function isKind(kind: string): kind is AgencyKind {
  return (AGENCY_KINDS as readonly string[]).includes(kind);
}
