import type { PublicationContent, Rendition } from "../../content.ts";
import { escapeMarkup } from "../escapeMarkup.ts";
import { checkPrintable } from "../printable.ts";
import { rendition } from "../rendition.ts";
import { blocks } from "./blocks.ts";
import { appendix, closing, opening, titleBlock } from "./form.ts";
import { PAGE_SECURITY, PAGE_STYLE } from "./pageStyle.ts";
import { words } from "./text.ts";
import { PAGE_WORDS } from "./words.ts";

/** A file beside the page. `size` in bytes, `sha256` in hexadecimal. */
type PageFile = { name: string; size: number; sha256: string };

/**
 * What the page says beyond the document.
 * @property files linked by their bare names, so the page works wherever it lies beside them
 * @property contentHash SHA-256 of the vintage's content, null for a draft
 */
export type PageOptions = {
  language: keyof typeof PAGE_WORDS;
  files: readonly PageFile[];
  contentHash: string | null;
};

/**
 * The published page of a vintage: one file, readable without JavaScript, on a phone, on paper and aloud.
 * It loads nothing and runs nothing. Refuses `unprintable-text`.
 */
export function renderHtml(
  content: PublicationContent,
  options: PageOptions,
  stem: string = content.form,
): Rendition {
  checkPrintable(content);
  const dataTime = content.dataTime === null ? "" : `\n<p class="datatime">${words(content.dataTime)}</p>`;
  const appendices = content.appendices.map((it, index) => appendix(it, `phu-luc-${index + 1}`));
  const page = `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(PAGE_SECURITY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(content.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<article>
${titleBlock(content)}
${opening(content)}${dataTime}
${blocks(content.body, { id: "bang", title: content.title, notes: new Map(), above: 1 })}
${closing(content)}
${appendices.join("\n")}
</article>
${proof(content, options)}
</main>
</body>
</html>
`;
  return rendition(stem, "html", page);
}

/** How a reader can check that this is what was published. */
function proof({ override }: PublicationContent, { language, files, contentHash }: PageOptions): string {
  const say = PAGE_WORDS[language];
  const rows = files.map(
    ({ name, size, sha256 }) =>
      `<tr><th scope="row" class="name"><a href="${escapeMarkup(encodeURIComponent(name))}">${words(name)}</a></th><td class="right">${size.toLocaleString(language)}</td><td><code>${words(sha256)}</code></td></tr>`,
  );
  const table = `<div class="scroll" role="group" aria-labelledby="tep" tabindex="0"><table><caption id="tep">${say.files}</caption>
<thead><tr><th scope="col" class="name">${say.file}</th><th scope="col">${say.size}</th><th scope="col">${say.hash}</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
  const parts = [
    ...(override === null ? [] : [`<p>${words(say.override(override.reason, override.by))}</p>`]),
    ...(contentHash === null ? [] : [`<p>${say.contentHash} <code>${words(contentHash)}</code></p>`]),
    ...(files.length === 0 ? [] : [table]),
  ];
  return parts.length === 0
    ? ""
    : `<section class="proof" aria-labelledby="kiem-chung">\n<h2 id="kiem-chung">${say.proof}</h2>\n${parts.join("\n")}\n</section>`;
}
