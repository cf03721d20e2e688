import { Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTold } from "../answering/useTold.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./KindTabs.module.css";
import { kindWords } from "./kindWords.ts";

/** What belongs to units of one kind, a tab for each; the largest kind is open until another is chosen in the address. */
export function KindTabs<Kind extends { kind: string; units: readonly unknown[] }>({
  kinds,
  children,
}: {
  kinds: readonly Kind[];
  children: (kind: Kind) => ReactNode;
}) {
  const { t } = useLanguage();
  const { loai } = useSearch({ strict: false });
  const navigate = useNavigate();
  const largest = [...kinds].sort((a, b) => b.units.length - a.units.length)[0];
  const chosen = kinds.find((it) => it.kind === loai) ?? largest;
  const [asked, ask] = useTold(chosen?.kind);
  // Pressing a tab draws the tabs anew, not what stands under them.
  const content = useMemo(() => chosen && children(chosen), [chosen, children]);
  if (chosen === undefined || kinds.length === 1) return content;
  return (
    <Tabs
      value={chosen.kind}
      keepMounted={false}
      classNames={{ list: css.list ?? "", tab: css.tab ?? "", panel: css.panel ?? "" }}
      onChange={(kind) => {
        if (kind === null) return;
        ask(kind);
        navigate({ to: ".", search: (now) => ({ ...now, loai: kind }), replace: true, resetScroll: false });
      }}
    >
      <Tabs.List aria-label={t("units.kinds")}>
        {kinds.map((it) => (
          <Tabs.Tab key={it.kind} value={it.kind} data-asked={it.kind === asked}>
            {kindWords(it.kind, t)} <span className={css.count}>{it.units.length}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {kinds.map((it) => (
        <Tabs.Panel key={it.kind} value={it.kind}>
          {it === chosen && content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
