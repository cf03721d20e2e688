import { useNavigate, useSearch } from "@tanstack/react-router";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Tick } from "../../parts/Tick.tsx";

/** Leaves out what can no longer be done for dossiers that have ended. */
export function StillTick() {
  const { t } = useLanguage();
  const { still } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <Tick
      isOn={still === "yes"}
      onToggle={() =>
        navigate({
          to: ".",
          search: ({ still: now, ...others }) => (now === "yes" ? others : { ...others, still: "yes" }),
          replace: true,
          resetScroll: false,
        })
      }
    >
      {t("plan.still")}
    </Tick>
  );
}
