import { Link, useRouterState } from "@tanstack/react-router";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Header.module.css";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SchemeSwitch } from "./SchemeSwitch.tsx";
import { Wordmark } from "./Wordmark.tsx";

export function Header() {
  const { t } = useLanguage();
  const onResults = useRouterState({ select: (it) => /^\/(tinh\/.*)?$/.test(it.location.pathname) });
  const active = { className: css.active ?? "", "aria-current": "page" as const };
  return (
    <header className={css.header}>
      <div className={css.inner}>
        <Link to="/" className={css.brand} aria-label={t("frame.home")}>
          <Wordmark />
        </Link>
        <nav className={css.nav} aria-label={t("frame.nav")}>
          <Link
            to="/"
            className={`${css.link} ${onResults ? css.active : ""}`}
            activeOptions={{ exact: true }}
          >
            {t("frame.results")}
          </Link>
          <Link to="/cong-bo" className={css.link} activeProps={active}>
            {t("frame.publications")}
          </Link>
          <Link to="/phuong-phap" className={css.link} activeProps={active}>
            {t("frame.method")}
          </Link>
        </nav>
        <div className={css.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </div>
    </header>
  );
}
