import { getRouteApi, Link } from "@tanstack/react-router";
import type { LedgerDossiers } from "#contract/ledger.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { chosen, keptChoice } from "../../asking/choice.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printCount } from "../../format/decimal.ts";
import { periodInSentence, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import button from "../../parts/ButtonLink.module.css";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Pages } from "../../parts/Pages.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import css from "./EntryPage.module.css";
import { EntryTable } from "./EntryTable.tsx";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/so-diem-mat/ho-so");

/** The dossiers behind one cause of one indicator; some can be chosen to see what mending them would bring. */
export function EntryPage() {
  const { t } = useLanguage();
  const { authority, unit } = route.useParams();
  const { indicator = "", cause = "", after } = route.useSearch();
  const { source: _, ...asked } = useAsked();
  const query = { ...asked, indicator, cause };
  const params = { authority, agency: unit };
  const page = useRoute("ledgerDossiers", params, { ...query, after });
  const csv = csvUrl("ledgerDossiers", params, query);
  usePageTitle(t("entry.title"));
  return <Answer of={page}>{(data) => <Entry page={data} csv={csv} />}</Answer>;
}

function Entry({ page, csv }: { page: LedgerDossiers; csv: string }) {
  const { t, language, pick } = useLanguage();
  const { authority, unit } = route.useParams();
  const search = route.useSearch();
  const picked = chosen(search, "dossier").length;
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link
                to="/tinh/$authority/don-vi/$unit/so-diem-mat"
                params={{ authority, unit }}
                search={(now) => ({ ...keptSearch(now), ...keptChoice(now), ky: page.period })}
              >
                {t("ledger.title")}, <span lang="vi">{page.agency.name}</span>
              </Link>
            }
            here={t("entry.title")}
          />
        }
        title={pick(page.says)}
        lead={t("entry.lead", {
          indicator: `${page.indicator} ${pick(page.title)}`,
          period: periodInSentence(page.period, language),
          judged: printInstant(page.known.judgedAt, language),
        })}
      />
      <AskBar sources={["dossiers"]} known={page.known} />
      <div className={css.tools}>
        <Link
          to="/tinh/$authority/don-vi/$unit/phuong-an"
          params={{ authority, unit }}
          search={(now) => ({ ...keptSearch(now), ...keptChoice(now), ky: page.period })}
          className={picked === 0 ? button.quiet : button.button}
        >
          {picked === 0 ? t("plan.title") : t("entry.plan", { n: printCount(picked, language) })}
        </Link>
        <p className={css.hint} role="status">
          {t("entry.hint")}
        </p>
        <TableDownloads csvUrl={csv} of={t("dossiers.table")} />
      </div>
      {page.dossiers.length === 0 ? (
        <Empty title={t("dossiers.none")} says={t("entry.none")} />
      ) : (
        <EntryTable page={page} />
      )}
      <Pages next={page.next === null ? null : String(page.next)} after={search.after} />
    </>
  );
}
