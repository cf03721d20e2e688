import type { SourcesPage } from "#contract/sources.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { printCount } from "../../format/decimal.ts";
import { printClock } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import table from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import css from "./Captures.module.css";
import { sourceKey } from "./sourceKey.ts";

/** The systems that records came from, with the newest time each of them gave. */
export function Systems({ page: { systems, authority } }: { page: SourcesPage }) {
  const { t, language } = useLanguage();
  if (systems.length === 0) return null;
  return (
    <Section
      title={t("sources.systems")}
      intro={t("sources.systemsIntro")}
      aside={
        <TableDownloads
          csvUrl={csvUrl("sources", { authority: authority.code }, {}, "/systems")}
          of={t("sources.systems")}
        />
      }
    >
      <DataTable label={t("sources.systems")} caption={t("sources.systemsIntro")} asCards>
        <thead>
          <tr>
            <th scope="col" className={table.stuck}>
              {t("sources.system")}
            </th>
            <th scope="col">{t("sources.records")}</th>
            <th scope="col">{t("sources.newest")}</th>
            <th scope="col">{t("sources.lastAt")}</th>
          </tr>
        </thead>
        <tbody>
          {systems.map((it) => (
            <tr key={it.source}>
              <th scope="row" className={table.stuck}>
                <SystemName source={it.source} />
              </th>
              <td className={css.time} data-label={t("sources.records")}>
                {printCount(it.records, language)}
              </td>
              <td className={css.time} data-label={t("sources.newest")}>
                {printClock(it.newest, language)}
              </td>
              <td className={css.time} data-label={t("sources.lastAt")}>
                {printClock(it.lastAt, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

function SystemName({ source }: { source: string }) {
  const { t } = useLanguage();
  const key = sourceKey(source);
  return key === null ? <code>{source}</code> : t(key);
}
