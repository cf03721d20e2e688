import { Link } from "@tanstack/react-router";
import type { TodayPage } from "#contract/today.ts";
import { useRoute } from "../../api/useRoute.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Section } from "../../parts/Section.tsx";
import css from "./RisksNow.module.css";

/** What may still cost points, by kind, each leading to its list; and the signs in the data. */
export function RisksNow({ page }: { page: TodayPage }) {
  const { t, pick, language } = useLanguage();
  const { authority, knownAt, period } = page;
  const at = knownAt ?? undefined;
  const { data } = useRoute(
    "risks",
    { authority: authority.code, agency: authority.code },
    { at, limit: "1" },
  );
  const { data: signs } = useRoute(
    "integrity",
    { authority: authority.code, agency: authority.code },
    { period, knownAt: at },
  );
  const shown = signs?.detectors.filter((it) => it.verdict === "shown").length;
  return (
    <Section title={t("today.risks")} intro={t("today.risksIntro")}>
      <ul className={css.tiles} aria-busy={data === undefined}>
        {data?.kinds.map(({ kind, title }) => (
          <li key={kind}>
            <Link
              to="/tinh/$authority/don-vi/$unit/viec-can-lam"
              params={{ authority: authority.code, unit: authority.code }}
              search={({ knownAt: then }) => ({ kind, ...(then && { knownAt: then }) })}
              className={`${css.tile} ${data.whole.counts[kind] === 0 ? css.nothing : (css[kind] ?? "")}`}
            >
              <span className={css.word}>{pick(title)}</span>
              <strong className={css.count}>{printCount(data.whole.counts[kind], language)}</strong>
            </Link>
          </li>
        ))}
        <li>
          <Link
            to="/tinh/$authority"
            params={{ authority: authority.code }}
            search={({ knownAt: then }) => ({
              ky: period,
              source: "dossiers",
              ...(then && { knownAt: then }),
            })}
            className={`${css.tile} ${shown ? css.signs : css.nothing}`}
          >
            <span className={css.word}>{t("integrity.title")}</span>
            <strong className={css.count}>{printCount(shown ?? null, language)}</strong>
          </Link>
        </li>
      </ul>
    </Section>
  );
}
