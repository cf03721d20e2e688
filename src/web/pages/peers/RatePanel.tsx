import { lazy, Suspense } from "react";
import type { IndicatorPeersPage, RateKind } from "#contract/territory.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Caption } from "../../parts/charts/Caption.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { useSeen } from "../../parts/useSeen.ts";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";
import { Outliers } from "./Outliers.tsx";
import css from "./Peers.module.css";
import { RateTable } from "./RateTable.tsx";

const Funnel = lazy(async () => ({ default: (await import("./Funnel.tsx")).Funnel }));
const DotPlot = lazy(async () => ({ default: (await import("./DotPlot.tsx")).DotPlot }));

type Shown = { kind: RateKind; page: IndicatorPeersPage; says: IndicatorWords | undefined };

/** One kind of unit: the drawing, who lies outside in words, and the table of all. */
export function RatePanel({ kind, page, says }: Shown) {
  const { t, language, pick } = useLanguage();
  const [seen, place] = useSeen();
  const asked = useAsked();
  const { common, reason } = kind;
  const { limits, smallest } = page.rules;
  const isDrawn = common !== null || kind.units.some((it) => it.points !== null);
  return (
    <>
      <Section
        title={t(common === null ? "peers.dots" : "peers.funnel")}
        intro={
          common === null
            ? t(`noLimits.${reason ?? "not-known"}`)
            : t("peers.funnelIntro", {
                rate: printPercent(common.ratio, language),
                method: pick(limits.method),
                percents: limits.percents
                  .map((it) => printPercent(String(it), language))
                  .join(t("peers.and")),
              })
        }
      >
        {isDrawn && (
          <figure className={css.figure} ref={place}>
            <div className={common === null ? css.dots : css.funnel} aria-hidden="true" lang="vi">
              {seen && (
                <Suspense fallback={null}>
                  {common === null ? <DotPlot kind={kind} page={page} /> : <Funnel kind={kind} page={page} />}
                </Suspense>
              )}
            </div>
            <Caption picture={seen ? (says ? pick(says.title) : page.indicator) : null}>
              {common === null ? t("peers.dotsCaption") : t("peers.funnelCaption", { n: String(smallest) })}
            </Caption>
          </figure>
        )}
        {common !== null && <Outliers kind={kind} page={page} />}
      </Section>
      <Section
        title={t("peers.table")}
        intro={t("peers.tableIntro", { n: String(smallest) })}
        aside={
          <TableDownloads
            csvUrl={csvUrl(
              "indicatorPeers",
              { authority: page.authority.code, indicator: page.indicator },
              asked,
            )}
            of={t("peers.table")}
          />
        }
      >
        <RateTable kind={kind} page={page} says={says} />
      </Section>
    </>
  );
}
