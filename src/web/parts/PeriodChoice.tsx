import { useNavigate } from "@tanstack/react-router";
import { printPeriod } from "../format/when.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Choice } from "./Choice.tsx";

/** Changes the period of the page; the rest of the address stays. */
export function PeriodChoice({ period, periods }: { period: string; periods: readonly string[] }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const options = periods.map((value) => ({ value, label: printPeriod(value, language) }));
  return (
    <Choice
      label={t("period.label")}
      value={period}
      options={options}
      onChoose={(ky) => navigate({ to: ".", search: (now) => ({ ...now, ky }), resetScroll: false })}
    />
  );
}
