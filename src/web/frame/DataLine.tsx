import { Link } from "@tanstack/react-router";
import type { FreshnessPage } from "#contract/today.ts";
import { printCount } from "../format/decimal.ts";
import { printAge, printInstant } from "../format/when.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { useReached } from "../live/reach.ts";
import { useFreshness } from "../live/useFreshness.ts";
import { Icon } from "../parts/icons.tsx";
import css from "./DataLine.module.css";

/**
 * How new the figures of an authority are, on every page about it; a mark where its sources are stale, and where the server does
 * not answer. Its place is kept from the start, so that nothing moves when it comes.
 */
export function DataLine({ authority, knownAt }: { authority: string; knownAt: string | undefined }) {
  const { t } = useLanguage();
  const isReached = useReached();
  const { data } = useFreshness(authority, knownAt);
  return (
    <p className={css.line} aria-live="polite" data-freshness={isReached ? data?.state : "lost"}>
      {!isReached ? (
        <span className={css.lost}>
          <Icon name="warn" size={16} />
          {t("dataLine.lost")}
        </span>
      ) : (
        data !== undefined && <Told page={data} />
      )}
    </p>
  );
}

function Told({ page }: { page: FreshnessPage }) {
  const { t, language } = useLanguage();
  const { authority, newest, state, sources, at } = page;
  const old = sources.filter((it) => it.state !== "fresh").length;
  const time = {
    age: newest === null ? "" : printAge(newest, Date.parse(at), language),
    n: printCount(old, language),
    of: printCount(sources.length, language),
  };
  const says =
    newest === null
      ? t("dataLine.none")
      : state === "fresh"
        ? t("dataLine.fresh", time)
        : old < sources.length
          ? t("dataLine.some", time)
          : t("dataLine.stale", time);
  return (
    <Link
      to="/tinh/$authority/nguon-so-lieu"
      params={{ authority: authority.code }}
      hash="do-moi"
      className={`${css.link} ${state === "fresh" ? "" : css.old}`}
      title={newest === null ? undefined : printInstant(newest, language)}
    >
      {state !== "fresh" && <Icon name="warn" size={16} />}
      {says}
    </Link>
  );
}
