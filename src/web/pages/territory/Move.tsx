import type { PeerUnit } from "#contract/territory.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./Ranking.module.css";

/** How many places a unit moved since the period before, by a sign and in words. */
export function Move({ unit: { rank, rankBefore } }: { unit: PeerUnit }) {
  const { t, language } = useLanguage();
  if (rank === null || rankBefore === null) return <span className={css.still}>{t("move.unknown")}</span>;
  const places = rankBefore - rank;
  if (places === 0) return <span className={css.still}>{t("move.same")}</span>;
  const n = printCount(Math.abs(places), language);
  return (
    <span className={places > 0 ? css.up : css.down}>
      <span aria-hidden="true">{places > 0 ? "▲ " : "▼ "}</span>
      {t(places > 0 ? "move.up" : "move.down", { n })}
    </span>
  );
}
