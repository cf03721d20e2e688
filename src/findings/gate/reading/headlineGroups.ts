import type { Headline, PrintedGroup } from "#published/notice.ts";
import type { Group, Rulebook } from "#rulebook/rulebook.ts";
import { type Exact, exact, sum } from "#terms/exact.ts";

/** A group of the headline with the maximum it is read against: as printed, else as the rulebook has it. */
type ListedGroup = PrintedGroup & { maximum: Exact | null };

/**
 * @property total the maximum of the whole, as printed or else the rulebook's
 * @property absent rulebook groups that the paper does not name
 * @property maxima sum of all maxima, null when one is not known
 * @property applicableMaxima the same without the groups said to be not applicable, or given a dash
 * @property incomplete the maxima fall short of the whole because groups are left out
 */
export type HeadlineGroups = {
  listed: readonly ListedGroup[];
  total: Exact | null;
  absent: readonly Group[];
  maxima: Exact | null;
  applicableMaxima: Exact | null;
  incomplete: boolean;
};

/** The groups of a headline, their maxima, and whether they are all there. */
export function headlineGroups(headline: Headline, rulebook: Rulebook | null): HeadlineGroups {
  const listed: ListedGroup[] = headline.groups.map((it) => {
    const law = rulebook?.groups.find((group) => group.id === it.group)?.max ?? null;
    const max = it.max?.decimal ?? law;
    return { ...it, maximum: max === null ? null : exact(max) };
  });
  const whole = headline.max?.decimal ?? rulebook?.maxTotal ?? null;
  const total = whole === null ? null : exact(whole);
  const maxima = add(listed);
  const absent = (rulebook?.groups ?? []).filter((it) => !listed.some((other) => other.group === it.id));
  return {
    listed,
    total,
    absent,
    maxima,
    applicableMaxima: add(listed.filter((it) => !it.notApplicable && it.points !== null)),
    incomplete: maxima !== null && total !== null && maxima.compare(total) < 0 && absent.length > 0,
  };
}

function add(groups: readonly ListedGroup[]): Exact | null {
  const known = groups.flatMap((it) => (it.maximum === null ? [] : [it.maximum]));
  return known.length === groups.length ? sum(known) : null;
}

/** 22 points of online service are the 12 and the 10 the Portal splits them into: a group printed together with one the paper does not name. */
export function isJoined(printed: Exact, group: Group, absent: readonly Group[]): boolean {
  return absent.some((it) => exact(group.max).add(exact(it.max)).equals(printed));
}
