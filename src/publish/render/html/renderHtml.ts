import type { PublicationContent, Rendition } from "../../content.ts";
import { escapeMarkup } from "../escapeMarkup.ts";
import { checkPrintable } from "../printable.ts";
import { rendition } from "../rendition.ts";
import { blocks } from "./blocks.ts";
import { appendix, closing, opening, titleBlock } from "./form.ts";
import type { PageOptions } from "./pageOptions.ts";
import { PAGE_SECURITY, PAGE_STYLE } from "./pageStyle.ts";
import { proof } from "./proof.ts";
import { words } from "./text.ts";

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
