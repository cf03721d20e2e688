import { Link } from "@tanstack/react-router";
import type { AlarmView, TodayPage } from "#contract/today.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import css from "./Alarms.module.css";

/** What somebody has to look at, before anything else; nothing where there is nothing. */
export function Alarms({ page }: { page: TodayPage }) {
  const { t } = useLanguage();
  if (page.alarms.length === 0) return null;
  return (
    <ul className={css.alarms} aria-label={t("today.alarms")}>
      {page.alarms.map((it) => (
        <li key={`${it.kind} ${it.detail}`} className={`${css.alarm} ${css[it.kind] ?? ""}`}>
          <Icon name="warn" />
          <Alarm alarm={it} />
        </li>
      ))}
    </ul>
  );
}

function Alarm({ alarm }: { alarm: AlarmView }) {
  const { t, pick, language } = useLanguage();
  const { says, detail, count, publication } = alarm;
  return (
    <p>
      {detail !== null && <strong lang="vi">{detail}: </strong>}
      {pick(says)}{" "}
      {publication !== null && (
        <Link to="/cong-bo/$id/kiem-tra" params={{ id: publication }}>
          {t("today.errors", { n: printCount(count, language) })}
        </Link>
      )}
    </p>
  );
}
