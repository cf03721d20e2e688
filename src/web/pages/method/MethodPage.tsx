import { getRouteApi } from "@tanstack/react-router";
import type { RulebookPage, RulebookSummary } from "#contract/pages.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { printDay } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { RulebookChoice } from "../../rulebook/RulebookChoice.tsx";
import { rulebookWords } from "../../rulebook/rulebookWords.ts";
import { GradeTable } from "./GradeTable.tsx";
import { MethodGroups } from "./MethodGroups.tsx";
import css from "./MethodPage.module.css";

const route = getRouteApi("/phuong-phap");

/** How the points come about, straight from the rulebook that computes them. */
export function MethodPage() {
  const { bo } = route.useSearch();
  const versions = useRoute("rulebooks");
  return (
    <Answer of={versions}>
      {(list) => {
        const chosen = list.find((it) => it.id === bo) ?? list.find((it) => it.isDefault) ?? list[0];
        return chosen && <Method id={bo ?? chosen.id} versions={list} />;
      }}
    </Answer>
  );
}

function Method({ id, versions }: { id: string; versions: readonly RulebookSummary[] }) {
  const { t } = useLanguage();
  const rulebook = useRoute("rulebook", { id });
  usePageTitle(t("method.title"));
  return (
    <>
      <PageHead
        title={t("method.title")}
        lead={t("method.lead")}
        aside={<RulebookChoice id={id} versions={versions} />}
      />
      <Answer of={rulebook}>{(page) => <Rules page={page} />}</Answer>
    </>
  );
}

function Rules({ page }: { page: RulebookPage }) {
  const { t, language, pick } = useLanguage();
  return (
    <>
      <div className={css.about}>
        <h2 className={css.title}>{pick(page.title)}</h2>
        <p className={css.decision}>
          <span lang="vi">{page.decision}</span>
          <br />
          {page.effectiveUntil === null
            ? t("method.since", { from: printDay(page.effectiveFrom, language) })
            : t("method.between", {
                from: printDay(page.effectiveFrom, language),
                until: printDay(page.effectiveUntil, language),
              })}
        </p>
        {page.notes.map((it) => (
          <p key={it.vi}>{pick(it)}</p>
        ))}
        <p className={css.hash}>
          {t("method.hash")} <code>{page.hash}</code>
        </p>
      </div>
      <Section
        title={t("method.groups")}
        intro={t("method.groupsIntro")}
        aside={<TableDownloads csvUrl={csvUrl("rulebook", { id: page.id }, {})} of={t("method.groups")} />}
      >
        <MethodGroups page={page} words={rulebookWords(page)} />
      </Section>
      <Section
        title={t("method.grades")}
        intro={t("method.gradesIntro")}
        aside={
          <TableDownloads
            csvUrl={csvUrl("rulebook", { id: page.id }, {}, "/grades")}
            of={t("method.grades")}
          />
        }
      >
        <GradeTable grades={page.grades} />
      </Section>
    </>
  );
}
