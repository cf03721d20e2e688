import { getRouteApi, Link } from "@tanstack/react-router";
import type { DossierPage as Page } from "#contract/dossiers.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { AskBar } from "../../asking/AskBar.tsx";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { periodInSentence, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { PictureDownload } from "../../parts/charts/PictureDownload.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { ClockFigures } from "./ClockFigures.tsx";
import { FactList } from "./FactList.tsx";
import { LatenessRules } from "./LatenessRules.tsx";
import { RuleWhys } from "./RuleWhys.tsx";
import { Steps } from "./Steps.tsx";
import { Timeline } from "./Timeline.tsx";
import { Versions } from "./Versions.tsx";

const route = getRouteApi("/tinh/$authority/ho-so/$code");

/** One dossier: its time, whether it is late and why, the answer of every rule, and how it came to be known. */
export function DossierPage() {
  const { authority, code } = route.useParams();
  const { source: _, ...asked } = useAsked();
  const page = useRoute("dossier", { authority, code }, asked);
  usePageTitle(code);
  return <Answer of={page}>{(data) => <Dossier page={data} />}</Answer>;
}

function Dossier({ page }: { page: Page }) {
  const { t, language } = useLanguage();
  const { source: _, ...asked } = useAsked();
  const { clock, known } = page;
  const period = periodInSentence(page.period, language);
  return (
    <>
      <PageHead crumbs={<Way page={page} />} title={page.code} lead={<Lead page={page} />} />
      <AskBar sources={["dossiers"]} known={known} />
      {page.deleted && <p role="status">{t("dossier.deleted")}</p>}
      {page.takenBack && <TakenBack by={page.takenBack} />}
      <Section
        title={t("clock.title")}
        intro={t("clock.intro")}
        aside={clock.receivedAt !== null && <PictureDownload of={t("clock.title")} />}
      >
        <Timeline clock={clock} judgedAt={known.judgedAt} />
        <ClockFigures clock={clock} />
      </Section>
      <Section
        title={t("lateness.title")}
        intro={t("lateness.intro", { time: printInstant(known.judgedAt, language) })}
      >
        <LatenessRules rules={page.lateness} />
      </Section>
      <Section title={t("why.title")} intro={t("why.intro", { period })}>
        <RuleWhys rules={page.rules} />
      </Section>
      <Section
        title={t("steps.title")}
        intro={t("steps.intro")}
        aside={
          page.steps !== null &&
          page.steps.length > 0 && (
            <TableDownloads
              csvUrl={csvUrl("dossier", { authority: page.authority.code, code: page.code }, asked, "/steps")}
              of={t("steps.title")}
            />
          )
        }
      >
        <Steps steps={page.steps} />
      </Section>
      <Section title={t("versions.title")} intro={t("versions.intro")}>
        <Versions versions={page.versions} />
      </Section>
      <Section title={t("facts.known")} intro={t("facts.knownIntro")}>
        <FactList facts={page.facts} />
      </Section>
    </>
  );
}

function TakenBack({ by }: { by: NonNullable<Page["takenBack"]> }) {
  const { t, language } = useLanguage();
  const { undoes, batch, reason } = by;
  return (
    <p role="status">
      {t("dossier.takenBack", {
        undoes: String(undoes),
        batch: String(batch),
        time: printInstant(by.at, language),
      })}{" "}
      <q lang="vi">{reason}</q>
    </p>
  );
}

/** Up to the agency that handles it, or to the authority where that is not known. */
function Way({ page: { agency, authority, period } }: { page: Page }) {
  const { t } = useLanguage();
  return (
    <Crumbs
      up={
        <Link
          to={agency === null ? "/tinh/$authority" : "/tinh/$authority/don-vi/$unit"}
          params={{ authority: authority.code, unit: agency?.code ?? "" }}
          search={(now) => ({ ...keptSearch(now), ky: period, source: "dossiers" })}
        >
          <span lang="vi">{(agency ?? authority).name}</span>
        </Link>
      }
      here={t("dossier.here")}
    />
  );
}

function Lead({ page: { procedure, agency, agencyAsGiven, otherCodes } }: { page: Page }) {
  const { t } = useLanguage();
  return (
    <>
      {procedure && <span lang="vi">{procedure.name ?? procedure.code}</span>}
      {agency === null && agencyAsGiven !== null && (
        <>
          {" · "}
          <span lang="vi">{agencyAsGiven}</span>
        </>
      )}
      {otherCodes.length > 0 && ` · ${t("dossier.otherCodes", { codes: otherCodes.join(", ") })}`}
    </>
  );
}
