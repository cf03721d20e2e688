import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Footer.module.css";

export function Footer() {
  const { t } = useLanguage();
  return (
    <footer className={css.footer}>
      <div className={css.inner}>
        <p className={css.about}>{t("footer.about")}</p>
        <nav className={css.links} aria-label={t("footer.nav")}>
          <Link to="/phuong-phap">{t("footer.method")}</Link>
          <Link to="/lam-quen">{t("tour.link")}</Link>
          <Link to="/ngon-ngu-thiet-ke">{t("design.title")}</Link>
          <a href="/api/docs">{t("footer.docs")}</a>
          <a href="/api/openapi.json">{t("footer.openapi")}</a>
        </nav>
      </div>
    </footer>
  );
}
