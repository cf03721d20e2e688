import type { ReactNode } from "react";
import type { PeerKind, PeerUnit, TerritoryPage } from "#contract/territory.ts";
import { printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn, highestFirst, share } from "../../parts/drawn.ts";
import { IndicatorLink } from "../../parts/IndicatorLink.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import { cellWords } from "./cellWords.ts";
import css from "./HeatList.module.css";
import type { HeatColumn } from "./heatColumns.ts";

/** The heat table for a phone: one indicator at a time, the units below each other. */
export function HeatList({
  kind,
  measure,
  choice,
  page,
}: {
  kind: PeerKind;
  measure: HeatColumn | null;
  choice: ReactNode;
  page: TerritoryPage;
}) {
  const { t } = useLanguage();
  return (
    <div className={css.narrow}>
      {choice}
      {measure && (
        <p className={css.more}>
          <IndicatorLink indicator={measure.id} period={page.period} kind={kind.kind}>
            {t("peers.open", { id: measure.id })}
          </IndicatorLink>
        </p>
      )}
      <MeasureList kind={kind} measure={measure} page={page} />
    </div>
  );
}

/** Every unit with its figure of the measure, the highest first, what is not known last. */
export function MeasureList({
  kind,
  measure,
  page,
}: {
  kind: PeerKind;
  measure: HeatColumn | null;
  page: TerritoryPage;
}) {
  const { t, language } = useLanguage();
  const rows = kind.units
    .map((unit) => ({ unit, ...measured(unit, kind, measure) }))
    .sort((a, b) => highestFirst(a.points, b.points));
  return (
    <ul className={css.list}>
      {rows.map(({ unit, points, max, cell }) => {
        const reached = share(points, max);
        const few = cell?.few ?? unit.standing === "few";
        return (
          <li key={unit.agency.code} style={drawn({ "--reached": reached ?? 0 })}>
            <span className={css.head}>
              <UnitLink
                unit={{ agency: unit.agency, period: page.period }}
                authority={page.authority.code}
                indicator={measure?.id}
              />
              <strong>{reached === null ? t("territory.noFigure") : printDecimal(points, language)}</strong>
            </span>
            <span className={reached === null ? css.none : few ? css.few : css.track} aria-hidden="true">
              <span className={css.bar} />
            </span>
            {cell && reached !== null && <span className={css.says}>{cellWords(cell, t, language)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What a unit has on the measure. */
export function measured(unit: PeerUnit, kind: PeerKind, measure: HeatColumn | null) {
  if (measure === null) return { points: unit.points, max: kind.basis?.max ?? null, cell: undefined };
  const cell = unit.cells.find((it) => it.id === measure.id);
  return { points: cell?.points ?? null, max: measure.max, cell };
}
