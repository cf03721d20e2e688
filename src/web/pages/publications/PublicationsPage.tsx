import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { PublicationList } from "../../parts/PublicationList.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";

/** Every publication, imported or issued here, newest first. */
export function PublicationsPage() {
  const { t } = useLanguage();
  const publications = useRoute("publications");
  usePageTitle(t("publications.title"));
  return (
    <>
      <PageHead
        title={t("publications.title")}
        lead={t("publications.lead")}
        aside={<TableDownloads csvUrl={csvUrl("publications", {}, {})} of={t("publications.title")} />}
      />
      <Answer of={publications}>
        {(list) =>
          list.length === 0 ? (
            <Empty
              title={t("publications.empty")}
              says={t("publications.emptySays")}
              command={t("publications.emptyCommand")}
            />
          ) : (
            <PublicationList publications={list} />
          )
        }
      </Answer>
    </>
  );
}
