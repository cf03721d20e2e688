import type { FactView } from "#contract/dossiers.ts";
import type { Speech } from "../../language/LanguageProvider.tsx";
import type { TextKey } from "../../language/text.ts";

/** Facts that only judging lateness knows, by their codes. */
const TITLES: Readonly<Record<string, TextKey>> = {
  is: "lateFact.is",
  endAt: "lateFact.endAt",
  judgedAt: "lateFact.judgedAt",
  requests: "lateFact.requests",
  unfinished: "lateFact.unfinished",
  minutes: "lateFact.minutes",
  end: "lateFact.end",
  level: "lateFact.level",
  maximumTime: "lateFact.maximumTime",
  processTime: "lateFact.processTime",
  dueByProcess: "lateFact.dueByProcess",
  steps: "lateFact.steps",
  step: "lateFact.step",
  missing: "lateFact.missing",
  handlerTitle: "lateFact.handlerTitle",
};

const VALUES: Readonly<Record<string, Readonly<Record<string, TextKey>>>> = {
  is: {
    ended: "stands.ended",
    waiting: "stands.waiting",
    open: "stands.open",
    "not-told": "stands.not-told",
  },
  level: { day: "level.day", minute: "level.minute" },
};

const FIELDS: Readonly<Record<string, TextKey>> = {
  at: "stepField.at",
  state: "stepField.state",
  handlerName: "stepField.handlerName",
  handlerTitle: "stepField.handlerTitle",
  unit: "stepField.unit",
  note: "stepField.note",
};

const TERM = /^([\d.]+) (hour|working-day|day|month)$/;

export function lateFactTitle(code: string, t: Speech["t"]): string {
  const key = TITLES[code];
  return key === undefined ? code : t(key);
}

/** The words for a value of such a fact; null where it is printed like any other. */
export function lateFactValue({ code, value }: FactView, { t }: Speech): string | null {
  if (value === null) return null;
  const key = VALUES[code]?.[value];
  if (key !== undefined) return t(key);
  if (code === "missing")
    return value
      .split(", ")
      .map((it) => (FIELDS[it] === undefined ? it : t(FIELDS[it])))
      .join(", ");
  const [, amount, unit] = TERM.exec(value) ?? [];
  return amount === undefined || unit === undefined ? null : t(`term.${unit}` as TextKey, { n: amount });
}
