import type { TodayPage } from "#contract/today.ts";
import { printCount } from "../../format/decimal.ts";
import { printClock, printDay } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { reasonText } from "../../live/changeText.ts";
import css from "./ChangesPanel.module.css";

/** Rows that can be read from afar. */
const ROWS = 7;

/** The newest changes, one dossier a line, and how many there were in all. */
export function ChangesPanel({ page }: { page: TodayPage }) {
  const { t, pick, language } = useLanguage();
  const { list, lastDay, changed } = page;
  if (changed === 0)
    return (
      <p className={css.none}>
        {t("wall.none")}
        {lastDay !== null && <> {t("wall.lastDay", { day: printDay(lastDay.day, language) })}</>}
      </p>
    );
  return (
    <>
      <ol className={css.list}>
        {list.dossiers.slice(0, ROWS).map((it) => (
          <li key={it.code} className={css.item}>
            <time dateTime={it.at} className={css.at}>
              {printClock(it.at, language)}
            </time>
            <span className={css.reason}>{reasonText(it, { pick })}</span>
            <span className={css.which}>
              {it.code} <span lang="vi">{it.agency?.name ?? it.agencyAsGiven}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className={css.all}>{t("today.list", { n: printCount(changed, language) })}</p>
    </>
  );
}
