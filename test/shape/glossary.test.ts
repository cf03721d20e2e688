import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { readFacts } from "#rulebook/facts.ts";
import { type Exported, exportedNames, wordsOf } from "./sources.ts";

const FILE = "rules/glossary.yaml";
const text = z.string().trim().min(1);
const Entry = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z]*$/),
  vi: text,
  en: text,
  source: text,
  unit: text.optional(),
  never: z.array(z.string().regex(/^[a-z][A-Za-z]*$/)).optional(),
});
const Glossary = z.strictObject({ glossary: z.array(Entry).min(1), plain: text });

const { glossary, plain } = Glossary.parse(parseYaml(readFileSync(FILE, "utf8")));
const plainWords = plain.split(/\s+/);
const known = new Set([...glossary.flatMap((it) => wordsOf(it.code)), ...plainWords]);
const forbidden = glossary.flatMap((it) => (it.never ?? []).map((never) => ({ never, use: it.code })));

const DOMAIN = [
  "terms",
  "rulebook",
  "registry",
  "dossier",
  "published",
  "measure",
  "score",
  "findings",
  "publish",
  "contract",
].map((it) => `src/${it}`);

/** A word or its plural. */
function isKnown(word: string): boolean {
  const singular = [word, word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")];
  return /^\d+$/.test(word) || singular.some((it) => known.has(it)) || known.has(`${word}s`);
}

function unknownWords({ file, name }: Exported): string[] {
  return wordsOf(name)
    .filter((it) => !isKnown(it))
    .map(
      (word) =>
        `${file}: "${word}" in ${name} is not in ${FILE}. Use the glossary's word for it, or add an entry (or a plain word).`,
    );
}

/** A forbidden word, alone or as several words in a row: "hoSo" is found in readHoSo. */
function forbiddenWords({ file, name }: Exported): string[] {
  const words = ` ${wordsOf(name).join(" ")} `;
  return forbidden
    .filter(({ never }) => words.includes(` ${wordsOf(never).join(" ")} `))
    .map(({ never, use }) => `${file}: ${name} says "${never}"; the glossary's word is "${use}".`);
}

describe("the glossary", () => {
  it("names every notion once", () => {
    const codes = glossary.map((it) => it.code);
    expect(codes.filter((it, index) => codes.indexOf(it) !== index)).toEqual([]);
  });

  it("forbids no word that it uses", () => {
    const used = new Set([...glossary.map((it) => it.code.toLowerCase()), ...plainWords]);
    expect(forbidden.filter(({ never }) => used.has(never.toLowerCase()))).toEqual([]);
  });

  it("keeps its Vietnamese in composed form", () => {
    expect(glossary.filter((it) => it.vi !== it.vi.normalize("NFC"))).toEqual([]);
  });
});

describe("the facts of rules", () => {
  const names = readFacts().map(({ code }) => ({ file: "rules/facts.yaml", name: code }));

  it("have codes made of glossary words, none of them ruled out", () => {
    expect(names.flatMap(unknownWords)).toEqual([]);
    expect(names.flatMap(forbiddenWords)).toEqual([]);
  });

  it("are called in Vietnamese what the glossary calls them", () => {
    const notions = new Map(glossary.map((it) => [it.code, it.vi]));
    const differ = readFacts().filter(({ code, title }) => (notions.get(code) ?? title.vi) !== title.vi);
    expect(differ.map(({ of, code }) => `${of}.${code}`)).toEqual([]);
  });
});

describe("exported names", () => {
  it("of types in the domain's rooms are made of glossary words", () => {
    const types = exportedNames(DOMAIN).filter(({ name }) => /^[A-Z]/.test(name) && /[a-z]/.test(name));
    expect(types.length).toBeGreaterThan(100);
    expect(types.flatMap(unknownWords)).toEqual([]);
  });

  it("use no word the glossary rules out", () => {
    const names = exportedNames(["src"]);
    expect(names.length).toBeGreaterThan(200);
    expect(names.flatMap(forbiddenWords)).toEqual([]);
  });

  it("would be told apart if they did", () => {
    expect(forbiddenWords({ file: "x.ts", name: "readHoSo" })).toHaveLength(1);
    expect(forbiddenWords({ file: "x.ts", name: "readDossier" })).toEqual([]);
    expect(unknownWords({ file: "x.ts", name: "DossierGizmo" })[0]).toContain('"gizmo" in DossierGizmo');
  });
});
