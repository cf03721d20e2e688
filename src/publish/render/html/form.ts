import type { Appendix, PublicationContent } from "../../content.ts";
import { aboutLine, capitals, FORM_WORDS, listLines } from "../form.ts";
import { printedMarker } from "../marker.ts";
import { blocks } from "./blocks.ts";
import { sentence, words } from "./text.ts";

/** The two columns at the head of the document. A công văn is named by its subject, under its number. */
export function titleBlock(it: PublicationContent): string {
  const superior = it.superior === null ? "" : `<p>${words(capitals(it.superior))}</p>\n`;
  const about = it.form === "cong-van" ? `\n<h1>${words(aboutLine(it.subject))}</h1>` : "";
  return `<header class="form">
<div>${superior}<p class="strong ruled">${words(capitals(it.issuer))}</p></div>
<div><p class="strong">${FORM_WORDS.nation}</p>
<p class="strong motto ruled">${FORM_WORDS.motto}</p></div>
<div><p class="spaces">${words(it.number)}</p>${about}</div>
<div><p class="spaces"><em>${words(it.placeAndDate)}</em></p></div>
</header>`;
}

/** The title of a notice, and whom the document addresses. */
export function opening(it: PublicationContent): string {
  const title =
    it.form === "thong-bao"
      ? `<div class="opening title"><h1>${FORM_WORDS.notice}<br>${words(it.subject)}</h1></div>\n`
      : "";
  const lines = listLines(it.addressees);
  if (lines.length === 0) return title;
  if (lines.length === 1)
    return `${title}<div class="opening centred"><p>${FORM_WORDS.to} ${words(lines[0] ?? "")}</p></div>`;
  return `${title}<div class="opening"><div class="to"><p>${FORM_WORDS.to}</p>${dashed(lines)}</div></div>`;
}

export function closing({ recipients, signature }: PublicationContent): string {
  const left =
    recipients.length === 0 ? "" : `<p>${FORM_WORDS.recipients}</p>${dashed(listLines(recipients))}`;
  const lines = signature.lines.map((it) => `<p>${words(capitals(it))}</p>`).join("");
  const name = signature.name === null ? "" : `<p class="signer">${words(signature.name)}</p>`;
  return `<div class="closing"><div class="recipients">${left}</div><div class="signature">${lines}${name}</div></div>`;
}

/** @param place begins the ids of everything in this appendix */
export function appendix(it: Appendix, place: string): string {
  const notes = new Map(it.footnotes.map(({ marker }, index) => [marker, `${place}-note-${index + 1}`]));
  const title = it.title.map(capitals);
  const reference = it.reference === null ? "" : `\n<p class="reference spaces">${words(it.reference)}</p>`;
  const footnotes = it.footnotes.map(({ marker, runs }) => {
    const { text, raised } = printedMarker(marker);
    const sign = raised ? `<sup>${words(text)}</sup>` : words(text);
    return `<p id="${notes.get(marker)}">${sign} ${sentence(runs)}</p>`;
  });
  return `<section class="appendix${it.landscape ? " wide" : ""}" aria-labelledby="${place}">
<h2 id="${place}">${[it.label, ...title].map(words).join("<br>")}</h2>${reference}
${blocks(it.blocks, { id: `${place}-block`, title: it.title.join(" "), notes, above: 2 })}
${footnotes.length === 0 ? "" : `<div class="notes">${footnotes.join("\n")}</div>`}
</section>`;
}

function dashed(lines: readonly string[]): string {
  return `<ul>${lines.map((it) => `<li>- ${words(it)}</li>`).join("")}</ul>`;
}
