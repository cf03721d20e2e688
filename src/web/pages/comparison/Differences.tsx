import type { ComparisonPage } from "#contract/comparison.ts";
import { printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import css from "./Differences.module.css";

/** Every figure that differs, and why; figures of one row that differ for the same reason are said once. */
export function Differences({ page, most }: { page: ComparisonPage; most?: number }) {
  const { t, language, pick } = useLanguage();
  const found = page.rows
    .flatMap((row) =>
      row.figures.flatMap((figure, index) => {
        const column = page.columns[index];
        return figure.same || column === undefined ? [] : [{ row, figure, columns: [column] }];
      }),
    )
    .reduce<Found[]>((all, next) => {
      const last = all.at(-1);
      const isAlike =
        last?.row === next.row &&
        last.figure.says?.vi === next.figure.says?.vi &&
        last.figure.printed === next.figure.printed;
      if (isAlike) last.columns.push(...next.columns);
      else all.push(next);
      return all;
    }, []);
  // What cannot be right on any count comes before what nobody could know.
  const sorted = found.toSorted((a, b) => gravity(a) - gravity(b));
  return (
    <ul className={css.list}>
      {sorted.slice(0, most).map(({ row, figure, columns }) => (
        <li key={`${row.name} ${columns[0]?.concept}`} className={css.item}>
          <span className={css.icon}>
            <Icon name={figure.difference === "no-dossiers" ? "warn" : "cross"} />
          </span>
          <div className={css.words}>
            <p className={css.where}>
              <strong lang="vi">{row.name}</strong>
              {" · "}
              {columns.map((it) => pick(it.title)).join("; ")}
            </p>
            <p className={css.figures}>
              <span>
                {t("comparison.printed")} <s className={css.printed}>{figure.printed ?? "–"}</s>
              </span>
              <span>
                {t("comparison.counted")} <strong>{printDecimal(figure.counted, language)}</strong>
              </span>
            </p>
            {figure.says && <p>{pick(figure.says)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

type Found = {
  row: ComparisonPage["rows"][number];
  figure: ComparisonPage["rows"][number]["figures"][number];
  columns: ComparisonPage["columns"][number][];
};

function gravity({ figure, row }: Found): number {
  return (figure.difference === "no-dossiers" ? 2 : 0) + (row.total ? 0 : 1);
}
