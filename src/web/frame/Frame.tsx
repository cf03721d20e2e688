import { Outlet, useMatches, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Footer } from "./Footer.tsx";
import css from "./Frame.module.css";
import { Header } from "./Header.tsx";
import { PlaceNav } from "./PlaceNav.tsx";
import { Turning } from "./Turning.tsx";

/** What every page stands in: skip link, header, main, footer; a page for a wall has the screen to itself. */
export function Frame() {
  const { t } = useLanguage();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (it) => it.location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  const isBare = useMatches({ select: (all) => all.some((it) => it.staticData.isBare) });
  if (isBare)
    return (
      <main id="noi-dung" ref={main} tabIndex={-1} className={css.bare}>
        <Outlet />
      </main>
    );
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#noi-dung">
        {t("frame.skip")}
      </a>
      <Turning />
      <Header />
      <PlaceNav />
      <main id="noi-dung" ref={main} tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
