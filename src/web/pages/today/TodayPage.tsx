import { getRouteApi, Link } from "@tanstack/react-router";
import type { TodayPage as Page } from "#contract/today.ts";
import { useRoute } from "../../api/useRoute.ts";
import { keptSearch } from "../../asking/address.ts";
import { printCount } from "../../format/decimal.ts";
import { periodInSentence, printAge, printDay, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { useChanges } from "../../live/useChanges.ts";
import { Answer } from "../../parts/Answer.tsx";
import button from "../../parts/ButtonLink.module.css";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { SourceFreshness } from "../../parts/SourceFreshness.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { Alarms } from "./Alarms.tsx";
import { ChangedDossiers } from "./ChangedDossiers.tsx";
import { JustNow } from "./JustNow.tsx";
import { MovedRules } from "./MovedRules.tsx";
import { MovedUnits } from "./MovedUnits.tsx";
import { RisksNow } from "./RisksNow.tsx";
import { SinceChoice } from "./SinceChoice.tsx";
import css from "./TodayPage.module.css";
import { WholeMove } from "./WholeMove.tsx";

const route = getRouteApi("/tinh/$authority/hom-nay");

/** What an officer opens every morning: what changed since before and why, what is at risk, how fresh the sources are. */
export function TodayPage() {
  const { authority } = route.useParams();
  const { since, knownAt, ky, bo, unit, rule, after } = route.useSearch();
  const query = { since, knownAt, period: ky, rulebook: bo, unit, rule, after };
  const page = useRoute("today", { authority }, query);
  const live = useChanges(authority, knownAt === undefined);
  return (
    <Answer of={page}>
      {(data) => (
        <>
          <Head page={data} />
          <JustNow page={data} live={live} />
          <Alarms page={data} />
          <WholeMove page={data} />
          <WhatChanged page={data} />
          {data.source === "dossiers" && <RisksNow page={data} />}
          <SourceFreshness of={{ ...data, at: data.until }} />
        </>
      )}
    </Answer>
  );
}

function Head({ page }: { page: Page }) {
  const { t, language } = useLanguage();
  const { authority, since, until, period, source } = page;
  usePageTitle(`${t("today.title")}, ${authority.name}`);
  return (
    <PageHead
      crumbs={
        <Crumbs
          up={
            <Link to="/tinh/$authority" params={{ authority: authority.code }} search={keptSearch}>
              <span lang="vi">{authority.name}</span>
            </Link>
          }
          here={t("today.title")}
        />
      }
      title={t("today.title")}
      lead={t(source === "dossiers" ? "today.lead" : "today.leadPortal", {
        since: printInstant(since, language),
        until: printInstant(until, language),
        period: periodInSentence(period, language),
      })}
      aside={<SinceChoice page={page} />}
    />
  );
}

function WhatChanged({ page }: { page: Page }) {
  if (page.tooMany !== null) return <TooMany page={page} most={page.tooMany} />;
  if (page.changed === 0) return <Nothing page={page} />;
  return (
    <>
      <MovedUnits page={page} />
      <MovedRules page={page} />
      <ChangedDossiers page={page} />
    </>
  );
}

/** As on the day on which a province loads all it has: the units that moved, and where to look instead of dossier by dossier. */
function TooMany({ page, most }: { page: Page; most: number }) {
  const { t, language } = useLanguage();
  return (
    <>
      <div className={css.nothing}>
        <Empty title={t("today.tooMany", { n: printCount(most, language) })} says={t("today.tooManySays")} />
        <Link
          to="/tinh/$authority/nguon-so-lieu"
          params={{ authority: page.authority.code }}
          className={button.button}
        >
          {t("today.toBatches")}
        </Link>
      </div>
      <MovedUnits page={page} />
    </>
  );
}

/** Nothing came: said plainly, with the age of what there is and the way to the last day on which something did. */
function Nothing({ page }: { page: Page }) {
  const { t, language } = useLanguage();
  const { newest, until, lastDay, source, units } = page;
  if (source === "portal" && units.length > 0) return <MovedUnits page={page} />;
  const age =
    newest === null
      ? t("freshness.unknown")
      : t("today.nothingSays", {
          time: printInstant(newest, language),
          age: printAge(newest, Date.parse(until), language),
        });
  return (
    <div className={css.nothing}>
      <Empty title={t(source === "dossiers" ? "today.nothing" : "today.nothingPortal")} says={age} />
      {lastDay !== null && (
        <Link
          to="."
          search={({ after: _, unit: __, rule: ___, ...now }) => ({
            ...now,
            since: lastDay.since,
            knownAt: lastDay.knownAt,
          })}
          className={button.button}
        >
          {t("today.lastDay", { day: printDay(lastDay.day, language) })}
        </Link>
      )}
    </div>
  );
}
