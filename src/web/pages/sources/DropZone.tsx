import { type DragEvent, useId, useState } from "react";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../parts/icons.tsx";
import css from "./DropZone.module.css";
import { printBytes } from "./printBytes.ts";

const KINDS = ".json,.ndjson,.jsonl,.csv,.tsv,.txt,.xlsx,.xls,.html,.htm";

/** Takes files that are dropped on it, or chosen with the browser's own control. */
export function DropZone({ limit, onChoose }: { limit: number; onChoose: (files: readonly File[]) => void }) {
  const { t, language } = useLanguage();
  const [isOver, setOver] = useState(false);
  const id = useId();
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the control inside is the first
    <div
      className={`${css.zone} ${isOver ? css.over : ""}`}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={css.icon}>
        <Icon name="download" size={32} />
      </span>
      <p className={css.title}>{t(isOver ? "sources.letGo" : "sources.drop")}</p>
      <input
        id={id}
        type="file"
        multiple
        accept={KINDS}
        className={css.input}
        onChange={(event) => onChoose([...(event.target.files ?? [])])}
      />
      <label htmlFor={id} className={css.button}>
        {t("sources.choose")}
      </label>
      <p className={css.kinds}>{t("sources.kinds", { limit: printBytes(limit, language) })}</p>
    </div>
  );
}
