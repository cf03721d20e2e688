import type { RiskRow } from "#contract/risks.ts";
import type { Language } from "#terms/bilingual.ts";
import { printWorkingTime } from "../../format/duration.ts";
import type { TextKey } from "../../language/text.ts";

type Say = (key: TextKey, values?: Readonly<Record<string, string>>) => string;

/** The working time a dossier has left, in words: "còn 3 giờ 20 phút làm việc", "quá hạn 1 ngày 2 giờ". */
export function timeLeftWords(
  { minutesLeft, isLate, stands }: Pick<RiskRow, "minutesLeft" | "isLate" | "stands">,
  minutesADay: number,
  t: Say,
  language: Language,
): string {
  if (stands === "ended") return t("risks.handled");
  if (minutesLeft === null) return t("risks.noDue");
  const time = printWorkingTime(minutesLeft, minutesADay, language);
  if (minutesLeft < 0) return t("risks.over", { time });
  if (isLate) return t(minutesLeft === 0 ? "risks.overAfterHours" : "risks.overRequests");
  return t(stands === "waiting" ? "risks.waiting" : "risks.still", { time });
}
