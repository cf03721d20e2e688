import type { DossierPage } from "#contract/dossiers.ts";
import { printClock, printDay } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn } from "../../parts/drawn.ts";
import css from "./Timeline.module.css";
import { type Drawing, drawingOf, type Moment, type Stretch } from "./timeline.ts";

/** The dossier's time as a picture; the figures beside it say the same in words. */
export function Timeline({ clock, judgedAt }: { clock: DossierPage["clock"]; judgedAt: string }) {
  const { t } = useLanguage();
  const drawing = drawingOf(clock, judgedAt);
  if (drawing === null) return <p className={css.none}>{t("clock.noPicture")}</p>;
  return (
    <figure className={css.figure}>
      <Picture drawing={drawing} receivedAt={clock.receivedAt} />
      <figcaption className={css.legend}>
        <span className={css.handledKey}>{t("clock.handled")}</span>
        {drawing.late && <span className={css.lateKey}>{t("clock.late")}</span>}
        {drawing.pauses.length > 0 && <span className={css.pauseKey}>{t("clock.paused")}</span>}
        {drawing.off.length > 0 && <span className={css.offKey}>{t("clock.off")}</span>}
      </figcaption>
    </figure>
  );
}

function Picture({ drawing, receivedAt }: { drawing: Drawing; receivedAt: string | null }) {
  const { t, language } = useLanguage();
  const { handled, late, pauses, off, due, end, returned, judged, days } = drawing;
  const words = (key: "received" | "due" | "end" | "returned" | "judged", instant: string | null) =>
    `${t(`clock.${key}`)} ${printClock(instant, language)}`;
  const isDrawn = (it: Moment | null): it is Moment => it !== null;
  const spoken = [
    words("received", receivedAt),
    ...[due].filter(isDrawn).map((it) => words("due", it.instant)),
    ...[end].filter(isDrawn).map((it) => words("end", it.instant)),
    ...[judged].filter(isDrawn).map((it) => words("judged", it.instant)),
    ...[returned].filter(isDrawn).map((it) => words("returned", it.instant)),
  ];
  return (
    <div className={css.picture} role="img" aria-label={spoken.join("; ")}>
      <div className={css.above}>
        <Flag at={handled.from} words={words("received", receivedAt)} row={0} />
        {due && <Flag at={due.at} words={words("due", due.instant)} row={1} tone={css.dueWords} />}
      </div>
      <div className={css.lane}>
        {off.map((it) => (
          <span key={it.from} className={css.off} style={placed(it)} />
        ))}
        <span className={css.handled} style={placed(handled)} />
        {late && <span className={css.late} style={placed(late)} />}
        {pauses.map((it) => (
          <span key={`${it.kind} ${it.from}`} className={css.pause} style={placed(it)} />
        ))}
        <span className={css.tick} style={drawn({ "--at": handled.from })} />
        {due && <span className={css.due} style={drawn({ "--at": due.at })} />}
        {[end, judged].filter(isDrawn).map((it) => (
          <span key={it.instant} className={css.end} style={drawn({ "--at": it.at })} />
        ))}
        {returned && <span className={css.returned} style={drawn({ "--at": returned.at })} />}
      </div>
      <div className={css.days}>
        {days.map((it) => (
          <span key={it.day} className={css.day} style={drawn({ "--at": it.at })}>
            {printDay(it.day, language).slice(0, language === "vi" ? 5 : -5)}
          </span>
        ))}
      </div>
      <div className={css.below}>
        {end && <Flag at={end.at} words={words("end", end.instant)} row={0} />}
        {judged && <Flag at={judged.at} words={words("judged", judged.instant)} row={0} />}
        {returned && <Flag at={returned.at} words={words("returned", returned.instant)} row={1} />}
      </div>
    </div>
  );
}

/** Words at a moment; in the right half they end there instead of beginning. */
function Flag({
  at,
  words,
  row,
  tone,
}: {
  at: number;
  words: string;
  row: number;
  tone?: string | undefined;
}) {
  return (
    <span
      className={`${at > 0.5 ? css.flagLeft : css.flag} ${tone ?? ""}`}
      style={drawn({ "--at": at, "--row": row })}
    >
      {words}
    </span>
  );
}

function placed({ from, until }: Stretch) {
  return drawn({ "--from": from, "--length": Math.max(0, until - from) });
}
