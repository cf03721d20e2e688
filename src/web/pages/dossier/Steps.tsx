import type { DossierPage } from "#contract/dossiers.ts";
import { capitalised } from "../../format/capitalised.ts";
import { printClock } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import css from "./Steps.module.css";

/** The handling steps; whether a step names who did it is told, the name is not. */
export function Steps({ steps }: { steps: DossierPage["steps"] }) {
  const { t, language, pick } = useLanguage();
  if (steps === null) return <p>{t("steps.unknown")}</p>;
  if (steps.length === 0) return <p>{t("steps.none")}</p>;
  const told = (is: boolean) => t(is ? "steps.told" : "steps.missing");
  return (
    <DataTable label={t("steps.title")} caption={t("steps.title")} className={css.table} asCards>
      <thead>
        <tr>
          <th scope="col">{t("steps.number")}</th>
          <th scope="col">{t("stepField.at")}</th>
          <th scope="col">{t("stepField.state")}</th>
          <th scope="col">{t("stepField.unit")}</th>
          <th scope="col">{t("stepField.handlerTitle")}</th>
          <th scope="col">{t("stepField.handlerName")}</th>
          <th scope="col">{t("stepField.note")}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((it, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
          <tr key={index}>
            <th scope="row" data-label={t("steps.number")}>
              {index + 1}
            </th>
            <td className={css.time} data-label={t("stepField.at")}>
              {printClock(it.at, language)}
            </td>
            <td data-label={t("stepField.state")}>
              {it.state === null ? "–" : capitalised(pick(it.state.says))}
            </td>
            <td data-label={t("stepField.unit")}>
              <span lang="vi">{it.unit ?? "–"}</span>
            </td>
            <td
              className={it.handlerTitle === null ? css.missing : undefined}
              data-label={t("stepField.handlerTitle")}
            >
              {it.handlerTitle === null ? told(false) : <span lang="vi">{it.handlerTitle}</span>}
            </td>
            <td className={it.namesHandler ? undefined : css.missing} data-label={t("stepField.handlerName")}>
              {told(it.namesHandler)}
            </td>
            <td className={it.hasNote ? undefined : css.missing} data-label={t("stepField.note")}>
              {told(it.hasNote)}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
