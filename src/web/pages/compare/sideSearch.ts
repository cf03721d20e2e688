import type { ComparedSideView } from "#contract/scoreComparison.ts";
import type { PageSearch } from "../../asking/address.ts";

type Asked = Pick<ComparedSideView, "period" | "source"> & {
  rulebook?: string | undefined;
  knownAt?: string | null | undefined;
};

/** What the API is asked, of what the address says. */
export function askedSides({ ky, bo, source, knownAt, aKy, aBo, aSource, aKnownAt }: PageSearch) {
  return {
    "a.period": aKy,
    "a.rulebook": aBo,
    "a.source": aSource,
    "a.knownAt": aKnownAt,
    "b.period": ky,
    "b.rulebook": bo,
    "b.source": source,
    "b.knownAt": knownAt,
  };
}

/** The address of a page about one side: its figures, its scorecard, its dossiers. */
export function searchOf({ period, source, rulebook, knownAt }: Asked): PageSearch {
  return { ky: period, source, ...(rulebook && { bo: rulebook }), ...(knownAt && { knownAt }) };
}

/** The address of a comparison. */
export function searchOfBoth(a: Asked, b: Asked): PageSearch {
  return {
    ...searchOf(b),
    aKy: a.period,
    aSource: a.source,
    ...(a.rulebook && { aBo: a.rulebook }),
    ...(a.knownAt && { aKnownAt: a.knownAt }),
  };
}
