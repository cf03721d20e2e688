import { Link } from "@tanstack/react-router";
import type { ProvincePage } from "#contract/pages.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { KindTabs } from "../../parts/KindTabs.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { CohortPanel } from "./CohortPanel.tsx";
import { cohortsOf } from "./cohorts.ts";

/** The units, each kind for itself: departments are never ranked against communes. */
export function Units({ page, words }: { page: ProvincePage; words: RulebookWords }) {
  const { t } = useLanguage();
  const asked = useAsked();
  const { scorecard, downloads } = page;
  const cohorts = cohortsOf(scorecard.units);
  if (cohorts.length === 0) return null;
  return (
    <Section
      title={t("units.title")}
      intro={t("units.intro")}
      aside={
        <>
          <Link
            to="/tinh/$authority/dia-ban"
            params={{ authority: scorecard.agency.code }}
            search={(now) => ({ ...keptSearch(now), ky: scorecard.period })}
          >
            {t("territory.link")}
          </Link>
          <TableDownloads
            csvUrl={csvUrl("province", { authority: scorecard.agency.code }, asked)}
            of={t("units.title")}
          />
          {downloads !== undefined && downloads.length > 0 && (
            <Downloads files={downloads.filter((it) => it.mediaType === "application/json")} />
          )}
        </>
      }
    >
      <KindTabs kinds={cohorts}>
        {(cohort) => <CohortPanel cohort={cohort} authority={scorecard.agency.code} words={words} />}
      </KindTabs>
    </Section>
  );
}
