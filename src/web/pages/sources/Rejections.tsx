import type { ImportRun } from "#contract/imports.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Icon } from "../../parts/icons.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import desk from "./Desk.module.css";
import css from "./Rejections.module.css";

/** Bad fields on one page of the API. */
const PAGE = 50;

/** Every row that is not taken, with its file and line, what stands there and what is expected. */
export function Rejections({ run, onTurn }: { run: ImportRun; onTurn: (from: number) => void }) {
  const { t, language } = useLanguage();
  const { rejections, rejectionsFrom: from, rejectionsKept: kept } = run;
  return (
    <div className={css.rejections}>
      <div className={css.head}>
        <h4 className={css.title}>
          {t("sources.rejections", { count: printCount(run.rejected, language) })}
        </h4>
        <p className={css.files}>
          {t("sources.rejectionsAll")}
          <TableDownloads csvUrl={run.csvUrl} of={t("sources.rejectionsAll")} />
        </p>
      </div>
      <DataTable label={t("sources.rejectionsTable")} caption={t("sources.rejectionsTable")} asCards>
        <thead>
          <tr>
            <th scope="col">{t("sources.place")}</th>
            <th scope="col">{t("sources.field")}</th>
            <th scope="col">{t("sources.value")}</th>
            <th scope="col">{t("sources.expected")}</th>
          </tr>
        </thead>
        <tbody lang="vi">
          {rejections.map((it) => (
            <tr key={`${it.file} ${it.line} ${it.field} ${it.value}`}>
              <th scope="row" className={css.place}>
                {it.file},{" "}
                <span className={css.line}>
                  {t(it.counts === "line" ? "sources.line" : "sources.record", { line: String(it.line) })}
                </span>
                {it.code !== null && <span className={css.code}>{it.code}</span>}
              </th>
              <td data-label={t("sources.field")}>{it.field}</td>
              <td data-label={t("sources.value")}>
                <code className={css.value}>{it.value === "" ? t("sources.blank") : it.value}</code>
              </td>
              <td data-label={t("sources.expected")}>{it.expected}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {run.rejectionsFound > kept && (
        <p className={css.cut} role="note">
          <Icon name="note" />
          {t("sources.rejectionsCut", {
            n: printCount(kept, language),
            count: printCount(run.rejectionsFound, language),
          })}
        </p>
      )}
      {kept > PAGE && (
        <p className={desk.actions}>
          <span className={css.range}>
            {t("sources.rejectionsRange", {
              from: printCount(from + 1, language),
              to: printCount(Math.min(from + PAGE, kept), language),
              count: printCount(kept, language),
            })}
          </span>
          {from > 0 && (
            <button type="button" className={desk.quiet} onClick={() => onTurn(Math.max(0, from - PAGE))}>
              {t("sources.before")}
            </button>
          )}
          {from + PAGE < kept && (
            <button type="button" className={desk.quiet} onClick={() => onTurn(from + PAGE)}>
              {t("sources.next")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
