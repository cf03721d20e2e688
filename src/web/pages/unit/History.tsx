import { Link } from "@tanstack/react-router";
import type { UnitPage } from "#contract/pages.ts";
import type { TrendsPage } from "#contract/territory.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printDecimal } from "../../format/decimal.ts";
import { printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { PictureDownload } from "../../parts/charts/PictureDownload.tsx";
import { TrendLine } from "../../parts/charts/TrendLine.tsx";
import { reachOf } from "../../parts/charts/trendReach.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { useSeen } from "../../parts/useSeen.ts";
import css from "./History.module.css";

/** How a unit came to where it stands: its points period by period, beside the median of its kind. */
export function History({ page: { authority, unit } }: { page: UnitPage }) {
  const { t } = useLanguage();
  const asked = { ...useAsked(), period: unit.period };
  const [seen, place] = useSeen();
  return (
    <Section
      title={t("history.title")}
      intro={t("history.intro")}
      aside={
        <>
          <TableDownloads
            csvUrl={csvUrl("trends", { authority: authority.code }, asked)}
            of={t("history.title")}
          />
          {seen && <PictureDownload of={t("history.title")} />}
        </>
      }
    >
      <div ref={place} className={css.place}>
        {seen ? (
          <Asked authority={authority.code} unit={unit.agency.code} period={unit.period} />
        ) : (
          <p className={css.unseen}>{t("trends.unseen")}</p>
        )}
      </div>
    </Section>
  );
}

function Asked({ authority, unit, period }: { authority: string; unit: string; period: string }) {
  const trends = useRoute("trends", { authority }, { ...useAsked(), period });
  return <Answer of={trends}>{(data) => <Periods trends={data} unit={unit} />}</Answer>;
}

function Periods({ trends: { authority, periods, kinds }, unit }: { trends: TrendsPage; unit: string }) {
  const { t, language } = useLanguage();
  const kind = kinds.find((it) => it.units.some(({ agency }) => agency.code === unit));
  const values = kind?.units.find(({ agency }) => agency.code === unit)?.values ?? [];
  if (kind === undefined || values.every((it) => it === null)) return <p>{t("history.none")}</p>;
  if (periods.length < 2) return <p>{t("trends.single")}</p>;
  const print = (it: string | null | undefined) =>
    it === null || it === undefined ? t("territory.noFigure") : printDecimal(it, language);
  return (
    <figure className={css.figure}>
      <TrendLine values={values} behind={kind.median} reach={reachOf([values, kind.median])} />
      <DataTable label={t("history.title")} caption={t("history.caption")} className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("history.period")}</th>
            <th scope="col" className={css.number}>
              {t("history.points")}
            </th>
            <th scope="col" className={css.number}>
              {t("history.median")}
            </th>
          </tr>
        </thead>
        <tbody>
          {periods
            .map((period, at) => (
              <tr key={period}>
                <th scope="row">
                  <Link
                    to="/tinh/$authority/don-vi/$unit"
                    params={{ authority: authority.code, unit }}
                    search={(now) => ({ ...keptSearch(now), ky: period })}
                  >
                    {printPeriod(period, language)}
                  </Link>
                </th>
                <td className={css.number}>{print(values[at])}</td>
                <td className={css.number}>{print(kind.median[at])}</td>
              </tr>
            ))
            .reverse()}
        </tbody>
      </DataTable>
    </figure>
  );
}
