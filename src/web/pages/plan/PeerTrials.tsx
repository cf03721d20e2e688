import { useNavigate, useSearch } from "@tanstack/react-router";
import type { PeerTrial } from "#contract/trial.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { useRoute } from "../../api/useRoute.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printCount, printDecimal, printDelta, printPercent } from "../../format/decimal.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Answer } from "../../parts/Answer.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./Trials.module.css";
import { Gain } from "./TriedTable.tsx";

/** What if this unit did as well as others of its kind, as its own best month, or as one of them. Never a result. */
export function PeerTrials({ authority, unit }: { authority: string; unit: string }) {
  const { t } = useLanguage();
  const { like } = useSearch({ strict: false });
  const { source: _, ...asked } = useAsked();
  const trial = useRoute("peerTrial", { authority, agency: unit }, { ...asked, like });
  return (
    <Section
      title={t("trial.peers")}
      intro={t("trial.peersIntro")}
      aside={
        <>
          <Tag tone="caution">{t("trial.mark")}</Tag>
          <TableDownloads
            csvUrl={csvUrl("peerTrial", { authority, agency: unit }, { ...asked, like })}
            of={t("trial.peers")}
          />
        </>
      }
    >
      <Answer of={trial}>{(data) => <Trial trial={data} />}</Answer>
    </Section>
  );
}

function Trial({ trial }: { trial: PeerTrial }) {
  const { t, language, pick } = useLanguage();
  const navigate = useNavigate();
  const own = trial.peers.map((it) => ({ value: it.code, label: it.name }));
  const better = trial.indicators.filter((it) => it.things > 0);
  const kept = trial.indicators.filter((it) => it.things === 0);
  return (
    <>
      <div className={css.choice}>
        <Choice
          label={t("trial.like")}
          value={trial.like}
          options={[
            { value: "median", label: t("trial.median") },
            { value: "best", label: t("trial.best") },
            ...own,
          ]}
          onChoose={(like) =>
            navigate({ to: ".", search: (now) => ({ ...now, like }), replace: true, resetScroll: false })
          }
        />
      </div>
      <p className={css.answer} role="status">
        {t("trial.peersAnswer", {
          gain: printDelta(trial.gain, language),
          now: printDecimal(trial.now, language),
          wholeGain: printDelta(trial.wholeGain, language),
        })}{" "}
        <span lang="vi">{trial.whole.name}</span>.
      </p>
      {better.length > 0 && (
        <DataTable label={t("trial.peers")} caption={t("trial.peersIntro")} className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("change.indicator")}</th>
              <th scope="col" className={css.figure}>
                {t("trial.rates")}
              </th>
              <th scope="col" className={css.figure}>
                {t("trial.things")}
              </th>
              <th scope="col" className={css.figure}>
                {t("trial.unitGain")}
              </th>
            </tr>
          </thead>
          <tbody>
            {better.map((it) => (
              <tr key={it.indicator}>
                <th scope="row">
                  <strong>{it.indicator}</strong> {pick(it.title)}
                </th>
                <td className={css.figure}>
                  <span>{printPercent(it.rate, language)} →</span>{" "}
                  <span>{printPercent(it.model, language)}</span>
                  {it.modelOf !== null && (
                    <span className={css.source}>{periodInSentence(it.modelOf, language)}</span>
                  )}
                </td>
                <td className={css.figure}>{printCount(it.things, language)}</td>
                <Gain gain={it.gain} />
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {kept.length > 0 && (
        <p className={css.source}>{t("trial.kept", { all: kept.map((it) => it.indicator).join(", ") })}</p>
      )}
    </>
  );
}
