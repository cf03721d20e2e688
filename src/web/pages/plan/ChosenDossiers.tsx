import { getRouteApi, Link } from "@tanstack/react-router";
import type { LedgerPage } from "#contract/ledger.ts";
import { keptSearch } from "../../asking/address.ts";
import { chosen, MOST_DOSSIERS, toggled } from "../../asking/choice.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Section } from "../../parts/Section.tsx";
import css from "./ChosenDossiers.module.css";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/phuong-an");

/** Dossiers chosen one by one, mended in all they lack; each can be opened or let go. */
export function ChosenDossiers({ page }: { page: LedgerPage }) {
  const { t, language } = useLanguage();
  const { authority } = route.useParams();
  const codes = chosen(route.useSearch(), "dossier");
  return (
    <Section
      title={t("plan.single")}
      intro={t(codes.length === 0 ? "plan.singleNone" : "plan.singleIntro", {
        most: printCount(MOST_DOSSIERS, language),
      })}
    >
      {codes.length > 0 && (
        <ul className={css.list}>
          {codes.map((code) => (
            <li key={code}>
              <Link
                to="/tinh/$authority/ho-so/$code"
                params={{ authority, code }}
                search={(now) => ({ ...keptSearch(now), ky: page.period })}
                className={css.code}
              >
                {code}
              </Link>
              <Link
                to="."
                search={(now) => toggled(now, "dossier", [code])}
                replace
                resetScroll={false}
                aria-label={t("plan.drop", { code })}
                className={css.drop}
              >
                <Icon name="cross" size={14} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
