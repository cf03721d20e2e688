import type { AgencyCode } from "#terms/agencyCode.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";

/** Days as YYYY-MM-DD, half-open; null is open-ended or not known. */
export type Validity = { from: string | null; until: string | null };

/** The agency that took over on a day, by whose act. */
type Succession = { to: string; day: string; basis: string };

/**
 * An agency through time.
 * @property id unique in the registry: its code, or a provisional id where the code is shared or not known yet
 * @property code null while the official code is not confirmed
 * @property parent id of the agency above
 * @property portalId its id on the National Portal
 */
export type Agency = Validity & {
  id: string;
  code: AgencyCode | null;
  kind: AgencyKind;
  names: readonly (Validity & { text: string })[];
  aliases: readonly string[];
  parent: string | null;
  portalId: string | null;
  succession: readonly Succession[];
};

export type Registry = { agencies: readonly Agency[]; byId: ReadonlyMap<string, Agency> };

export function isInForce(it: Validity, day: string | undefined): boolean {
  return day === undefined || ((it.from ?? "") <= day && (it.until === null || day < it.until));
}

/** The name in force on a day, or the latest one. */
export function nameOf(agency: Agency, onDay?: string): string {
  const inForce = agency.names.filter((it) => isInForce(it, onDay));
  return (inForce.at(-1) ?? agency.names.at(-1))?.text ?? agency.id;
}
