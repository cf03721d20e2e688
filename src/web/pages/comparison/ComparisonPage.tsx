import { getRouteApi, Link } from "@tanstack/react-router";
import type { ComparisonPage as Page } from "#contract/comparison.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { printCount } from "../../format/decimal.ts";
import { periodInSentence, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { ComparedTable } from "./ComparedTable.tsx";
import css from "./ComparisonPage.module.css";
import { Differences } from "./Differences.tsx";

const route = getRouteApi("/cong-bo/$id/doi-chieu");

/** A published unit table beside the same table counted from dossiers, each difference explained. */
export function ComparisonPage() {
  const { id } = route.useParams();
  const { knownAt } = route.useSearch();
  const page = useRoute("comparison", { id }, { knownAt });
  return <Answer of={page}>{(data) => <Comparison page={data} />}</Answer>;
}

function Comparison({ page }: { page: Page }) {
  const { t, language } = useLanguage();
  const period = periodInSentence(page.period, language);
  usePageTitle(`${t("comparison.title")}: ${page.title}`);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link to="/cong-bo/$id/kiem-tra" params={{ id: page.publication }}>
                <span lang="vi">{page.title}</span>
              </Link>
            }
            here={t("comparison.here")}
          />
        }
        title={t("comparison.title")}
        lead={
          <>
            <span lang="vi">{page.agency.name}</span>
            {", "}
            {t("comparison.lead", { period })}
          </>
        }
      />
      <AskBar sources={["dossiers"]} known={page.known} />
      <AsThen page={page} />
      <p className={css.sum}>
        <span>
          <strong>{printCount(page.equal, language)}</strong> {t("comparison.equal")}
        </span>
        <span className={page.different > 0 ? css.differs : undefined}>
          <strong>{printCount(page.different, language)}</strong> {t("comparison.different")}
        </span>
      </p>
      {page.different > 0 && (
        <Section title={t("comparison.differences")} intro={t("comparison.differencesIntro")}>
          <Differences page={page} />
        </Section>
      )}
      <Section
        title={t("comparison.table")}
        intro={t("comparison.tableIntro")}
        aside={
          <TableDownloads
            csvUrl={csvUrl(
              "comparison",
              { id: page.publication },
              { knownAt: page.known.knownAt ?? undefined },
            )}
            of={t("comparison.table")}
          />
        }
      >
        <ComparedTable page={page} />
      </Section>
    </>
  );
}

/** The paper says when its figures were taken: what the dossiers gave at that very moment. */
function AsThen({ page: { dataTime, knownThen, known } }: { page: Page }) {
  const { t, language } = useLanguage();
  if (dataTime === null || !knownThen || known.knownAt !== null) return null;
  return (
    <p className={css.then}>
      {t("comparison.dataTime", { time: printInstant(dataTime, language) })}{" "}
      <Link to="." search={(now) => ({ ...now, knownAt: dataTime })} resetScroll={false}>
        {t("comparison.asThen")}
      </Link>
    </p>
  );
}
