import { getRouteApi, Link } from "@tanstack/react-router";
import type { ScoreComparison } from "#contract/scoreComparison.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Icon } from "../../parts/icons.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import { WithWords } from "../../rulebook/WithWords.tsx";
import { Bridge } from "./Bridge.tsx";
import { Causes } from "./Causes.tsx";
import css from "./Compare.module.css";
import { ComparedTable } from "./ComparedTable.tsx";
import { Groups } from "./Groups.tsx";
import { Refusals } from "./Refusals.tsx";
import { SidePicker } from "./SidePicker.tsx";
import { askedSides, searchOf } from "./sideSearch.ts";

const route = getRouteApi("/tinh/$authority/so-sanh");

/** Why an agency rose or fell: two periods, instants, rulebooks or sources beside each other. */
export function ComparePage() {
  const { authority } = route.useParams();
  const search = route.useSearch();
  const agency = search["don-vi"] ?? authority;
  const answer = useRoute("scoreComparison", { authority, agency }, askedSides(search));
  return (
    <Answer of={answer}>
      {(page) => (
        <WithWords of={page.b.rulebook}>
          {(words) => <Compare page={page} words={words} isWaiting={answer.isPlaceholderData} />}
        </WithWords>
      )}
    </Answer>
  );
}

function Compare({
  page,
  words,
  isWaiting,
}: {
  page: ScoreComparison;
  words: RulebookWords;
  isWaiting: boolean;
}) {
  const { t, language, pick } = useLanguage();
  const { agency, authority, b, verdict, notes, comparison } = page;
  usePageTitle(`${t("compare.title")}: ${agency.name}, ${periodInSentence(b.period, language)}`);
  return (
    <div aria-busy={isWaiting}>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link
                to={agency.code === authority.code ? "/tinh/$authority" : "/tinh/$authority/don-vi/$unit"}
                params={{ authority: authority.code, unit: agency.code }}
                search={searchOf(b)}
              >
                <span lang="vi">{agency.name}</span>
              </Link>
            }
            here={t("compare.title")}
          />
        }
        title={t("compare.title")}
        lead={
          <>
            <span lang="vi">{agency.name}</span>
            {`. ${t("compare.lead")}`}
          </>
        }
      />
      <div className={css.sides}>
        <SidePicker page={page} side="a" />
        <SidePicker page={page} side="b" />
      </div>
      <p className={css.verdict} role="status">
        {pick(verdict)}
      </p>
      <Refusals page={page} />
      {notes.length > 0 && (
        <ul className={css.notes}>
          {notes.map((it) => (
            <li key={it.vi}>
              <Icon name="note" />
              {pick(it)}
            </li>
          ))}
        </ul>
      )}
      {comparison !== null && <Compared page={page} comparison={comparison} words={words} />}
    </div>
  );
}

function Compared({
  page,
  comparison,
  words,
}: {
  page: ScoreComparison;
  comparison: NonNullable<ScoreComparison["comparison"]>;
  words: RulebookWords;
}) {
  const { t, language } = useLanguage();
  const search = route.useSearch();
  const { a, b } = page;
  const asked = { authority: page.authority.code, agency: page.agency.code };
  const file = (under?: string) => csvUrl("scoreComparison", asked, askedSides(search), under);
  const isOnePeriod = a.period === b.period;
  const name = (side: "a" | "b") =>
    isOnePeriod ? t(`compare.side.${side}`) : periodInSentence(page[side].period, language);
  return (
    <>
      <Section
        title={t("compare.causes")}
        intro={t("compare.causesIntro")}
        aside={<TableDownloads csvUrl={file("/causes")} of={t("compare.causes")} />}
      >
        <Causes page={page} lines={comparison.lines} />
      </Section>
      <Section
        title={t("compare.indicators")}
        intro={t("compare.indicatorsIntro")}
        aside={<TableDownloads csvUrl={file()} of={t("compare.indicators")} />}
      >
        <Bridge comparison={comparison} sides={{ a: name("a"), b: name("b") }} />
        <ComparedTable comparison={comparison} words={words} />
        {comparison.apart.length > 0 && (
          <p className={css.apart}>
            {t("compare.apart", { all: comparison.apart.map((it) => it.indicator ?? it.group).join(", ") })}
          </p>
        )}
      </Section>
      <Section
        title={t("compare.groups")}
        intro={t("compare.groupsIntro")}
        aside={<TableDownloads csvUrl={file("/groups")} of={t("compare.groups")} />}
      >
        <Groups comparison={comparison} words={words} />
      </Section>
    </>
  );
}
