import { getRouteApi, Link } from "@tanstack/react-router";
import type { DossierList } from "#contract/dossiers.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { periodInSentence, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Pages } from "../../parts/Pages.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { AnswerTabs } from "./AnswerTabs.tsx";
import { DossierTable } from "./DossierTable.tsx";
import { ListTools } from "./ListTools.tsx";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/ho-so");

/** The dossiers behind one figure: those a rule answers with yes, no or unknown. */
export function DossiersPage() {
  const { t } = useLanguage();
  const { authority, unit } = route.useParams();
  const { rule, answer = "yes", sort, order, search, procedure, after } = route.useSearch();
  const { source: _, ...asked } = useAsked();
  const query = { ...asked, rule: rule ?? "", answer, sort, order, search, procedure, after };
  const page = useRoute("dossiers", { authority, agency: unit }, query);
  usePageTitle(t("dossiers.title"));
  return <Answer of={page}>{(data) => <Dossiers page={data} unit={unit} />}</Answer>;
}

function Dossiers({ page, unit }: { page: DossierList; unit: string }) {
  const { t, language, pick } = useLanguage();
  const { agency, authority, rule, answer } = page;
  const { after } = route.useSearch();
  const period = periodInSentence(page.period, language);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link
                to={unit === authority.code ? "/tinh/$authority" : "/tinh/$authority/don-vi/$unit"}
                params={{ authority: authority.code, unit }}
                search={(now) => ({ ...keptSearch(now), ky: page.period, source: "dossiers" })}
              >
                <span lang="vi">{agency.name}</span>
              </Link>
            }
            here={t("dossiers.title")}
          />
        }
        title={pick(rule.title)}
        lead={t("dossiers.lead", {
          period,
          judged: printInstant(page.known.judgedAt, language),
        })}
      />
      <AskBar sources={["dossiers"]} known={page.known} />
      <AnswerTabs rule={rule} answer={answer} />
      <ListTools csvUrl={page.csvUrl} />
      {page.dossiers.length === 0 ? (
        <Empty title={t("dossiers.none")} says={t("dossiers.noneSays")} />
      ) : (
        <DossierTable page={page} />
      )}
      <Pages next={page.next} after={after} />
    </>
  );
}
