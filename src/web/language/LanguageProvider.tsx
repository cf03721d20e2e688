import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import type { Bilingual, Language } from "#terms/bilingual.ts";
import { loadTexts, say, type TextKey } from "./text.ts";

const STORED = "minhbach-language";

export type Speech = {
  language: Language;
  choose: (language: Language) => Promise<void>;
  t: (key: TextKey, values?: Readonly<Record<string, string>>) => string;
  /** The chosen language of a text the API gives in both. */
  pick: (words: Bilingual) => string;
};

const Context = createContext<Speech | null>(null);

/** Holds the reader's language: Vietnamese unless English was chosen before. @property first whose words are there */
export function LanguageProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(first);
  const choose = useCallback(async (next: Language) => {
    try {
      await loadTexts(next);
    } catch {
      // Words that cannot be brought now leave the page in the language it is in.
      return;
    }
    startTransition(() => setLanguage(next));
    remember(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      choose,
      t: (key, values) => say(language, key, values),
      pick: (words) => words[language],
    }),
    [language, choose],
  );
  return <Context value={speech}>{children}</Context>;
}

export function useLanguage(): Speech {
  const speech = use(Context);
  if (!speech) throw new Error("useLanguage outside of LanguageProvider");
  return speech;
}

/** The language chosen before. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

/** A browser that keeps nothing still shows the page in the chosen language. */
function remember(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    return;
  }
}
