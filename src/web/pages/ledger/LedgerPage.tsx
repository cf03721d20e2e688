import { getRouteApi, Link } from "@tanstack/react-router";
import type { LedgerPage as Page } from "#contract/ledger.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { keptChoice } from "../../asking/choice.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import button from "../../parts/ButtonLink.module.css";
import { Empty } from "../../parts/Empty.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { WithWords } from "../../rulebook/WithWords.tsx";
import { Apart } from "./Apart.tsx";
import { LedgerHead } from "./LedgerHead.tsx";
import { LedgerTable } from "./LedgerTable.tsx";
import { hasLoss } from "./lostLines.ts";
import { MoverTable } from "./MoverTable.tsx";
import { UnitCrumbs } from "./UnitCrumbs.tsx";
import { useLedger } from "./useLedger.ts";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/so-diem-mat");

/** Where every missing point of an agency went: indicator, cause, dossiers, adding up to what is missing. */
export function LedgerPage() {
  const { authority, unit } = route.useParams();
  const { answer, csv } = useLedger(authority, unit);
  return (
    <Answer of={answer}>
      {(page) => (
        <WithWords of={page.rulebook}>
          {(words) => <Ledger page={page} words={words} csv={csv(".csv")} movers={csv("/movers.csv")} />}
        </WithWords>
      )}
    </Answer>
  );
}

function Ledger({
  page,
  words,
  csv,
  movers,
}: {
  page: Page;
  words: RulebookWords;
  csv: string;
  /** Where the table of what to mend is to be had, of the whole and by unit. */
  movers: string;
}) {
  const { t, language } = useLanguage();
  const { authority, unit } = route.useParams();
  const period = periodInSentence(page.period, language);
  const isCounted = page.known !== null;
  usePageTitle(`${t("ledger.title")}: ${page.agency.name}, ${period}`);
  return (
    <>
      <PageHead
        crumbs={<UnitCrumbs page={page} here={t("ledger.title")} />}
        title={t("ledger.title")}
        lead={
          <>
            <span lang="vi">{page.agency.name}</span>
            {`, ${period}. `}
            {t(isCounted ? "ledger.lead" : "ledger.leadGiven")}
          </>
        }
        aside={
          isCounted && (
            <Link
              to="/tinh/$authority/don-vi/$unit/phuong-an"
              params={{ authority, unit }}
              search={(now) => ({ ...keptSearch(now), ...keptChoice(now), ky: page.period })}
              className={button.button}
            >
              {t("plan.title")}
            </Link>
          )
        }
      />
      <AskBar sources={page.sources} known={page.known} rulebook={words.id} />
      <LedgerHead page={page} words={words} />
      <Section
        title={t("ledger.where")}
        intro={t(isCounted ? "ledger.whereIntro" : "ledger.whereGiven")}
        aside={<TableDownloads csvUrl={csv} of={t("ledger.title")} />}
      >
        {hasLoss(page) ? (
          <LedgerTable page={page} words={words} />
        ) : (
          <Empty title={t("ledger.nothing")} says={t("ledger.nothingSays")} />
        )}
      </Section>
      {page.apart.length > 0 && (
        <Section title={t("ledger.apart")} intro={t("ledger.apartIntro")}>
          <Apart page={page} words={words} />
        </Section>
      )}
      {page.byUnit.length > 0 && (
        <Section
          title={t("ledger.byUnit")}
          intro={t("ledger.byUnitIntro")}
          aside={<TableDownloads csvUrl={movers} of={t("ledger.byUnit")} />}
        >
          <MoverTable movers={page.byUnit} page={page} label={t("ledger.byUnit")} />
        </Section>
      )}
      {page.movers.length > 0 && (
        <Section
          title={t("ledger.movers")}
          intro={t("ledger.moversIntro")}
          aside={<TableDownloads csvUrl={movers} of={t("ledger.movers")} />}
        >
          <MoverTable movers={page.movers} page={page} label={t("ledger.movers")} />
        </Section>
      )}
    </>
  );
}
