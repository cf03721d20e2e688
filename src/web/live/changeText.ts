import type { ChangedRow, ChangeEvent } from "#contract/today.ts";
import { printCount } from "../format/decimal.ts";
import type { Speech } from "../language/LanguageProvider.tsx";

/** What happened to a dossier in one sentence, names left out: they are not of the reader's language. */
export function reasonText({ changes }: ChangedRow, { pick }: Pick<Speech, "pick">): string {
  return changes.map((it) => pick(it.says)).join("; ");
}

/** What an event says to those who hear the page: the newest dossier with its reason, and how many more. */
export function eventText(event: ChangeEvent, { t, pick, language }: Speech): string {
  const [first] = event.dossiers;
  if (first === undefined) return t(event.captures > 0 ? "live.capture" : "live.around");
  const said = t("live.dossier", { code: first.code, reason: reasonText(first, { pick }) });
  return event.total < 2 ? said : `${said} ${t("live.more", { n: printCount(event.total - 1, language) })}`;
}
