import { getRouteApi } from "@tanstack/react-router";
import type { ProvincePage as Page } from "#contract/pages.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { useAsked } from "../../asking/useAsked.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { PictureDownload } from "../../parts/charts/PictureDownload.tsx";
import { FreshnessPanel } from "../../parts/FreshnessPanel.tsx";
import { GroupBars } from "../../parts/GroupBars.tsx";
import { Indicators } from "../../parts/Indicators.tsx";
import { LedgerLink } from "../../parts/LedgerLink.tsx";
import { LostPoints } from "../../parts/LostPoints.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { PeriodChoice } from "../../parts/PeriodChoice.tsx";
import { ScoreHead } from "../../parts/ScoreHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { TopGrid } from "../../parts/TopGrid.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { WhyLink } from "../../parts/WhyLink.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { WithWords } from "../../rulebook/WithWords.tsx";
import { Counted } from "../counts/Counted.tsx";
import { RisksLink } from "../risks/RisksLink.tsx";
import { Units } from "./Units.tsx";

const route = getRouteApi("/tinh/$authority");

/** Where a province stands: its points, where they were lost, and how its units compare with their own kind. */
export function ProvincePage() {
  const { authority } = route.useParams();
  const page = useRoute("province", { authority }, useAsked());
  return (
    <Answer of={page}>
      {(data) => (
        <WithWords of={data.scorecard.rulebook}>
          {(words) => <Province page={data} words={words} />}
        </WithWords>
      )}
    </Answer>
  );
}

function Province({ page, words }: { page: Page; words: RulebookWords }) {
  const { t, language } = useLanguage();
  const { scorecard } = page;
  const asked = useAsked();
  const period = periodInSentence(scorecard.period, language);
  usePageTitle(`${scorecard.agency.name}, ${period}`);
  return (
    <>
      <PageHead
        crumbs={t("province.eyebrow")}
        title={<span lang="vi">{scorecard.agency.name}</span>}
        lead={t("province.lead", { period })}
        aside={<PeriodChoice period={scorecard.period} periods={page.periods} />}
      />
      <AskBar sources={page.sources} known={page.known} rulebook={words.id} />
      <TopGrid>
        <ScoreHead
          card={scorecard}
          change={page.change}
          words={words}
          why={
            <WhyLink
              authority={scorecard.agency.code}
              unit={scorecard.agency.code}
              period={scorecard.period}
              periods={page.periods}
              isCounted={page.known !== null}
            />
          }
        />
        <FreshnessPanel freshness={page.freshness} isCounted={page.known !== null} />
      </TopGrid>
      {page.known !== null && <RisksLink authority={scorecard.agency.code} unit={scorecard.agency.code} />}
      <Section
        isFar
        title={t("groups.title")}
        intro={t("groups.intro")}
        aside={<PictureDownload of={t("groups.title")} />}
      >
        <figure>
          <GroupBars groups={scorecard.groups} words={words} changes={page.groupChanges} />
        </figure>
      </Section>
      <Section
        isFar
        title={t("lost.title")}
        intro={t("lost.intro")}
        aside={
          <>
            <PictureDownload of={t("lost.title")} />
            <LedgerLink
              authority={scorecard.agency.code}
              unit={scorecard.agency.code}
              period={scorecard.period}
              isCounted={page.known !== null}
            />
          </>
        }
      >
        <figure>
          <LostPoints card={scorecard} words={words} />
        </figure>
      </Section>
      <Units page={page} words={words} />
      {page.known !== null && (
        <Counted
          authority={scorecard.agency.code}
          unit={scorecard.agency.code}
          period={scorecard.period}
          withUnits={false}
        />
      )}
      <Section
        isFar
        title={t("indicators.title")}
        intro={t("indicators.intro")}
        aside={
          <TableDownloads
            csvUrl={csvUrl("province", { authority: scorecard.agency.code }, asked, "/indicators")}
            of={t("indicators.title")}
          />
        }
      >
        <Indicators card={scorecard} words={words} />
      </Section>
    </>
  );
}
