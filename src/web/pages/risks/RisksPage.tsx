import { getRouteApi, Link } from "@tanstack/react-router";
import type { RisksPage as Page } from "#contract/risks.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { periodInSentence, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Pages } from "../../parts/Pages.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { Forecast } from "../forecast/Forecast.tsx";
import { RiskKinds } from "./RiskKinds.tsx";
import css from "./RisksPage.module.css";
import { RiskTable } from "./RiskTable.tsx";
import { RiskUnits } from "./RiskUnits.tsx";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/viec-can-lam");

/** What an agency has to do before it costs points: by kind, by unit, then dossier by dossier. */
export function RisksPage() {
  const { authority, unit } = route.useParams();
  const { knownAt, kind, after } = route.useSearch();
  const page = useRoute("risks", { authority, agency: unit }, { at: knownAt, kind, after });
  return <Answer of={page}>{(data) => <Risks page={data} unit={unit} />}</Answer>;
}

function Risks({ page, unit }: { page: Page; unit: string }) {
  const { t, language, pick } = useLanguage();
  const { after } = route.useSearch();
  const { agency, authority, known, thresholds, reschedule } = page;
  usePageTitle(`${t("risks.title")}, ${agency.name}`);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link
                to={unit === authority.code ? "/tinh/$authority" : "/tinh/$authority/don-vi/$unit"}
                params={{ authority: authority.code, unit }}
                search={keptSearch}
              >
                <span lang="vi">{agency.name}</span>
              </Link>
            }
            here={t("risks.title")}
          />
        }
        title={t("risks.title")}
        lead={t("risks.lead", {
          judged: printInstant(known.judgedAt, language),
          hours: String(thresholds.soonHours),
        })}
      />
      <AskBar sources={["dossiers"]} known={known} />
      <RiskKinds page={page} />
      <Forecast
        authority={authority.code}
        unit={agency.code}
        period={page.period}
        knownAt={known.knownAt ?? undefined}
      />
      <RiskUnits page={page} />
      <Section
        title={t("risks.list")}
        intro={t("risks.listIntro", { period: periodInSentence(page.period, language) })}
        aside={<TableDownloads csvUrl={page.csvUrl} of={t("risks.list")} />}
      >
        {page.dossiers.length === 0 ? (
          <Empty title={t("risks.none")} says={t("risks.noneSays")} />
        ) : (
          <RiskTable page={page} />
        )}
        <Pages next={page.next} after={after} />
        <p className={css.source}>
          {t("reschedule.rule")}: {pick(reschedule.title)}. <span lang="vi">{reschedule.source}</span>
        </p>
      </Section>
    </>
  );
}
