import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { type MouseEvent, memo } from "react";
import type { Cell, PeerKind, PeerUnit, TerritoryPage } from "#contract/territory.ts";
import { keptSearch } from "../../asking/address.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn } from "../../parts/drawn.ts";
import { IndicatorLink } from "../../parts/IndicatorLink.tsx";
import { ScrollArea } from "../../parts/ScrollArea.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import { cellWords, reachedOf } from "./cellWords.ts";
import css from "./HeatTable.module.css";
import type { HeatColumn } from "./heatColumns.ts";

/**
 * Units by indicators: what share of its maximum each indicator reached. A cell opens the unit at the indicator. There are
 * thousands of cells: their links are plain, each row's address is made once, and the table follows the router by one handler.
 */
export const HeatTable = memo(function HeatTable({
  kind,
  columns,
  page,
}: {
  kind: PeerKind;
  columns: readonly HeatColumn[];
  page: TerritoryPage;
}) {
  const { t, pick } = useLanguage();
  const router = useRouter();
  const navigate = useNavigate();
  // As text, which is the same as long as it says the same.
  const kept = useSearch({ strict: false, select: (it) => JSON.stringify(keptSearch(it)) });
  const addressOf = (unit: PeerUnit) =>
    router.buildLocation({
      to: "/tinh/$authority/don-vi/$unit",
      params: { authority: page.authority.code, unit: unit.agency.code },
      search: { ...JSON.parse(kept), ky: page.period },
    }).href;
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest("a[data-cell]");
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const href = link ? link.getAttribute("href") : null;
    if (!href || !isPlain) return;
    event.preventDefault();
    navigate({ href });
  };
  return (
    <figure className={css.wide}>
      <Legend />
      <ScrollArea label={t("territory.heat")}>
        <div className={css.tall}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
          <table className={css.table} onClick={follow}>
            <caption className={css.caption}>{t("territory.heatIntro")}</caption>
            <thead>
              <tr>
                <th scope="col" className={css.name}>
                  {t("units.name")}
                </th>
                {columns.map((it) => (
                  <th key={it.id} scope="col" title={pick(it.title)}>
                    <IndicatorLink indicator={it.id} period={page.period} kind={kind.kind}>
                      {it.id}
                    </IndicatorLink>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kind.units.map((unit) => {
                const address = addressOf(unit);
                const cells = new Map(unit.cells.map((it) => [it.id, it]));
                return (
                  <tr key={unit.agency.code}>
                    <th scope="row" className={css.name}>
                      <UnitLink
                        unit={{ agency: unit.agency, period: page.period }}
                        authority={page.authority.code}
                      />
                    </th>
                    {columns.map((it) => (
                      <HeatField
                        key={it.id}
                        unit={unit}
                        column={it}
                        cell={cells.get(it.id)}
                        address={address}
                      />
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </ScrollArea>
    </figure>
  );
});

function HeatField({
  unit,
  column,
  cell,
  address,
}: {
  unit: PeerUnit;
  column: HeatColumn;
  cell: Cell | undefined;
  address: string;
}) {
  const { t, language, pick } = useLanguage();
  const reached = cell === undefined ? null : reachedOf(cell);
  const words = cell === undefined ? t("territory.noFigure") : cellWords(cell, t, language);
  const title = `${unit.agency.name}, ${column.id} ${pick(column.title)}: ${words}`;
  return (
    <td>
      <a
        href={`${address}#chi-so-${column.id}`}
        data-cell
        className={groundOf(cell, reached)}
        style={drawn({ "--reached": reached ?? 0 })}
        title={title}
        aria-label={title}
      >
        {reached === null ? "–" : wholePercent(reached)}
      </a>
    </td>
  );
}

/** Rounded, but never to all or nothing where that is not so. */
function wholePercent(share: number): number {
  const rounded = Math.round(share * 100);
  if (share > 0 && share < 1) return Math.min(99, Math.max(1, rounded));
  return rounded;
}

/** Only what was counted, and enough of it, has a colour. */
function groundOf(cell: Cell | undefined, reached: number | null): string | undefined {
  if (reached === null) return css.none;
  if (cell?.state === "no-data") return css.idle;
  return cell?.few ? css.few : css.heat;
}

/** What the grounds of the cells mean. */
function Legend() {
  const { t } = useLanguage();
  return (
    <ul className={css.legend}>
      {[0, 0.5, 1].map((it) => (
        <li key={it}>
          <span className={css.heat} style={drawn({ "--reached": it })}>
            {it * 100}
          </span>
          {t(it === 0 ? "heat.nothing" : it === 1 ? "heat.all" : "heat.half")}
        </li>
      ))}
      <li>
        <span className={css.few}>80</span>
        {t("heat.few")}
      </li>
      <li>
        <span className={css.idle}>100</span>
        {t("heat.idle")}
      </li>
      <li>
        <span className={css.none}>–</span>
        {t("territory.noFigure")}
      </li>
    </ul>
  );
}
