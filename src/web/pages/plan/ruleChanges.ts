import type { TriedNumber } from "#contract/trial.ts";
import type { Language } from "#terms/bilingual.ts";
import type { PageSearch } from "../../asking/address.ts";
import { printMax, printPercent } from "../../format/decimal.ts";

/** Numbers that the address tries, by their ids. */
export function changesIn({ with: text }: PageSearch): ReadonlyMap<string, string> {
  const pairs = text?.split(" ").flatMap((it): [string, string][] => {
    const [id = "", value = ""] = it.split("=");
    return id === "" || value === "" ? [] : [[id, value]];
  });
  return new Map(pairs);
}

/** The address with one number tried otherwise, or (null) as the rules say. */
export function withChange(search: PageSearch, id: string, value: string | null): PageSearch {
  const { with: _, ...others } = search;
  const changes = new Map(changesIn(search));
  if (value === null) changes.delete(id);
  else changes.set(id, value);
  const text = [...changes].map(([key, it]) => `${key}=${it}`).join(" ");
  return text === "" ? others : { ...others, with: text };
}

/** A number as a reader writes it: a share in percent. */
export function shownNumber({ kind }: Pick<TriedNumber, "kind">, value: string, language: Language): string {
  if (kind !== "threshold") return printMax(value, language);
  return printPercent(String(Number((Number(value) * 100).toFixed(2))), language);
}
