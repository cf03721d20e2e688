import type { DossierPage } from "#contract/dossiers.ts";
import { capitalised } from "../../format/capitalised.ts";
import { printClock } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { ScrollArea } from "../../parts/ScrollArea.tsx";
import css from "./Steps.module.css";

/** The handling steps; whether a step names who did it is told, the name is not. */
export function Steps({ steps }: { steps: DossierPage["steps"] }) {
  const { t, language, pick } = useLanguage();
  if (steps === null) return <p>{t("steps.unknown")}</p>;
  if (steps.length === 0) return <p>{t("steps.none")}</p>;
  const told = (is: boolean) => t(is ? "steps.told" : "steps.missing");
  return (
    <ScrollArea label={t("steps.title")}>
      <table className={css.table}>
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
              <td>{index + 1}</td>
              <td className={css.time}>{printClock(it.at, language)}</td>
              <td>{it.state === null ? "–" : capitalised(pick(it.state.says))}</td>
              <td lang="vi">{it.unit ?? "–"}</td>
              <td className={it.handlerTitle === null ? css.missing : undefined}>
                {it.handlerTitle === null ? told(false) : <span lang="vi">{it.handlerTitle}</span>}
              </td>
              <td className={it.namesHandler ? undefined : css.missing}>{told(it.namesHandler)}</td>
              <td className={it.hasNote ? undefined : css.missing}>{told(it.hasNote)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
