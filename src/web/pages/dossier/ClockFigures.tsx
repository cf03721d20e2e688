import type { DossierPage } from "#contract/dossiers.ts";
import { printWorkingTime } from "../../format/duration.ts";
import { printClock } from "../../format/when.ts";
import { type Speech, useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./ClockFigures.module.css";

type Clock = DossierPage["clock"];

/** What the picture shows, in words: how long it was worked on, how much was left, when it stood still. */
export function ClockFigures({ clock }: { clock: Clock }) {
  const speech = useLanguage();
  const { t, language } = speech;
  const { spent, left } = clock.workingMinutes;
  return (
    <dl className={css.figures}>
      <div>
        <dt>{t("clock.stands")}</dt>
        <dd>{t(`stands.${clock.stands}`)}</dd>
      </div>
      <div>
        <dt>{t("clock.spent")}</dt>
        <dd>{spent === null ? t("clock.unknown") : printWorkingTime(spent, clock.minutesADay, language)}</dd>
      </div>
      <div>
        <dt>{t("clock.promise")}</dt>
        <dd className={clock.isOver ? css.late : undefined}>{promiseWords(clock, left, speech)}</dd>
      </div>
      <div>
        <dt>{t("clock.pauses")}</dt>
        <dd>
          <Pauses clock={clock} />
        </dd>
      </div>
    </dl>
  );
}

function Pauses({ clock: { pauses } }: { clock: Clock }) {
  const { t, language } = useLanguage();
  if (pauses === null) return t("clock.pausesUnknown");
  if (pauses.length === 0) return t("clock.noPauses");
  return (
    <ul className={css.pauses}>
      {pauses.map((it) => (
        <li key={`${it.kind} ${it.from}`}>
          {t(`pause.${it.kind}`)}: {printClock(it.from, language)} –{" "}
          {it.until === null ? t("clock.still") : printClock(it.until, language)}
        </li>
      ))}
    </ul>
  );
}

function promiseWords(clock: Clock, left: number | null, { t, language }: Speech): string {
  if (left === null) return t("clock.unknown");
  if (clock.isOver && left === 0) return t("clock.overAfterHours");
  const time = printWorkingTime(left, clock.minutesADay, language);
  if (left < 0) return t("clock.over", { time });
  return t(clock.stands === "ended" ? "clock.early" : "clock.left", { time });
}
