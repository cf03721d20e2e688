import type { PeerKind, TerritoryPage } from "#contract/territory.ts";
import { printCount, printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import css from "./PeerGroups.module.css";

/** Units among those with about as many dossiers. */
export function PeerGroups({ kind, page, csv }: { kind: PeerKind; page: TerritoryPage; csv: string }) {
  const { t, language } = useLanguage();
  const { most, fewestUnits, source } = page.rules.volumeGroups;
  if (kind.groups.length < 2) return null;
  return (
    <Section
      title={t("groupsBySize.title")}
      intro={t("groupsBySize.intro", {
        most: printCount(most, language),
        fewest: printCount(fewestUnits, language),
      })}
      aside={<TableDownloads csvUrl={csv} of={t("groupsBySize.title")} />}
    >
      <ol className={css.groups}>
        {kind.groups.map((group, at) => (
          <li key={group.from} className={css.group}>
            <h3>{t("groupsBySize.name", { n: printCount(at + 1, language) })}</h3>
            <p className={css.says}>
              {t("groupsBySize.range", {
                from: printCount(group.from, language),
                to: printCount(group.to, language),
              })}
              {group.median !== null &&
                ` ${t("groupsBySize.median", { median: printDecimal(group.median, language) })}`}
            </p>
            <ol className={css.units}>
              {kind.units
                .filter((it) => it.group === at)
                .map((it) => (
                  <li key={it.agency.code}>
                    <span className={css.rank}>{printCount(it.groupRank, language)}</span>
                    <UnitLink
                      unit={{ agency: it.agency, period: page.period }}
                      authority={page.authority.code}
                    />
                    <span className={css.points}>{printDecimal(it.points, language)}</span>
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ol>
      <p className={css.source}>
        {t("groupsBySize.source")} <span lang="vi">{source}</span>
      </p>
    </Section>
  );
}
