import { Link } from "@tanstack/react-router";
import type { RulebookPage } from "#contract/pages.ts";
import { printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn } from "../../parts/drawn.ts";
import { Icon } from "../../parts/icons.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./MethodGroups.module.css";

/** Groups with their indicators; each leads to its own page. */
export function MethodGroups({ page, words }: { page: RulebookPage; words: RulebookWords }) {
  const { t, language, pick } = useLanguage();
  return (
    <div className={css.groups}>
      {words.groups.map((group) => (
        <section
          key={group.id}
          className={css.group}
          style={drawn({ "--hue": group.hue })}
          aria-label={pick(group.title)}
        >
          <h3 className={css.head}>
            <span className={css.no}>{group.no}</span>
            <span className={css.title}>{pick(group.title)}</span>
            <span className={css.max}>{t("points.upTo", { max: printMax(group.max, language) })}</span>
          </h3>
          <ul className={css.list}>
            {page.indicators
              .filter((it) => it.group === group.id)
              .map((it) => (
                <li key={it.id}>
                  <Link
                    to="/phuong-phap/$indicator"
                    params={{ indicator: it.id }}
                    search={{ bo: page.id }}
                    className={css.link}
                  >
                    <span className={css.id}>{it.id}</span>
                    <span>
                      <span className={css.name}>{pick(it.title)}</span>
                      <span className={css.rule}>{pick(it.pointsSays)}</span>
                    </span>
                    <span className={css.points}>
                      {it.max === null
                        ? t("points.none")
                        : t("points.upTo", { max: printMax(it.max, language) })}
                    </span>
                    <span className={css.arrow}>
                      <Icon name="forward" size={16} />
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
