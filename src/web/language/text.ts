import type { Language } from "#terms/bilingual.ts";
import en from "../text/en.json" with { type: "json" };
import vi from "../text/vi.json" with { type: "json" };

export type TextKey = keyof typeof vi;

const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { vi, en };

/** The screen's words for a key, with `{name}` places filled. */
export function say(language: Language, key: TextKey, values: Readonly<Record<string, string>> = {}): string {
  return texts[language][key].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
