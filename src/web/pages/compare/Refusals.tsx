import { Link } from "@tanstack/react-router";
import type { ScoreComparison } from "#contract/scoreComparison.ts";
import { printDecimal, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import button from "../../parts/ButtonLink.module.css";
import { Icon } from "../../parts/icons.tsx";
import css from "./Refusals.module.css";
import { searchOfBoth } from "./sideSearch.ts";

/** What stands against comparing the two sides, why, and what can be compared instead. */
export function Refusals({ page }: { page: ScoreComparison }) {
  const { t, language, pick } = useLanguage();
  const { refusals, authority, agency, rebasedAlone, basis } = page;
  if (refusals.length === 0) return null;
  return (
    <section className={css.box} aria-label={t("compare.refused")}>
      <p className={css.title}>
        <Icon name="warn" />
        {t(basis === "rebased" ? "compare.rebasedTitle" : "compare.refused")}
      </p>
      <ul className={css.list}>
        {refusals.map(({ reason, side, says, instead, rebased }) => (
          <li key={`${reason} ${side}`}>
            <p>{pick(says)}</p>
            {rebased && basis === "rebased" && <p className={css.soft}>{t("compare.rebasedSays")}</p>}
            {instead !== null && (
              <Link
                to="/tinh/$authority/so-sanh"
                params={{ authority: authority.code }}
                search={{
                  "don-vi": instead.agency?.code ?? agency.code,
                  ...searchOfBoth(instead.a, instead.b),
                }}
                className={button.quiet}
              >
                {pick(instead.says)}
                {instead.agency !== null && <span lang="vi">: {instead.agency.name}</span>}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {rebasedAlone !== null && (
        <p className={css.alone}>
          {t("compare.alone", {
            points: printDecimal(rebasedAlone.points, language),
            max: printDecimal(rebasedAlone.max, language),
            share: printPercent(rebasedAlone.share, language),
          })}{" "}
          <span lang="vi">{rebasedAlone.from.join(", ")}</span>.
        </p>
      )}
    </section>
  );
}
