import type { Language } from "#terms/bilingual.ts";

const UNITS = {
  vi: { days: "ngày", hours: "giờ", minutes: "phút" },
  en: { days: "days", hours: "hours", minutes: "minutes" },
} as const;

/** Working minutes in days, hours and minutes of work: "2 ngày 3 giờ". The sign is left to the words around it. */
export function printWorkingTime(minutes: number, minutesADay: number, language: Language): string {
  const whole = Math.abs(minutes);
  const days = Math.floor(whole / minutesADay);
  const rest = whole - days * minutesADay;
  const parts = { days, hours: Math.floor(rest / 60), minutes: rest % 60 };
  const words = Object.entries(parts).flatMap(([unit, amount]) =>
    amount === 0 ? [] : [`${amount} ${unitOf(unit as keyof typeof parts, amount, language)}`],
  );
  return words.length === 0 ? `0 ${UNITS[language].minutes}` : words.join(" ");
}

function unitOf(unit: keyof typeof UNITS.vi, amount: number, language: Language): string {
  const word = UNITS[language][unit];
  return language === "en" && amount === 1 ? word.slice(0, -1) : word;
}
