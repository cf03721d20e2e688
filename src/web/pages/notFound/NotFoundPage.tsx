import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";

export function NotFoundPage() {
  const { t } = useLanguage();
  usePageTitle(t("notFound.title"));
  return (
    <>
      <PageHead title={t("notFound.title")} lead={t("notFound.says")} />
      <Link to="/">{t("notFound.home")}</Link>
    </>
  );
}
