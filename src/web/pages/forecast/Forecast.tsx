import type { ForecastPage } from "#contract/forecast.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import css from "./Forecast.module.css";
import { ForecastFan } from "./ForecastFan.tsx";
import { ForecastIndicators } from "./ForecastIndicators.tsx";
import { ForecastSays } from "./ForecastSays.tsx";
import { WeightyDossiers } from "./WeightyDossiers.tsx";

/** Of these there is nothing to say: nobody looks for a forecast of what is over. */
const SILENT = ["over", "not-a-month"];

/** Where the score of an agency will end this month; of a period that is over nothing. Its place is there while it is worked out. */
export function Forecast({
  authority,
  unit,
  period,
  knownAt,
  rulebook,
}: {
  authority: string;
  unit: string;
  period: string;
  knownAt: string | undefined;
  rulebook?: string | undefined;
}) {
  const { t } = useLanguage();
  const answer = useRoute("forecast", { authority, agency: unit }, { period, knownAt, rulebook });
  const { data } = answer;
  if (data === undefined)
    return isUnderWay(period, knownAt ?? new Date().toISOString()) ? (
      <Section title={t("forecast.title")}>
        <Answer of={answer}>{() => null}</Answer>
      </Section>
    ) : null;
  if (SILENT.includes(data.reason?.code ?? "")) return null;
  const file = (under?: string) =>
    csvUrl("forecast", { authority, agency: unit }, { period, knownAt, rulebook }, under);
  return <Found page={data} file={file} />;
}

/** Whether an instant lies in a month, or before it. */
function isUnderWay(period: string, at: Instant): boolean {
  return /^\d{4}-\d{2}$/.test(period) && dayInVietnam(at).slice(0, 7) <= period;
}

/** @param file where a table of it is to be had */
function Found({ page, file }: { page: ForecastPage; file: (under?: string) => string }) {
  const { t, language, pick } = useLanguage();
  const { outlook, reason, known } = page;
  const at = known.newestBatch ?? known.judgedAt;
  return (
    <Section
      title={t("forecast.title")}
      intro={t("forecast.intro", { at: printInstant(at, language) })}
      aside={outlook !== null && <TableDownloads csvUrl={file()} of={t("forecast.title")} />}
    >
      {outlook === null ? (
        <p>{reason !== null && pick(reason.says)}</p>
      ) : (
        <div className={css.panel}>
          <ForecastSays outlook={outlook} />
          <ForecastFan outlook={outlook} />
          <ForecastIndicators outlook={outlook} />
          <WeightyDossiers page={page} outlook={outlook} csvUrl={file("/dossiers")} />
        </div>
      )}
    </Section>
  );
}
