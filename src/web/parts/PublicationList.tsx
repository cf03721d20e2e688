import { Link } from "@tanstack/react-router";
import type { PublicationSummary } from "#contract/pages.ts";
import { printDecimal, printMax } from "../format/decimal.ts";
import { printDay, printPeriod } from "../format/when.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { GateTag } from "./GateTag.tsx";
import css from "./PublicationList.module.css";
import { Tag } from "./Tag.tsx";

/** Publications, one under the other, each with what the gate found. */
export function PublicationList({ publications }: { publications: readonly PublicationSummary[] }) {
  const { t, language } = useLanguage();
  return (
    <ul className={css.list}>
      {publications.map((it) => (
        <li key={it.id} className={css.item}>
          <div className={css.words}>
            <p className={css.from}>
              {it.agency ? <span lang="vi">{it.agency.name}</span> : t("publication.noAgency")}
              {it.period && <span> · {printPeriod(it.period, language)}</span>}
            </p>
            <h3 className={css.title} lang="vi">
              <Link to="/cong-bo/$id/kiem-tra" params={{ id: it.id }}>
                {it.title}
              </Link>
            </h3>
            <p className={css.facts}>
              {it.number ? t("publication.number", { number: it.number }) : t("publication.noNumber")}
              {it.day && ` · ${printDay(it.day, language)}`}
            </p>
            <div className={css.tags}>
              <Tag tone={it.kind === "vintage" ? "primary" : "plain"}>{t(`publicationKind.${it.kind}`)}</Tag>
              <GateTag errors={it.errors} warnings={it.warnings} />
              {it.override && <Tag tone="caution">{t("publication.overridden")}</Tag>}
            </div>
          </div>
          {it.points !== null && (
            <p className={css.score}>
              <strong>{printDecimal(it.points, language)}</strong>/{printMax(it.max, language)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
