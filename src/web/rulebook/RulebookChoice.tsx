import { useNavigate } from "@tanstack/react-router";
import type { RulebookSummary } from "#contract/pages.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Choice } from "../parts/Choice.tsx";

/** Changes the rulebook version of the page. */
export function RulebookChoice({ id, versions }: { id: string; versions: readonly RulebookSummary[] }) {
  const { t, pick } = useLanguage();
  const navigate = useNavigate();
  const options = versions.map((it) => ({ value: it.id, label: pick(it.title) }));
  return (
    <Choice
      label={t("method.version")}
      value={id}
      options={options}
      onChoose={(bo) => navigate({ to: ".", search: (now) => ({ ...now, bo }), resetScroll: false })}
    />
  );
}
