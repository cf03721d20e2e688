import type { ChangeEvent, TodayPage } from "#contract/today.ts";
import { printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { eventText, reasonText } from "../../live/changeText.ts";
import css from "./Ticker.module.css";

/** The last thing that happened, always in sight; it changes with the stream and does not run. */
export function Ticker({ page, newest }: { page: TodayPage; newest: ChangeEvent | null }) {
  const speech = useLanguage();
  const { t, pick, language } = speech;
  const [last] = page.list.dossiers;
  return (
    <p className={css.ticker} aria-live="polite">
      {newest !== null ? (
        <span className={css.came} key={`${newest.batch} ${newest.knownAt}`}>
          {printInstant(newest.knownAt, language)}: {eventText(newest, speech)}
        </span>
      ) : last === undefined ? (
        t("wall.none")
      ) : (
        `${printInstant(last.at, language)}: ${t("live.dossier", { code: last.code, reason: reasonText(last, { pick }) })}`
      )}
    </p>
  );
}
