import { Link } from "@tanstack/react-router";
import type { ComparedFigure, ComparisonPage } from "#contract/comparison.ts";
import { keptSearch } from "../../asking/address.ts";
import { printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import data from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { Icon } from "../../parts/icons.tsx";
import css from "./ComparedTable.module.css";

type Row = ComparisonPage["rows"][number];

/** The whole table: printed figures that are right stay quiet, those that differ stand out with what the dossiers give. */
export function ComparedTable({ page }: { page: ComparisonPage }) {
  const { t, pick } = useLanguage();
  return (
    <DataTable label={t("comparison.table")} caption={t("comparison.caption")} className={css.table}>
      <thead>
        <tr>
          <th scope="col" className={`${data.stuck} ${css.name}`}>
            {t("units.name")}
          </th>
          {page.columns.map((it) => (
            <th key={it.concept} scope="col">
              {pick(it.title)}
              {it.unit === "percent" && " (%)"}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <tr key={row.name} className={row.total ? css.total : undefined}>
            <th scope="row" className={`${data.stuck} ${css.name}`} lang="vi">
              {row.name}
            </th>
            {row.figures.map((figure, index) => (
              <td key={page.columns[index]?.concept} className={figure.same ? css.same : css.differs}>
                <Figure figure={figure} row={row} page={page} rule={page.columns[index]?.rule ?? ""} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Figure({
  figure,
  row,
  page,
  rule,
}: {
  figure: ComparedFigure;
  row: Row;
  page: ComparisonPage;
  rule: string;
}) {
  const { t, language, pick } = useLanguage();
  const counted = printDecimal(figure.counted, language);
  return (
    <>
      <span className={css.printed}>
        {!figure.same && <Icon name="cross" size={14} />}
        {figure.printed ?? "–"}
      </span>
      <span className={css.counted} title={figure.says === null ? undefined : pick(figure.says)}>
        <span className={css.hidden}>{t("comparison.counted")} </span>
        {row.agency !== null && figure.yes !== null && figure.yes > 0 ? (
          <Link
            to="/tinh/$authority/don-vi/$unit/ho-so"
            params={{ authority: page.authority.code, unit: row.agency.code }}
            search={(now) => ({ ...keptSearch(now), ky: page.period, rule, answer: "yes" })}
          >
            {counted}
          </Link>
        ) : (
          counted
        )}
      </span>
    </>
  );
}
