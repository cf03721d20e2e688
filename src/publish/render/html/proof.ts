import type { Finding, Severity } from "#findings/gate/finding.ts";
import type { PublicationContent } from "../../content.ts";
import { escapeMarkup } from "../escapeMarkup.ts";
import type { PageOptions } from "./pageOptions.ts";
import { words } from "./text.ts";
import { PAGE_WORDS } from "./words.ts";

/** What the checks found, who let it out, what it replaces, and how a reader can check that this is what was published. */
export function proof(content: PublicationContent, options: PageOptions): string {
  return [checks(content, options), hashes(options)].filter((it) => it !== "").join("\n");
}

/** Findings a reader should see one by one; what was confirmed is only counted. */
const LISTED = ["error", "warning", "note"] as const satisfies readonly Severity[];

function checks({ override }: PublicationContent, { language, record }: PageOptions): string {
  if (record === null && override === null) return "";
  const say = PAGE_WORDS[language];
  const { findings, supersedes } = record ?? { findings: [], supersedes: null };
  const of = (severity: Severity) => findings.filter((it) => it.severity === severity);
  const counted = say.counted(
    of("error").length,
    of("warning").length,
    of("note").length,
    of("confirmed").length,
  );
  const listed = LISTED.flatMap(of);
  return section("kiem-tra", say.checks, [
    ...(override === null
      ? []
      : [`<p class="override">${words(say.override(override.reason, override.by, of("error").length))}</p>`]),
    ...(supersedes === null
      ? []
      : [`<p>${words(say.supersedes(supersedes.id, supersedes.reason, supersedes.changes.length))}</p>`]),
    ...(record === null ? [] : [`<p>${words(counted)}</p>`]),
    ...(listed.length === 0
      ? []
      : [`<ul class="findings">\n${listed.map((it) => findingLine(it, say.severities)).join("\n")}\n</ul>`]),
  ]);
}

function findingLine(
  { severity, place, says }: Finding,
  severities: Readonly<Record<Severity, string>>,
): string {
  return `<li class="${severity}"><strong>${words(severities[severity])}</strong> · ${words(place)}: ${words(says)}</li>`;
}

function hashes({ language, files, record }: PageOptions): string {
  const say = PAGE_WORDS[language];
  const rows = files.map(
    ({ name, size, sha256 }) =>
      `<tr><th scope="row" class="name"><a href="${escapeMarkup(encodeURIComponent(name))}">${words(name)}</a></th><td class="right">${size.toLocaleString(language)}</td><td><code>${words(sha256)}</code></td></tr>`,
  );
  const table = `<div class="scroll" role="group" aria-labelledby="tep" tabindex="0"><table><caption id="tep">${say.files}</caption>
<thead><tr><th scope="col" class="name">${say.file}</th><th scope="col">${say.size}</th><th scope="col">${say.hash}</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
  return section("kiem-chung", say.proof, [
    ...(record === null
      ? []
      : [`<p>${say.contentHash} <code>${words(record.contentHash)}</code></p>\n<p>${say.recompute}</p>`]),
    ...(files.length === 0 ? [] : [table]),
  ]);
}

function section(id: string, title: string, parts: readonly string[]): string {
  if (parts.length === 0) return "";
  return `<section class="proof" aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${parts.join("\n")}\n</section>`;
}
