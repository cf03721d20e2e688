import { Link } from "@tanstack/react-router";
import { useRoute } from "../../api/useRoute.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import button from "../../parts/ButtonLink.module.css";
import { Empty } from "../../parts/Empty.tsx";
import { Icon } from "../../parts/icons.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { AuthorityCard } from "./AuthorityCard.tsx";
import css from "./HomePage.module.css";
import { NewestPublications } from "./NewestPublications.tsx";
import { PublishedBesideCounted } from "./PublishedBesideCounted.tsx";

/** What this is, and who has figures. */
export function HomePage() {
  const { t } = useLanguage();
  const authorities = useRoute("authorities");
  usePageTitle(t("home.title"));
  return (
    <>
      <PageHead
        title={t("home.title")}
        lead={t("home.lead")}
        aside={
          <Link to="/lam-quen" className={button.quiet}>
            {t("tour.link")}
            <Icon name="forward" />
          </Link>
        }
      />
      <Answer of={authorities}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t("empty.title")} says={t("empty.says")} command={t("empty.command")} />
          ) : (
            <ul className={css.authorities}>
              {list.map((it) => (
                <AuthorityCard key={it.agency.code} authority={it} />
              ))}
            </ul>
          )
        }
      </Answer>
      <PublishedBesideCounted />
      <NewestPublications />
    </>
  );
}
