import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { IndicatorPeersPage } from "#contract/territory.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { KindTabs } from "../../parts/KindTabs.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { PeriodChoice } from "../../parts/PeriodChoice.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { WithWords } from "../../rulebook/WithWords.tsx";
import { OwnFigure } from "./OwnFigure.tsx";
import css from "./Peers.module.css";
import { RatePanel } from "./RatePanel.tsx";
import { RuleOfIt } from "./RuleOfIt.tsx";

const route = getRouteApi("/tinh/$authority/chi-so/$indicator");

/** One indicator across the units of an authority: who differs by more than chance, and what stands behind it. */
export function PeersPage() {
  const { authority, indicator } = route.useParams();
  const page = useRoute("indicatorPeers", { authority, indicator }, useAsked());
  return (
    <Answer of={page}>
      {(data) => <WithWords of={data.rulebook}>{(words) => <Peers page={data} words={words} />}</WithWords>}
    </Answer>
  );
}

function Peers({ page, words }: { page: IndicatorPeersPage; words: RulebookWords }) {
  const { t, language, pick } = useLanguage();
  const { authority, indicator } = page;
  const says = words.indicator(indicator);
  const title = `${indicator} ${pick(says?.title ?? { vi: "", en: "" })}`.trim();
  const period = periodInSentence(page.period, language);
  usePageTitle(`${title}, ${authority.name}, ${period}`);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link to="/tinh/$authority/dia-ban" params={{ authority: authority.code }} search={keptSearch}>
                {t("territory.title")}, <span lang="vi">{authority.name}</span>
              </Link>
            }
            here={t("peers.here")}
          />
        }
        title={title}
        lead={t("peers.lead", { period })}
        aside={
          <div className={css.choices}>
            <IndicatorChoice indicator={indicator} words={words} />
            <PeriodChoice period={page.period} periods={page.periods} />
          </div>
        }
      />
      <AskBar sources={page.sources} known={page.known} rulebook={words.id} />
      {page.own && <OwnFigure own={page.own} page={page} says={says} />}
      {page.kinds.length === 0 ? (
        <Empty title={t("peers.none")} says={t("peers.noneSays")} />
      ) : (
        <div className={css.kinds}>
          <KindTabs kinds={page.kinds}>
            {(kind) => <RatePanel kind={kind} page={page} says={says} />}
          </KindTabs>
        </div>
      )}
      {says && <RuleOfIt says={says} page={page} />}
    </>
  );
}

/** Changes the indicator; period, source and instant stay. */
function IndicatorChoice({ indicator, words }: { indicator: string; words: RulebookWords }) {
  const { t, pick } = useLanguage();
  const navigate = useNavigate();
  const { authority } = route.useParams();
  return (
    <Choice
      label={t("peers.indicator")}
      value={indicator}
      options={words.indicators.map((it) => ({ value: it.id, label: `${it.id} ${pick(it.title)}` }))}
      onChoose={(next) =>
        navigate({
          to: "/tinh/$authority/chi-so/$indicator",
          params: { authority, indicator: next },
          search: (now) => now,
          resetScroll: false,
        })
      }
    />
  );
}
