import type { Outlook } from "#contract/forecast.ts";
import { dayInVietnam } from "#terms/instant.ts";
import { printDecimal, printMax } from "../../format/decimal.ts";
import { printDay } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Caption } from "../../parts/charts/Caption.tsx";
import { drawn } from "../../parts/drawn.ts";
import css from "./ForecastFan.module.css";
import { type Fan, fanOf } from "./fan.ts";

/** The score so far, and where it will likely end: the words above say the same. */
export function ForecastFan({ outlook }: { outlook: Outlook }) {
  const { t, language, pick } = useLanguage();
  const fan = fanOf(outlook);
  const now = fan.way.at(-1);
  const day = (at: string) => printDay(dayInVietnam(at), language);
  const { expected, low, high, soFar, startsAt, endsAt, grades, way } = outlook;
  const lastDay = new Date(Date.parse(endsAt) - 1).toISOString();
  return (
    <figure>
      <div className={css.figure} aria-hidden="true">
        <div className={css.field}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={css.drawing}>
            <title>{printDecimal(expected, language)}</title>
            {fan.bounds.map((it) => (
              <line key={it.id} x1={0} x2={100} y1={it.y} y2={it.y} className={css.bound} />
            ))}
            {now && <polygon points={cone(fan, now)} className={css.cone} />}
            {now && <line x1={now.x} y1={now.y} x2={100} y2={fan.end.expected} className={css.ahead} />}
            <polyline points={fan.way.map((it) => `${it.x},${it.y}`).join(" ")} className={css.way} />
            <line x1={100} x2={100} y1={fan.end.low} y2={fan.end.high} className={css.range} />
          </svg>
          {fan.bounds.map((it) => {
            const band = grades.find(({ id }) => id === it.id);
            return (
              <span key={it.id} className={css.grade} style={drawn({ "--y": it.y })}>
                <span lang={language}>{band && pick(band.title)}</span>{" "}
                {printMax(band?.from ?? null, language)}
              </span>
            );
          })}
          {now && (
            <span className={css.now} style={drawn({ "--x": now.x, "--y": now.y })}>
              <span className={css.dot} />
              <span className={css.nowPoints}>{printDecimal(soFar, language)}</span>
            </span>
          )}
        </div>
        <div className={css.ends}>
          {apart(fan).map((it) => (
            <span
              key={it.of}
              className={it.of === "expected" ? css.expected : css.edge}
              style={drawn({ "--y": it.y })}
            >
              {printDecimal({ expected, low, high }[it.of], language)}
            </span>
          ))}
        </div>
        <div className={css.days}>
          <span>{day(startsAt)}</span>
          {now && now.x > 25 && now.x < 75 && (
            <span className={css.nowDay} style={drawn({ "--x": now.x })}>
              {day(way.at(-1)?.at ?? startsAt)}
            </span>
          )}
          <span>{day(lastDay)}</span>
        </div>
      </div>
      <Caption picture={t("forecast.title")}>{t("forecast.caption")}</Caption>
    </figure>
  );
}

function cone({ end }: Fan, now: { x: number; y: number }): string {
  return `${now.x},${now.y} 100,${end.high} 100,${end.low}`;
}

/** Percent of the height that a figure needs for itself. */
const LINE = 11;

/** The figures at the end, moved apart where they would cover each other. */
function apart({ end }: Fan): { of: "high" | "expected" | "low"; y: number }[] {
  return [
    { of: "high", y: Math.min(end.high, end.expected - LINE) },
    { of: "expected", y: end.expected },
    { of: "low", y: Math.max(end.low, end.expected + LINE) },
  ];
}
