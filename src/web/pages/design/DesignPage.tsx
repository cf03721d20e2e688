import { useLanguage } from "../../language/LanguageProvider.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { Colours } from "./Colours.tsx";
import { Controls } from "./Controls.tsx";
import { Formats } from "./Formats.tsx";
import { Scales } from "./Scales.tsx";
import { States } from "./States.tsx";
import { Values } from "./Values.tsx";

/** The one design language, shown by the variables and parts themselves. */
export function DesignPage() {
  const { t } = useLanguage();
  usePageTitle(t("design.title"));
  return (
    <>
      <PageHead title={t("design.title")} lead={t("design.lead")} />
      <Colours />
      <Scales />
      <States />
      <Values />
      <Controls />
      <Formats />
    </>
  );
}
