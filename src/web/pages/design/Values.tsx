import type { IndicatorCard } from "#contract/scorecard.ts";
import { printDecimal, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Section } from "../../parts/Section.tsx";
import { StateTag } from "../../parts/StateTag.tsx";

const SHOWN: readonly {
  text: "known" | "zero" | "unknown" | "none" | "notApplicable";
  value: string | null;
  state: IndicatorCard["state"];
}[] = [
  { text: "known", value: "98.25", state: "scored" },
  { text: "zero", value: "0.00", state: "scored" },
  { text: "unknown", value: null, state: "unknown" },
  { text: "none", value: null, state: "no-data" },
  { text: "notApplicable", value: null, state: "not-applicable" },
];

/** A figure that is there, is zero, is not known, or has no meaning here. */
export function Values() {
  const { t, language } = useLanguage();
  return (
    <Section title={t("design.values")} intro={t("design.valuesIntro")}>
      <DataTable label={t("design.values")} caption={t("design.values")}>
        <thead>
          <tr>
            <th scope="col">{t("design.meaning")}</th>
            <th scope="col">{t("design.percent")}</th>
            <th scope="col">{t("design.decimal")}</th>
            <th scope="col">{t("design.shown")}</th>
          </tr>
        </thead>
        <tbody>
          {SHOWN.map(({ text, value, state }) => (
            <tr key={text}>
              <th scope="row">{t(`design.${text}`)}</th>
              <td>{printPercent(value, language)}</td>
              <td>{printDecimal(value, language)}</td>
              <td>
                <StateTag state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
