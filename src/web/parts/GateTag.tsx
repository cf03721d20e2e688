import { printCount } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Icon } from "./icons.tsx";
import { Tag } from "./Tag.tsx";

/** What the gate found, in a word. */
export function GateTag({ errors, warnings }: { errors: number; warnings: number }) {
  const { t, language } = useLanguage();
  const warned = t("gate.warnings", { n: printCount(warnings, language) });
  if (errors > 0) {
    const found = t("gate.errors", { n: printCount(errors, language) });
    return (
      <Tag tone="loss">
        <Icon name="cross" size={14} />
        {warnings > 0 ? `${found}, ${warned}` : found}
      </Tag>
    );
  }
  return (
    <Tag tone={warnings > 0 ? "caution" : "gain"}>
      <Icon name={warnings > 0 ? "warn" : "check"} size={14} />
      {warnings > 0 ? warned : t("gate.passed")}
    </Tag>
  );
}
