import type { GroupCard } from "#contract/scorecard.ts";
import { printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import css from "./UnitTable.module.css";

/** A group's points on a ground that deepens with its share of the maximum; missing points have no ground. */
export function HeatCell({ group }: { group: GroupCard | undefined }) {
  const { language } = useLanguage();
  const points = group?.points ?? null;
  const reached = share(points, group?.max ?? null);
  return (
    <td className={reached === null ? css.cold : css.heat} style={drawn({ "--reached": reached ?? 0 })}>
      <span className={css.cell}>{printDecimal(points, language)}</span>
    </td>
  );
}
