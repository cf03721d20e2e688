import { Link } from "@tanstack/react-router";
import type { TodayPage } from "#contract/today.ts";
import { printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { eventText } from "../../live/changeText.ts";
import { LiveState } from "../../live/LiveState.tsx";
import type { useChanges } from "../../live/useChanges.ts";
import { Icon } from "../../parts/icons.tsx";
import css from "./JustNow.module.css";

/** Whether the page follows the data, and what came last while it was open; told politely to those who hear it. */
export function JustNow({ page, live }: { page: TodayPage; live: ReturnType<typeof useChanges> }) {
  const speech = useLanguage();
  const { t, language } = speech;
  const { newest, connection } = live;
  if (page.knownAt !== null)
    return (
      <p className={css.bar}>
        <Icon name="note" />
        <span className={css.words}>{t("today.past", { time: printInstant(page.knownAt, language) })}</span>
        <Link to="." search={({ knownAt: _, since: __, after: ___, ...now }) => now} resetScroll={false}>
          {t("today.back")}
        </Link>
      </p>
    );
  return (
    <div className={css.bar}>
      <LiveState connection={connection} />
      <p className={css.words} aria-live="polite" data-live-note>
        {newest !== null && (
          <span className={css.came} key={`${newest.batch} ${newest.knownAt}`}>
            {eventText(newest, speech)}
          </span>
        )}
      </p>
    </div>
  );
}
