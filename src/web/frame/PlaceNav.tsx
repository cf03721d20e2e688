import { Link, useParams, useRouterState, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { keptSearch } from "../asking/address.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { DataLine } from "./DataLine.tsx";
import css from "./PlaceNav.module.css";

/** Pages about a whole authority, in the order in which an officer's day needs them. */
const PLACES = [
  { to: "/tinh/$authority/hom-nay", text: "places.today" },
  { to: "/tinh/$authority", text: "places.scorecard" },
  { to: "/tinh/$authority/dia-ban", text: "places.territory" },
  { to: "/tinh/$authority/so-sanh", text: "places.compare" },
  { to: "/tinh/$authority/nguon-so-lieu", text: "places.sources" },
  { to: "/tinh/$authority/man-hinh-lon", text: "places.wall" },
] as const;

/** The way between the pages of one authority, under the header on each of them. */
export function PlaceNav() {
  const { t } = useLanguage();
  const { authority, indicator } = useParams({ strict: false });
  const { knownAt } = useSearch({ strict: false });
  const list = useRef<HTMLUListElement>(null);
  const path = useRouterState({ select: (it) => it.location.pathname });
  // On a phone the list is longer than the screen is wide: the place one is at stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page marks another place
  useEffect(() => {
    const [box, here] = [list.current, list.current?.querySelector<HTMLElement>("[aria-current]")];
    if (box && here) box.scrollLeft = here.offsetLeft - (box.clientWidth - here.offsetWidth) / 2;
  }, [path, authority]);
  if (authority === undefined) return null;
  return (
    <div className={css.bar}>
      <div className={css.inner}>
        <nav className={css.nav} aria-label={t("places.nav")}>
          <ul className={css.list} ref={list}>
            {PLACES.map(({ to, text }) => (
              <li key={to}>
                <Link
                  to={to}
                  params={{ authority }}
                  className={`${css.link} ${isWithin(to, indicator) ? css.active : ""}`}
                  // One indicator across the units is a part of the territory.
                  {...(isWithin(to, indicator) && { "aria-current": "true" })}
                  search={keptSearch}
                  activeOptions={{ exact: true, includeSearch: false }}
                  activeProps={{ className: css.active ?? "", "aria-current": "page" }}
                >
                  {t(text)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <DataLine authority={authority} knownAt={knownAt} />
      </div>
    </div>
  );
}

function isWithin(to: (typeof PLACES)[number]["to"], indicator: string | undefined): boolean {
  return to === "/tinh/$authority/dia-ban" && indicator !== undefined;
}
