import { Tabs } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { ProvincePage } from "#contract/pages.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { kindWords } from "../../parts/kindWords.ts";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { CohortPanel } from "./CohortPanel.tsx";
import { cohortsOf } from "./cohorts.ts";
import css from "./Units.module.css";

const route = getRouteApi("/tinh/$authority");

/** The units, each kind for itself: departments are never ranked against communes. */
export function Units({ page, words }: { page: ProvincePage; words: RulebookWords }) {
  const { t } = useLanguage();
  const asked = useAsked();
  const { loai } = route.useSearch();
  const navigate = route.useNavigate();
  const cohorts = cohortsOf(page.scorecard.units);
  const chosen = cohorts.find((it) => it.kind === loai) ?? cohorts[0];
  if (!chosen) return null;
  return (
    <Section
      title={t("units.title")}
      intro={t("units.intro")}
      aside={
        <>
          <TableDownloads
            csvUrl={csvUrl("province", { authority: page.scorecard.agency.code }, asked)}
            of={t("units.title")}
          />
          {page.downloads !== undefined && page.downloads.length > 0 && (
            <Downloads files={page.downloads.filter((it) => it.mediaType === "application/json")} />
          )}
        </>
      }
    >
      <Tabs
        value={chosen.kind}
        keepMounted={false}
        classNames={{ list: css.list ?? "", tab: css.tab ?? "", panel: css.panel ?? "" }}
        onChange={(kind) =>
          kind !== null &&
          navigate({ search: (now) => ({ ...now, loai: kind }), replace: true, resetScroll: false })
        }
      >
        <Tabs.List aria-label={t("units.kinds")}>
          {cohorts.map((it) => (
            <Tabs.Tab key={it.kind} value={it.kind}>
              {kindWords(it.kind, t)} <span className={css.count}>{it.units.length}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {cohorts.map((it) => (
          <Tabs.Panel key={it.kind} value={it.kind}>
            <CohortPanel cohort={it} authority={page.scorecard.agency.code} words={words} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  );
}
