import { z } from "zod";

const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;

/** Words printed as they stand. A digit in them would be a figure nobody can check, so none is let in. */
export const PlainWords = template();

/**
 * A sentence with named placeholders such as `{points}`, each bound to a cell when the publication is built.
 * @param placeholders names that may stand in it
 */
export function template(...placeholders: readonly string[]) {
  return z.string().superRefine((text, context) => {
    if (text.trim() === "") context.addIssue("Câu chữ để trống. Hãy điền hoặc bỏ cả mục.");
    if (/\d/.test(text))
      context.addIssue(
        "Câu mẫu có chữ số. Hãy thay bằng ô số liệu trong ngoặc nhọn; số và ngày của văn bản pháp luật đặt ở legalBasis.",
      );
    for (const name of placeholdersIn(text)) {
      if (placeholders.includes(name)) continue;
      const known = placeholders.map((it) => `{${it}}`).join(", ");
      context.addIssue(`Không có ô {${name}} cho câu này. Dùng được: ${known || "không ô nào"}.`);
    }
    if (/[{}]/.test(text.replace(PLACEHOLDER, "")))
      context.addIssue("Ngoặc nhọn không khép. Hãy viết tên ô trong cặp ngoặc, như {points}.");
  });
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}
