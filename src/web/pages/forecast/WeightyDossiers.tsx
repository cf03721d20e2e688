import { Link } from "@tanstack/react-router";
import type { ForecastPage, Outlook } from "#contract/forecast.ts";
import { keptSearch } from "../../asking/address.ts";
import { printDecimal, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import css from "./Forecast.module.css";

/** The open dossiers that are expected to cost most, of those that may still end well. */
export function WeightyDossiers({
  page,
  outlook,
  csvUrl,
}: {
  page: ForecastPage;
  outlook: Outlook;
  csvUrl: string;
}) {
  const { t, language, pick } = useLanguage();
  if (outlook.dossiers.length === 0) return null;
  return (
    <div>
      <div className={css.head}>
        <h3 className={css.title}>{t("forecast.dossiers")}</h3>
        <TableDownloads csvUrl={csvUrl} of={t("forecast.dossiers")} />
      </div>
      <ul className={css.dossiers}>
        {outlook.dossiers.map((it) => (
          <li key={it.code} className={css.dossier}>
            <Link
              to="/tinh/$authority/ho-so/$code"
              params={{ authority: page.authority.code, code: it.code }}
              search={(now) => ({ ...keptSearch(now), ky: page.period })}
            >
              {it.code}
            </Link>
            <span>
              {t("forecast.dossier", {
                indicator: `${it.indicator.id} ${pick(it.indicator.title)}`,
                chance: printPercent(it.chance, language),
                loss: printDecimal(it.loss, language),
              })}
              {it.agency.code !== page.agency.code && (
                <>
                  {" · "}
                  <span lang="vi">{it.agency.name}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
