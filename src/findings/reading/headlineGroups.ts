import type { Headline, PrintedGroup } from "#published/notice.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { type Exact, exact, sum } from "#terms/exact.ts";

/** A group of the headline with the maximum it is read against: as printed, else as the rulebook has it. */
export type ListedGroup = PrintedGroup & { maximum: Exact | null };

/**
 * The groups of a headline and whether they are all there.
 * @property absent rulebook groups that the paper does not name
 * @property maxima sum of all maxima, null when one is not known
 * @property applicableMaxima the same without the groups said to be not applicable
 * @property incomplete the maxima fall short of the printed maximum because groups are left out
 */
export function headlineGroups(headline: Headline, rulebook: Rulebook | null) {
  const listed: ListedGroup[] = headline.groups.map((it) => {
    const law = rulebook?.groups.find((group) => group.id === it.group)?.max ?? null;
    const max = it.max?.decimal ?? law;
    return { ...it, maximum: max === null ? null : exact(max) };
  });
  const add = (groups: readonly ListedGroup[]): Exact | null => {
    const known = groups.flatMap((it) => (it.maximum === null ? [] : [it.maximum]));
    return known.length === groups.length ? sum(known) : null;
  };
  const maxima = add(listed);
  const applicableMaxima = add(listed.filter((it) => !it.notApplicable));
  const named = new Set(listed.map((it) => it.group));
  // A label without a group may stand for several of them (22 points of online service): then nothing is surely absent.
  const absent = named.has(null) ? [] : (rulebook?.groups ?? []).filter((it) => !named.has(it.id));
  const total = headline.max === null ? null : exact(headline.max.decimal);
  const short = maxima !== null && total !== null && maxima.compare(total) < 0;
  return { listed, maxima, applicableMaxima, absent, incomplete: short && absent.length > 0 };
}
