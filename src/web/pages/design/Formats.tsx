import { printCount, printDecimal, printDelta, printPercent } from "../../format/decimal.ts";
import { printWorkingTime } from "../../format/duration.ts";
import { printClock, printDay, printInstant, printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Section } from "../../parts/Section.tsx";

const INSTANT = "2023-11-02T09:30:00.000Z";
const DAY_OF_WORK = 450;

/** Each value as it is kept, beside the way the reader's language writes it. */
export function Formats() {
  const { t, language } = useLanguage();
  const shown = [
    ["count", "184513", printCount(184_513, language)],
    ["decimal", "59.91", printDecimal("59.91", language)],
    ["percent", "98.25", printPercent("98.25", language)],
    ["delta", "1.84", printDelta("1.84", language)],
    ["delta", "-0.84", printDelta("-0.84", language)],
    ["unknown", "null", printDecimal(null, language)],
    ["period", "2023-10", printPeriod("2023-10", language)],
    ["day", "2023-11-02", printDay("2023-11-02", language)],
    ["instant", INSTANT, printInstant(INSTANT, language)],
    ["clock", INSTANT, printClock(INSTANT, language)],
    ["work", "2087", printWorkingTime(2087, DAY_OF_WORK, language)],
  ] as const;
  return (
    <Section title={t("design.formats")}>
      <DataTable label={t("design.formats")} caption={t("design.formats")}>
        <thead>
          <tr>
            <th scope="col">{t("design.meaning")}</th>
            <th scope="col">{t("design.given")}</th>
            <th scope="col">{t("design.shown")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(([text, value, written]) => (
            <tr key={`${text} ${value}`}>
              <th scope="row">{t(`design.${text}`)}</th>
              <td>
                <code>{value}</code>
              </td>
              <td>{written}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
