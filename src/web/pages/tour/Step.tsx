import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import button from "../../parts/ButtonLink.module.css";
import { Icon } from "../../parts/icons.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./Tour.module.css";
import type { StepId } from "./tourSteps.ts";

/** One step: what there is to see, a small picture of it, and the way there. Opening the page ticks the step. */
export function Step({
  id,
  no,
  link,
  isVisited,
  onVisit,
  second,
  children,
}: {
  id: StepId;
  no: number;
  link: LinkProps | null;
  isVisited: boolean;
  onVisit: () => void;
  /** Another way from this step. */
  second?: ReactNode;
  /** The picture. */
  children: ReactNode;
}) {
  const { t, language } = useLanguage();
  return (
    <li className={css.step} aria-labelledby={`buoc-${id}`}>
      <span className={`${css.no} ${isVisited ? css.done : ""}`} aria-hidden="true">
        {isVisited ? <Icon name="check" size={20} /> : printCount(no, language)}
      </span>
      <div className={css.words}>
        <h2 id={`buoc-${id}`} className={css.title}>
          {t(`tour.${id}`)}
          {isVisited && <Tag tone="gain">{t("tour.seen")}</Tag>}
        </h2>
        <p className={css.says}>{t(`tour.${id}Says`)}</p>
        {link === null ? (
          <p className={css.lacks}>{t("tour.lacks")}</p>
        ) : (
          <p className={css.ways}>
            <Link {...link} className={button.quiet} onClick={onVisit} onAuxClick={onVisit}>
              {t(`tour.${id}Open`)}
              <Icon name="forward" />
            </Link>
            {second}
          </p>
        )}
      </div>
      <div className={css.picture}>{children}</div>
    </li>
  );
}
