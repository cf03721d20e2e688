import type { PageSearch } from "./address.ts";

/** Mends and dossiers a reader chose to try out. They stand in the address, so that a choice can be sent on. */
export type ChoiceKey = "fix" | "dossier";

/** What is chosen, in the order it was. */
export function chosen(search: PageSearch, key: ChoiceKey): readonly string[] {
  return search[key]?.split(" ").filter((it) => it !== "") ?? [];
}

/** The address with some things chosen, or, when all of them were, no longer chosen. */
export function toggled(search: PageSearch, key: ChoiceKey, them: readonly string[]): PageSearch {
  const now = chosen(search, key);
  const isAll = them.every((it) => now.includes(it));
  return withChosen(
    search,
    key,
    isAll ? now.filter((it) => !them.includes(it)) : [...new Set([...now, ...them])],
  );
}

/** The address with just these chosen. */
export function withChosen(search: PageSearch, key: ChoiceKey, them: readonly string[]): PageSearch {
  const { [key]: _, ...others } = search;
  return them.length === 0 ? others : { ...others, [key]: them.join(" ") };
}

/** What a choice adds to the address of another page. */
export function keptChoice({ fix, dossier, target, still }: PageSearch): PageSearch {
  return {
    ...(fix && { fix }),
    ...(dossier && { dossier }),
    ...(target && { target }),
    ...(still && { still }),
  };
}

/** The API takes no more at once; a choice of more is a mend, not a list. */
export const MOST_DOSSIERS = 200;
