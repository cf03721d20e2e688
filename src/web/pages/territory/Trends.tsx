import type { ReactNode } from "react";
import type { TerritoryPage, TrendsPage } from "#contract/territory.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printDecimal, printPercent } from "../../format/decimal.ts";
import { periodInSentence, printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { PictureDownload } from "../../parts/charts/PictureDownload.tsx";
import { TrendLine } from "../../parts/charts/TrendLine.tsx";
import { reachOf } from "../../parts/charts/trendReach.ts";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import { useSeen } from "../../parts/useSeen.ts";
import type { HeatColumn } from "./heatColumns.ts";
import css from "./Trends.module.css";

/** Small multiples: one little line a unit, all on one scale, the median behind each. */
export function Trends({
  kind,
  measure,
  choice,
  page,
}: {
  kind: string;
  measure: HeatColumn | null;
  choice: ReactNode;
  page: TerritoryPage;
}) {
  const { t } = useLanguage();
  const asked = useAsked();
  const [seen, place] = useSeen();
  return (
    <Section
      title={t("trends.title")}
      intro={t("trends.intro")}
      aside={
        <>
          {choice}
          <TableDownloads
            csvUrl={csvUrl(
              "trends",
              { authority: page.authority.code },
              { ...asked, period: page.period, indicator: measure?.id },
            )}
            of={t("trends.title")}
          />
          {seen && <PictureDownload of={t("trends.title")} />}
        </>
      }
    >
      <div ref={place} className={css.place}>
        {seen ? (
          <Asked kind={kind} indicator={measure?.id} page={page} />
        ) : (
          <p className={css.unseen}>{t("trends.unseen")}</p>
        )}
      </div>
    </Section>
  );
}

function Asked({
  kind,
  indicator,
  page,
}: {
  kind: string;
  indicator: string | undefined;
  page: TerritoryPage;
}) {
  const asked = { ...useAsked(), period: page.period, indicator };
  const trends = useRoute("trends", { authority: page.authority.code }, asked);
  return <Answer of={trends}>{(data) => <Multiples trends={data} kind={kind} page={page} />}</Answer>;
}

function Multiples({ trends, kind, page }: { trends: TrendsPage; kind: string; page: TerritoryPage }) {
  const { t, language } = useLanguage();
  const own = trends.kinds.find((it) => it.kind === kind);
  const [first, last] = [trends.periods[0], trends.periods.at(-1)];
  if (own === undefined || first === undefined || last === undefined) return null;
  if (trends.periods.length < 2) return <p className={css.single}>{t("trends.single")}</p>;
  const reach = reachOf(own.units.map((it) => it.values));
  const print = (it: string | null) =>
    it === null
      ? t("territory.noFigure")
      : trends.unit === "percent"
        ? printPercent(it, language)
        : printDecimal(it, language);
  const place = new Map(page.kinds.flatMap((it) => it.units).map((it, at) => [it.agency.code, at]));
  const units = [...own.units].sort(
    (a, b) => (place.get(a.agency.code) ?? 0) - (place.get(b.agency.code) ?? 0),
  );
  return (
    <figure>
      <figcaption className={css.scale}>
        {t("trends.scale", {
          from: periodInSentence(first, language),
          to: periodInSentence(last, language),
          low: print(String(reach.low)),
          high: print(String(reach.high)),
        })}
      </figcaption>
      <ul className={css.grid}>
        {units.map(({ agency, values }) => (
          <li key={agency.code} className={css.multiple}>
            <UnitLink
              unit={{ agency, period: page.period }}
              authority={page.authority.code}
              indicator={trends.indicator ?? undefined}
            />
            <TrendLine values={values} behind={own.median} reach={reach} />
            <span className={css.ends}>
              <span>{print(values[0] ?? null)}</span>
              <span aria-hidden="true">→</span>
              <strong>{print(values.at(-1) ?? null)}</strong>
            </span>
            {values.length > 2 && (
              <ol className={css.hidden}>
                {values.map((it, at) => (
                  <li key={trends.periods[at]}>
                    {printPeriod(trends.periods[at] ?? "", language)}: {print(it)}
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}
