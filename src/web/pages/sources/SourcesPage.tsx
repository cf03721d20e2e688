import { getRouteApi, Link } from "@tanstack/react-router";
import type { SourcesPage as Page } from "#contract/sources.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { keptSearch } from "../../asking/address.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { useFreshness } from "../../live/useFreshness.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Pages } from "../../parts/Pages.tsx";
import { Section } from "../../parts/Section.tsx";
import { SourceFreshness } from "../../parts/SourceFreshness.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { Batches } from "./Batches.tsx";
import { Captures } from "./Captures.tsx";
import { Desk } from "./Desk.tsx";
import { NoWriting } from "./NoWriting.tsx";
import { Systems } from "./Systems.tsx";

const route = getRouteApi("/tinh/$authority/nguon-so-lieu");

/** Where an authority's figures come from: what was taken in, what it lacks; and bringing more, or taking a batch back. */
export function SourcesPage() {
  const { authority } = route.useParams();
  const { after, capturesFrom } = route.useSearch();
  const page = useRoute("sources", { authority }, { after, capturesFrom });
  return <Answer of={page}>{(data) => <Sources page={data} />}</Answer>;
}

function Sources({ page }: { page: Page }) {
  const { t, language } = useLanguage();
  const { after } = route.useSearch();
  const { authority, writing } = page;
  usePageTitle(`${t("sources.title")}, ${authority.name}`);
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            up={
              <Link to="/tinh/$authority" params={{ authority: authority.code }} search={keptSearch}>
                <span lang="vi">{authority.name}</span>
              </Link>
            }
            here={t("sources.title")}
          />
        }
        title={t("sources.title")}
        lead={t("sources.lead")}
      />
      <Section title={t("sources.import")} intro={writing === "allowed" ? t("sources.importIntro") : ""}>
        {writing === "allowed" ? (
          <Desk authority={authority.code} limit={page.uploadLimit} />
        ) : (
          <NoWriting authority={authority.code} why={writing} />
        )}
      </Section>
      <Section
        title={t("sources.batches")}
        intro={
          page.batchCount === 0
            ? ""
            : t("sources.batchesIntro", { count: printCount(page.batchCount, language) })
        }
        aside={
          <TableDownloads
            csvUrl={csvUrl("sources", { authority: authority.code }, {})}
            of={t("sources.batches")}
          />
        }
      >
        <Batches page={page} />
        <Pages next={page.next} after={after} />
      </Section>
      <Freshness authority={authority.code} />
      <Captures page={page} />
      <Systems page={page} />
    </>
  );
}

/** Below its heading on the page of the sources, so that the mark at the top of every page leads to it. */
function Freshness({ authority }: { authority: string }) {
  const { data } = useFreshness(authority, undefined);
  return <div id="do-moi">{data !== undefined && <SourceFreshness of={data} />}</div>;
}
