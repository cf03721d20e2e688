import { getRouteApi, Link } from "@tanstack/react-router";
import type { TodayPage } from "#contract/today.ts";
import { useRoute } from "../../api/useRoute.ts";
import { keptSearch } from "../../asking/address.ts";
import { printAge, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { LiveState } from "../../live/LiveState.tsx";
import { useChanges } from "../../live/useChanges.ts";
import { Answer } from "../../parts/Answer.tsx";
import { FreshnessTag } from "../../parts/FreshnessTag.tsx";
import { Icon } from "../../parts/icons.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { ChangesPanel } from "./ChangesPanel.tsx";
import { RanksPanel } from "./RanksPanel.tsx";
import { RisksPanel } from "./RisksPanel.tsx";
import { ScorePanel } from "./ScorePanel.tsx";
import { Ticker } from "./Ticker.tsx";
import { useRisksOfAll } from "./useRisksOfAll.ts";
import { useTurning } from "./useTurning.ts";
import css from "./WallPage.module.css";

const route = getRouteApi("/tinh/$authority/man-hinh-lon");

/** In the order in which they come round. */
const PANELS = [
  { name: "score", Panel: ScorePanel },
  { name: "ranks", Panel: RanksPanel },
  { name: "risks", Panel: RisksPanel },
  { name: "changes", Panel: ChangesPanel },
] as const;

/** The day's figures for a screen on the wall: readable from afar, turning by itself, nothing to be pressed. */
export function WallPage() {
  const { authority } = route.useParams();
  const { since, knownAt, ky, bo } = route.useSearch();
  const page = useRoute("today", { authority }, { since, knownAt, period: ky, rulebook: bo });
  const live = useChanges(authority, knownAt === undefined);
  return <Answer of={page}>{(data) => <Wall page={data} live={live} />}</Answer>;
}

function Wall({ page, live }: { page: TodayPage; live: ReturnType<typeof useChanges> }) {
  const { t } = useLanguage();
  const turning = useTurning(PANELS.length);
  const { name, Panel } = PANELS[turning.at] ?? PANELS[0];
  usePageTitle(`${t("wall.title")}, ${page.authority.name}`);
  return (
    <div className={css.wall}>
      <Strip page={page} live={live} />
      {page.source === "dossiers" && <Ready page={page} />}
      <section className={css.panel} aria-labelledby="bang" key={name}>
        <h2 id="bang" className={css.title}>
          {t(`wall.panel.${name}`)}
        </h2>
        <Panel page={page} />
      </section>
      <footer className={css.foot}>
        <Ticker page={page} newest={live.newest} />
        <Controls page={page} turning={turning} />
      </footer>
    </div>
  );
}

/** Has what takes longest to count brought before its panel comes round. */
function Ready({ page }: { page: TodayPage }) {
  useRisksOfAll(page);
  return null;
}

/** Whose figures, of when, and whether they are still fresh: always in sight. */
function Strip({ page, live }: { page: TodayPage; live: ReturnType<typeof useChanges> }) {
  const { t, language } = useLanguage();
  const { authority, newest, until, state, knownAt } = page;
  return (
    <header className={css.strip}>
      <h1 className={css.name} lang="vi">
        {authority.name}
      </h1>
      <div className={css.times}>
        {newest !== null && (
          <span>
            {t("wall.data", { time: printInstant(newest, language) })},{" "}
            {printAge(newest, Date.parse(until), language)}
          </span>
        )}
        <FreshnessTag state={state} />
        {knownAt === null && <LiveState connection={live.connection} />}
      </div>
    </header>
  );
}

function Controls({ page, turning }: { page: TodayPage; turning: ReturnType<typeof useTurning> }) {
  const { t } = useLanguage();
  const { at, isTurning, toggle, go } = turning;
  return (
    <div className={css.controls} title={t("wall.keys")}>
      <button type="button" className={css.button} onClick={() => go(-1)} aria-label={t("wall.previous")}>
        <span className={css.back}>
          <Icon name="forward" size={20} />
        </span>
      </button>
      <button type="button" className={css.button} onClick={toggle} aria-pressed={!isTurning}>
        {t(isTurning ? "wall.pause" : "wall.play")}
      </button>
      <span className={css.place}>
        {at + 1}/{PANELS.length}
      </span>
      <button type="button" className={css.button} onClick={() => go(1)} aria-label={t("wall.next")}>
        <Icon name="forward" size={20} />
      </button>
      <Link
        to="/tinh/$authority/hom-nay"
        params={{ authority: page.authority.code }}
        search={keptSearch}
        className={css.button}
        aria-label={t("wall.leave")}
      >
        <Icon name="cross" size={20} />
      </Link>
    </div>
  );
}
