import type { Language } from "#terms/bilingual.ts";
import vi from "../text/vi.json" with { type: "json" };

export type TextKey = keyof typeof vi;
type Texts = Readonly<Record<TextKey, string>>;

/** Vietnamese comes with the pages; another language when somebody reads it. */
const texts: Partial<Record<Language, Texts>> = { vi };

/** Brings the words of a language, once. Vietnamese stands in until they are there. */
export async function loadTexts(language: Language): Promise<void> {
  if (texts[language]) return;
  const { default: en } = await import("../text/en.json", { with: { type: "json" } });
  texts.en = en;
}

/** The screen's words for a key, with `{name}` places filled. */
export function say(language: Language, key: TextKey, values: Readonly<Record<string, string>> = {}): string {
  return (texts[language] ?? vi)[key].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
