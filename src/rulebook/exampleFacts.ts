import { findInstant } from "#terms/instant.ts";
import type { Problem } from "#terms/problem.ts";
import { type Fact, type FactType, readFacts } from "./facts.ts";
import type { Path } from "./located.ts";
import type { FactValue, Measured } from "./measure.ts";
import { didYouMean } from "./nearMatches.ts";

/** Answers of lateness rules stand beside the facts of a dossier. */
const LATE = "late";

type Facts = Readonly<Record<string, FactValue>>;
type PlaceOfFact = (path: Path) => string;

/** Facts of an example that rules/facts.yaml does not know, or whose value does not fit their type. */
export function wrongFacts(facts: Facts, of: Measured, placeOf: PlaceOfFact): Problem[] {
  const known = readFacts().filter((it) => it.of === of);
  return Object.entries(facts).flatMap(([code, value]): Problem[] => {
    if (code === LATE && of === "dossier") return isAnswers(value) ? [] : [wrongLate(placeOf([code]))];
    const fact = known.find((it) => it.code === code);
    if (fact === undefined) return [unknownFact(code, known, placeOf([code]))];
    if (fact.type !== "list<dossier>" || !Array.isArray(value))
      return fits(value, fact) ? [] : [wrongValue(fact, value, placeOf([code]))];
    return value.flatMap((it: unknown, index) =>
      isFacts(it)
        ? wrongFacts(it, "dossier", (path) => placeOf([code, index, ...path]))
        : [wrongValue(fact, value, placeOf([code, index]))],
    );
  });
}

const FITS: Readonly<Record<FactType, (value: unknown) => boolean>> = {
  string: (it) => typeof it === "string",
  int: Number.isInteger,
  bool: (it) => typeof it === "boolean",
  timestamp: (it) => typeof it === "string" && findInstant(it) !== undefined,
  "list<string>": (it) => Array.isArray(it) && it.every((item) => typeof item === "string"),
  "list<dossier>": () => false,
};

function fits(value: FactValue, { type, values }: Fact): boolean {
  if (value === null) return true;
  return (
    FITS[type](value) && (values === null || (typeof value === "string" && Object.hasOwn(values, value)))
  );
}

function isFacts(it: unknown): it is Facts {
  return typeof it === "object" && it !== null && !Array.isArray(it);
}

function isAnswers(it: FactValue): boolean {
  return isFacts(it) && Object.values(it).every((late) => late === null || typeof late === "boolean");
}

function unknownFact(code: string, known: readonly Fact[], at: string): Problem {
  const codes = known.map((it) => it.code);
  return {
    code: "unknown-fact",
    at,
    says: `Ví dụ dùng dữ kiện "${code}", không có trong facts.yaml.`,
    remedy: didYouMean(code, codes, `Hãy dùng một trong ${codes.join(", ")}.`),
  };
}

function wrongValue({ code, type, values }: Fact, value: FactValue, at: string): Problem {
  return {
    code: "bad-fact",
    at,
    says: `Dữ kiện "${code}" không nhận giá trị ${JSON.stringify(value)}.`,
    remedy:
      values === null
        ? `Hãy ghi ${FORMS[type]}, hoặc null khi không biết.`
        : didYouMean(
            String(value),
            Object.keys(values),
            `Hãy chọn một trong ${Object.keys(values).join(", ")}.`,
          ),
  };
}

const FORMS: Readonly<Record<FactType, string>> = {
  string: "chữ",
  int: "số nguyên",
  bool: "true hoặc false",
  timestamp: "thời điểm như 2026-08-05T09:00:00+07:00",
  "list<string>": "danh sách chữ trong ngoặc vuông",
  "list<dossier>": "danh sách hồ sơ, mỗi hồ sơ là một nhóm dữ kiện",
};

function wrongLate(at: string): Problem {
  return {
    code: "bad-fact",
    at,
    says: "late phải ghi câu trả lời của từng quy tắc quá hạn.",
    remedy: "Hãy ghi như late: { formula-document: true }; null khi không biết.",
  };
}
