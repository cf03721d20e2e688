import { getRouteApi, Link } from "@tanstack/react-router";
import type { LedgerPage } from "#contract/ledger.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { chosen, keptChoice } from "../../asking/choice.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { WithWords } from "../../rulebook/WithWords.tsx";
import { MoverTable } from "../ledger/MoverTable.tsx";
import { useLedger } from "../ledger/useLedger.ts";
import { Changes } from "./Changes.tsx";
import { ChosenDossiers } from "./ChosenDossiers.tsx";
import { MendChoices } from "./MendChoices.tsx";
import { PeerTrials } from "./PeerTrials.tsx";
import { PlanSum } from "./PlanSum.tsx";
import { RuleTrials } from "./RuleTrials.tsx";
import { StillTick } from "./StillTick.tsx";
import { Target } from "./Target.tsx";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/phuong-an");

/** What if: what some mends, some dossiers or a target would come to. All that is chosen stands in the address. */
export function PlanPage() {
  const { authority, unit } = route.useParams();
  const search = route.useSearch();
  const choice = { fix: chosen(search, "fix"), dossier: chosen(search, "dossier") };
  const { target, still } = search;
  const { answer, csv } = useLedger(authority, unit, { ...choice, target, still });
  const taken = {
    sum: csv("/todo.csv", choice),
    promise: csv("/promise.csv", choice),
    movers: csv("/movers.csv"),
    target: csv("/todo.csv", { target, still }),
    steps: csv("/target.csv", { target, still }),
  };
  return (
    <Answer of={answer}>
      {(page) => (
        <WithWords of={page.rulebook}>
          {(words) => <Plan page={page} words={words} csv={taken} isWaiting={answer.isPlaceholderData} />}
        </WithWords>
      )}
    </Answer>
  );
}

function Plan({
  page,
  words,
  csv,
  isWaiting,
}: {
  page: LedgerPage;
  words: RulebookWords;
  /** Where the tables are to be had. */
  csv: Record<"sum" | "promise" | "movers" | "target" | "steps", string>;
  /** Whether figures of the choice before are still shown. */
  isWaiting: boolean;
}) {
  const { t, language } = useLanguage();
  const { authority, unit } = route.useParams();
  const period = periodInSentence(page.period, language);
  usePageTitle(`${t("plan.title")}: ${page.agency.name}, ${period}`);
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
            here={t("plan.title")}
          />
        }
        title={t("plan.title")}
        lead={
          <>
            <span lang="vi">{page.agency.name}</span>
            {`, ${period}. `}
            {t("plan.lead")}
          </>
        }
      />
      <AskBar sources={page.sources} known={page.known} rulebook={words.id} />
      {page.known === null ? (
        <Empty title={t("plan.noDossiers")} says={t("plan.noDossiersSays")} />
      ) : (
        <>
          <PlanSum page={page} words={words} csv={csv.sum} isWaiting={isWaiting} />
          <Section title={t("plan.choose")} intro={t("plan.chooseIntro")} aside={<StillTick />}>
            <MendChoices page={page} />
          </Section>
          {page.byUnit.length > 0 && (
            <Section
              title={t("plan.byUnit")}
              intro={t("plan.byUnitIntro")}
              aside={<TableDownloads csvUrl={csv.movers} of={t("plan.byUnit")} />}
            >
              <MoverTable movers={page.byUnit} page={page} label={t("plan.byUnit")} isPlan />
            </Section>
          )}
          <ChosenDossiers page={page} />
          {page.promise !== null && (
            <Changes promise={page.promise} words={words} period={page.period} csv={csv.promise} />
          )}
          <Target page={page} words={words} csv={csv} isWaiting={isWaiting} />
          {unit !== authority && <PeerTrials authority={authority} unit={unit} />}
        </>
      )}
      <RuleTrials authority={authority} unit={unit} isCounted={page.known !== null} />
    </>
  );
}
