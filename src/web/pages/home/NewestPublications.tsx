import { Link } from "@tanstack/react-router";
import { useRoute } from "../../api/useRoute.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { PublicationList } from "../../parts/PublicationList.tsx";
import { Section } from "../../parts/Section.tsx";

const SHOWN = 3;

/** The newest publications; the page stands without them when there are none or they fail to load. */
export function NewestPublications() {
  const { t } = useLanguage();
  const { data } = useRoute("publications");
  if (!data || data.length === 0) return null;
  return (
    <Section title={t("home.publications")} aside={<Link to="/cong-bo">{t("home.allPublications")}</Link>}>
      <PublicationList publications={data.slice(0, SHOWN)} />
    </Section>
  );
}
