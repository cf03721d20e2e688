import { getRouteApi, Link } from "@tanstack/react-router";
import type { UnitPage as Page } from "#contract/pages.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printCount } from "../../format/decimal.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { PictureDownload } from "../../parts/charts/PictureDownload.tsx";
import { FreshnessPanel } from "../../parts/FreshnessPanel.tsx";
import { GroupBars } from "../../parts/GroupBars.tsx";
import { Indicators } from "../../parts/Indicators.tsx";
import { kindWords } from "../../parts/kindWords.ts";
import { LedgerLink } from "../../parts/LedgerLink.tsx";
import { LostPoints } from "../../parts/LostPoints.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { PeriodChoice } from "../../parts/PeriodChoice.tsx";
import { ScoreHead } from "../../parts/ScoreHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { TopGrid } from "../../parts/TopGrid.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { WhyLink } from "../../parts/WhyLink.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { WithWords } from "../../rulebook/WithWords.tsx";
import { Counted } from "../counts/Counted.tsx";
import { Forecast } from "../forecast/Forecast.tsx";
import { Integrity } from "../integrity/Integrity.tsx";
import { RisksLink } from "../risks/RisksLink.tsx";
import { History } from "./History.tsx";

const route = getRouteApi("/tinh/$authority/don-vi/$unit");

/** One unit: its points, its place among its own kind, and every indicator down to its counts. */
export function UnitPage() {
  const { authority, unit } = route.useParams();
  const page = useRoute("unit", { authority, unit }, useAsked());
  return (
    <Answer of={page}>
      {(data) => (
        <WithWords of={data.unit.rulebook}>{(words) => <Unit page={data} words={words} />}</WithWords>
      )}
    </Answer>
  );
}

function Unit({ page, words }: { page: Page; words: RulebookWords }) {
  const { t, language } = useLanguage();
  const { unit, authority } = page;
  const asked = useAsked();
  const period = periodInSentence(unit.period, language);
  usePageTitle(`${unit.agency.name}, ${period}`);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link
                to="/tinh/$authority"
                params={{ authority: authority.code }}
                search={(now) => ({ ...keptSearch(now), ky: unit.period })}
              >
                <span lang="vi">{authority.name}</span>
              </Link>
            }
            here={kindWords(unit.agency.kind, t)}
          />
        }
        title={<span lang="vi">{unit.agency.name}</span>}
        lead={t("unit.lead", { period, code: unit.agency.code })}
        aside={<PeriodChoice period={unit.period} periods={page.periods} />}
      />
      <AskBar sources={page.sources} known={page.known} rulebook={words.id} />
      <TopGrid>
        <ScoreHead
          card={unit}
          change={page.change}
          words={words}
          standing={<Standing unit={unit} />}
          why={
            <WhyLink
              authority={authority.code}
              unit={unit.agency.code}
              period={unit.period}
              periods={page.periods}
              isCounted={page.known !== null}
            />
          }
          remark={unit.inactive ? t("unit.inactiveSays") : undefined}
        />
        <FreshnessPanel freshness={page.freshness} isCounted={page.known !== null} />
      </TopGrid>
      {page.known !== null && (
        <Forecast
          authority={authority.code}
          unit={unit.agency.code}
          period={unit.period}
          knownAt={page.known.knownAt ?? undefined}
          rulebook={words.id}
        />
      )}
      {page.known !== null && <RisksLink authority={authority.code} unit={unit.agency.code} />}
      {page.known !== null && (
        <Counted authority={authority.code} unit={unit.agency.code} period={unit.period} withUnits />
      )}
      <Section
        title={t("groups.title")}
        intro={t("groups.intro")}
        aside={<PictureDownload of={t("groups.title")} />}
      >
        <figure>
          <GroupBars groups={unit.groups} words={words} />
        </figure>
      </Section>
      <Section
        title={t("lost.title")}
        intro={t("lost.intro")}
        aside={
          <>
            <PictureDownload of={t("lost.title")} />
            <LedgerLink
              authority={authority.code}
              unit={unit.agency.code}
              period={unit.period}
              isCounted={page.known !== null}
            />
          </>
        }
      >
        <figure>
          <LostPoints card={unit} words={words} />
        </figure>
      </Section>
      <Section
        title={t("indicators.title")}
        intro={t("indicators.intro")}
        aside={
          <TableDownloads
            csvUrl={csvUrl("unit", { authority: authority.code, unit: unit.agency.code }, asked)}
            of={t("indicators.title")}
          />
        }
      >
        <Indicators card={unit} words={words} />
      </Section>
      {unit.agency.code !== authority.code && <History page={page} />}
      {page.known !== null && (
        <Integrity authority={authority.code} unit={unit.agency.code} period={unit.period} />
      )}
    </>
  );
}

/** The unit's place among its own kind, or why it has none. */
function Standing({ unit }: { unit: Page["unit"] }) {
  const { t, language } = useLanguage();
  if (unit.inactive) return <Tag tone="caution">{t("units.inactive")}</Tag>;
  if (unit.rank === null && unit.partial !== undefined) return null;
  if (unit.rank === null) return <Tag tone="caution">{t("units.unranked")}</Tag>;
  const rank = printCount(unit.rank, language);
  const of = printCount(unit.rankOf, language);
  return (
    <Tag>
      {t("units.rankOf", { rank, of })} {kindWords(unit.agency.kind, t).toLowerCase()}
    </Tag>
  );
}
