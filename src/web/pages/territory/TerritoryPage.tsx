import { getRouteApi, Link } from "@tanstack/react-router";
import type { TerritoryPage as Page } from "#contract/territory.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { KindTabs } from "../../parts/KindTabs.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { PeriodChoice } from "../../parts/PeriodChoice.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { WithWords } from "../../rulebook/WithWords.tsx";
import { KindPanel } from "./KindPanel.tsx";

const route = getRouteApi("/tinh/$authority/dia-ban");

/** The units of an authority among their own kind: places, heat, trends, groups of like size, map. */
export function TerritoryPage() {
  const { authority } = route.useParams();
  const page = useRoute("territory", { authority }, useAsked());
  return (
    <Answer of={page}>
      {(data) => (
        <WithWords of={data.rulebook}>{(words) => <Territory page={data} words={words} />}</WithWords>
      )}
    </Answer>
  );
}

function Territory({ page, words }: { page: Page; words: RulebookWords }) {
  const { t, language } = useLanguage();
  const period = periodInSentence(page.period, language);
  usePageTitle(`${t("territory.title")}, ${page.authority.name}, ${period}`);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link to="/tinh/$authority" params={{ authority: page.authority.code }} search={keptSearch}>
                <span lang="vi">{page.authority.name}</span>
              </Link>
            }
            here={t("territory.title")}
          />
        }
        title={t("territory.title")}
        lead={t("territory.lead", { period })}
        aside={<PeriodChoice period={page.period} periods={page.periods} />}
      />
      <AskBar sources={page.sources} known={page.known} rulebook={words.id} />
      {page.kinds.length === 0 ? (
        <Empty title={t("territory.noUnits")} says={t("territory.noUnitsSays")} />
      ) : (
        <KindTabs kinds={page.kinds}>
          {(kind) => <KindPanel kind={kind} page={page} words={words} />}
        </KindTabs>
      )}
    </>
  );
}
