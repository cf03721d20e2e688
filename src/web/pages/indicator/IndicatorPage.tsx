import { getRouteApi, Link } from "@tanstack/react-router";
import type { RulebookPage, RulebookSummary } from "#contract/pages.ts";
import { useRoute } from "../../api/useRoute.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { RulebookChoice } from "../../rulebook/RulebookChoice.tsx";
import { type IndicatorWords, rulebookWords } from "../../rulebook/rulebookWords.ts";
import { NotFoundPage } from "../notFound/NotFoundPage.tsx";
import { IndicatorRules } from "./IndicatorRules.tsx";

const route = getRouteApi("/phuong-phap/$indicator");

/** One indicator of a rulebook version: words, formula, points, source and worked examples. */
export function IndicatorPage() {
  const { bo } = route.useSearch();
  const versions = useRoute("rulebooks");
  return (
    <Answer of={versions}>
      {(list) => {
        const chosen = bo ?? list.find((it) => it.isDefault)?.id ?? list[0]?.id;
        return chosen && <InVersion id={chosen} versions={list} />;
      }}
    </Answer>
  );
}

function InVersion({ id, versions }: { id: string; versions: readonly RulebookSummary[] }) {
  const { indicator } = route.useParams();
  const rulebook = useRoute("rulebook", { id });
  return (
    <Answer of={rulebook}>
      {(page) => {
        const found = page.indicators.find((it) => it.id === indicator);
        return found ? <Indicator indicator={found} page={page} versions={versions} /> : <NotFoundPage />;
      }}
    </Answer>
  );
}

function Indicator({
  indicator,
  page,
  versions,
}: {
  indicator: IndicatorWords;
  page: RulebookPage;
  versions: readonly RulebookSummary[];
}) {
  const { t, pick } = useLanguage();
  const group = rulebookWords(page).group(indicator.group);
  usePageTitle(`${indicator.id} ${pick(indicator.title)}`);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link to="/phuong-phap" search={{ bo: page.id }}>
                {t("method.title")}
              </Link>
            }
            here={`${group.no} ${pick(group.title)}`}
          />
        }
        title={`${indicator.id} ${pick(indicator.title)}`}
        aside={<RulebookChoice id={page.id} versions={versions} />}
      />
      <IndicatorRules indicator={indicator} hue={group.hue} rulebook={page.id} />
    </>
  );
}
