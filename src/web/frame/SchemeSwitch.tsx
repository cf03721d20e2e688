import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useAnswered } from "../answering/useAnswered.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Icon } from "../parts/icons.tsx";
import css from "./Switch.module.css";

/** Light or dark; the system's choice until the reader makes one. */
export function SchemeSwitch() {
  const { t } = useLanguage();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const other = useComputedColorScheme("light") === "light" ? "dark" : "light";
  const [isAsked, ask] = useAnswered();
  const label = t(other === "dark" ? "frame.dark" : "frame.light");
  return (
    <button
      type="button"
      className={css.button}
      aria-label={label}
      title={label}
      data-asked={isAsked}
      onClick={() => ask(() => setColorScheme(other))}
    >
      <Icon name={other === "dark" ? "moon" : "sun"} />
    </button>
  );
}
