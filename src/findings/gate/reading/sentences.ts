import type { Notice } from "#published/notice.ts";
import { plainText } from "./mentions.ts";

const END = /(?<!(?:^|[\s(])(?:TT|TP|TX|CT|KT|TM|Q|H|P|X))(?<=[.;!?])\s+(?=[\p{Lu}"“(–-])/u;

/** The sentences of a paper's running text, each with its paragraph. */
export function sentencesOf(notice: Notice): { place: string; sentence: string; paragraph: string }[] {
  return notice.paragraphs.flatMap(({ place, text }) =>
    plainText(text)
      .split(END)
      .filter((it) => it !== "")
      .map((sentence) => ({ place, sentence, paragraph: text })),
  );
}

/** A sentence short enough for a message. */
export function quote(sentence: string): string {
  return sentence.length <= 120 ? `"${sentence}"` : `"${sentence.slice(0, 117).trimEnd()}…"`;
}
