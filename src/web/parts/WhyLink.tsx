import { Link } from "@tanstack/react-router";
import { isBefore } from "#terms/period.ts";
import { keptSearch } from "../asking/address.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import button from "./ButtonLink.module.css";
import { Icon } from "./icons.tsx";

/** From figures to why they rose or fell against the period before; nothing where there is no earlier period to hold against. */
export function WhyLink({
  authority,
  unit,
  period,
  periods,
  isCounted,
}: {
  authority: string;
  unit: string;
  period: string;
  /** All there are. */
  periods: readonly string[];
  /** Whether the figures here are counted from dossiers. */
  isCounted: boolean;
}) {
  const { t } = useLanguage();
  if (!periods.some((it) => isBefore(it, period))) return null;
  return (
    <Link
      to="/tinh/$authority/so-sanh"
      params={{ authority }}
      search={(now) => ({
        ...keptSearch(now),
        ...(unit !== authority && { "don-vi": unit }),
        ky: period,
        source: isCounted ? "dossiers" : "portal",
      })}
      className={button.quiet}
    >
      {t("compare.why")} <Icon name="forward" size={16} />
    </Link>
  );
}
