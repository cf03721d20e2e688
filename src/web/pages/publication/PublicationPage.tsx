import { getRouteApi, Link } from "@tanstack/react-router";
import type { PublicationPage as Page } from "#contract/pages.ts";
import { useRoute } from "../../api/useRoute.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Section } from "../../parts/Section.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { Facts } from "./Facts.tsx";
import { Files } from "./Files.tsx";
import { Findings } from "./Findings.tsx";
import { PrintedGroups } from "./PrintedGroups.tsx";
import { PrintedTables } from "./PrintedTables.tsx";

const route = getRouteApi("/cong-bo/$id/kiem-tra");

/** A publication with what the gate found in it, as printed, and the files to take away. */
export function PublicationPage() {
  const { id } = route.useParams();
  const page = useRoute("publication", { id });
  return <Answer of={page}>{(data) => <Publication page={data} />}</Answer>;
}

function Publication({ page }: { page: Page }) {
  const { t } = useLanguage();
  usePageTitle(page.title);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={<Link to="/cong-bo">{t("publications.title")}</Link>}
            here={page.agency ? <span lang="vi">{page.agency.name}</span> : t("publication.noAgency")}
          />
        }
        title={<span lang="vi">{page.title}</span>}
        lead={
          page.comparable && (
            <Link to="/cong-bo/$id/doi-chieu" params={{ id: page.id }}>
              {t("publication.compare")}
            </Link>
          )
        }
      />
      <Facts page={page} />
      <Section title={t("findings.title")} intro={t("findings.intro")}>
        <Findings findings={page.findings} />
      </Section>
      {page.groups.length > 0 && (
        <Section title={t("printed.groups")} intro={t("printed.intro")}>
          <PrintedGroups groups={page.groups} />
        </Section>
      )}
      {page.tables.length > 0 && (
        <Section title={t("printed.tables")}>
          <PrintedTables page={page} />
        </Section>
      )}
      <Section title={t("files.title")} intro={t("files.intro")}>
        <Files page={page} />
      </Section>
    </>
  );
}
