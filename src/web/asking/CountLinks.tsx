import { Link } from "@tanstack/react-router";
import { printCount } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { COUNTED_ANSWERS, keptSearch } from "./address.ts";
import { answerKey } from "./answerKey.ts";
import css from "./CountLinks.module.css";

/** How many dossiers a rule answers with yes, no and unknown; each number leads to them. */
export function CountLinks({
  authority,
  unit,
  rule,
  period,
  counts,
  kind = "percent",
}: {
  authority: string;
  unit: string;
  rule: string;
  period: string;
  /** Whether the rule shows a rate or only a number. */
  kind?: "percent" | "count";
  counts: Readonly<Record<"yes" | "no" | "unknown", number | null>>;
}) {
  const { t, language } = useLanguage();
  return (
    <ul className={css.links}>
      {COUNTED_ANSWERS.map((answer) => {
        const count = counts[answer];
        const words = `${t(answerKey(answer, kind))} ${printCount(count, language)}`;
        return (
          <li key={answer} className={kind === "count" && answer !== "unknown" ? undefined : css[answer]}>
            {count === null || count === 0 ? (
              <span className={css.none}>{words}</span>
            ) : (
              <Link
                to="/tinh/$authority/don-vi/$unit/ho-so"
                params={{ authority, unit }}
                search={(now) => ({ ...keptSearch(now), ky: period, rule, answer })}
              >
                {words}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
