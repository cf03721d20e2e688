import { useMemo } from "react";
import type { PeerKind, TerritoryPage } from "#contract/territory.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printCount, printDecimal, printMax } from "../../format/decimal.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { PictureDownload } from "../../parts/charts/PictureDownload.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { Distribution } from "./Distribution.tsx";
import { HeatList } from "./HeatList.tsx";
import { HeatTable } from "./HeatTable.tsx";
import { heatColumns } from "./heatColumns.ts";
import { MeasureChoice } from "./MeasureChoice.tsx";
import { NotRanked } from "./NotRanked.tsx";
import { PeerGroups } from "./PeerGroups.tsx";
import { Ranking } from "./Ranking.tsx";
import css from "./Territory.module.css";
import { Trends } from "./Trends.tsx";
import { UnitMap } from "./UnitMap.tsx";
import { useMeasure } from "./useMeasure.ts";

/** Everything about the units of one kind. */
export function KindPanel({
  kind,
  page,
  words,
}: {
  kind: PeerKind;
  page: TerritoryPage;
  words: RulebookWords;
}) {
  const { t, language } = useLanguage();
  const asked = useAsked();
  const csv = csvUrl("territory", { authority: page.authority.code }, asked);
  const columns = useMemo(() => heatColumns(kind, words), [kind, words]);
  const measure = useMeasure(columns);
  const ranked = kind.units.filter((it) => it.rank !== null);
  const choice = <MeasureChoice columns={columns} measure={measure} />;
  const basis = kind.basis && {
    max: printMax(kind.basis.max, language),
    n: printCount(kind.basis.indicators?.length ?? 0, language),
  };
  return (
    <>
      <Section
        title={t("territory.ranking")}
        intro={[
          basis === null
            ? t("territory.noBasis")
            : kind.basis?.indicators === null
              ? t("territory.onTotal", basis)
              : t("territory.onKnown", basis),
          t("territory.small", { n: printCount(page.rules.smallest, language) }),
        ].join(" ")}
        aside={<TableDownloads csvUrl={csv} of={t("territory.ranking")} />}
      >
        <Distribution of={kind} words={words} authority={page.authority.code} period={page.period} />
        {ranked.length > 0 && <Ranking kind={kind} page={page} />}
        <NotRanked kind={kind} page={page} />
        {kind.median !== null && ranked.length > 1 && (
          <p className={css.remark}>
            {t("territory.median", {
              median: printDecimal(kind.median, language),
              previous: periodInSentence(page.previousPeriod, language),
            })}
          </p>
        )}
      </Section>
      <Section
        title={t("territory.heat")}
        intro={t("territory.heatIntro")}
        aside={
          <>
            <TableDownloads csvUrl={csv} of={t("territory.heat")} />
            <span className={css.wideOnly}>
              <PictureDownload of={t("territory.heat")} />
            </span>
          </>
        }
      >
        <HeatTable kind={kind} columns={columns} page={page} />
        <HeatList kind={kind} measure={measure} choice={choice} page={page} />
      </Section>
      <Trends kind={kind.kind} measure={measure} choice={choice} page={page} />
      <PeerGroups kind={kind} page={page} csv={csv} />
      <UnitMap kind={kind} measure={measure} choice={choice} page={page} />
    </>
  );
}
