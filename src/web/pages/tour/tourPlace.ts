import type { Authority, PublicationSummary } from "#contract/pages.ts";

/** Where the steps of the tour lead to. */
export type TourPlace = {
  authority: Authority;
  unit: string;
  period: string | undefined;
  /** A publication that dossiers can be held against. */
  publication: string | undefined;
  hasDossiers: boolean;
  isExample: boolean;
};

/** The example's district, whose notice was published and whose dossiers are there. */
const EXAMPLE = { authority: "H53", unit: "000.00.31.H53", period: "2023-10" };
/** Instants at which there is something to see in the example. */
export const EXAMPLE_DAY = { since: "2023-10-16", knownAt: "2023-10-17T00:00+07:00" };
export const EXAMPLE_MORNING = { knownAt: "2023-10-20T08:00+07:00" };

/** The grade that the words of the step about a plan speak of. */
export const TOUR_TARGET = "fair";

/** The example when it is there, else the first authority with dossiers, else the first; null when there is none. */
export function tourPlace(
  authorities: readonly Authority[],
  publications: readonly Pick<PublicationSummary, "id" | "agency" | "period" | "comparable">[],
): TourPlace | null {
  const publication = publications.find((it) => it.comparable);
  const example = authorities.find((it) => it.agency.code === EXAMPLE.authority);
  if (example && publication?.agency?.code === EXAMPLE.unit && publication.period === EXAMPLE.period) {
    const { unit, period } = EXAMPLE;
    return {
      authority: example,
      unit,
      period,
      publication: publication.id,
      hasDossiers: true,
      isExample: true,
    };
  }
  const counted = authorities.find((it) => it.newest?.source === "dossiers");
  const authority = counted ?? authorities[0];
  if (authority === undefined) return null;
  return {
    authority,
    unit: authority.agency.code,
    period: authority.newest?.period ?? authority.periods[0],
    publication: publication?.id,
    hasDossiers: counted !== undefined,
    isExample: false,
  };
}
