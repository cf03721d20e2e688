import type { Finding, Severity } from "#findings/gate/finding.ts";

const GROUPS = [
  { severity: "error", title: "LỖI (chặn ban hành)", count: "lỗi" },
  { severity: "warning", title: "CẢNH BÁO (nên sửa)", count: "cảnh báo" },
  { severity: "note", title: "LƯU Ý", count: "lưu ý" },
  { severity: "confirmed", title: "ĐÃ KIỂM TRA, ĐÚNG", count: "điều đúng" },
] as const satisfies readonly { severity: Severity; title: string; count: string }[];

const WIDTH = 100;

/**
 * The gate's result for a terminal: findings by severity, places in one column, sentences wrapped beside them.
 * @param ok whether the paper may be issued; `file` is how the user named it
 */
export function checkText(findings: readonly Finding[], { ok, file }: { ok: boolean; file: string }): string {
  const groups = GROUPS.map((it) => ({
    ...it,
    found: findings.filter((one) => one.severity === it.severity),
  }));
  const summary = groups.map((it) => `${it.found.length} ${it.count}`).join(", ");
  const sections = groups
    .filter((it) => it.found.length > 0)
    .map((it) =>
      [it.title, ...it.found.flatMap((one, at) => lines(one, at + 1, String(it.found.length).length))].join(
        "\n",
      ),
    );
  const verdict = ok ? "Có thể ban hành." : "Chưa thể ban hành: còn lỗi phải sửa.";
  return [`${file}: ${summary}.`, ...sections, verdict].join("\n\n");
}

/** "  1. place", then the sentence, the two figures and the code, indented alike. */
function lines(it: Finding, number: number, digits: number): string[] {
  const indent = " ".repeat(digits + 4);
  const figures =
    it.severity === "confirmed" || it.expected === null || it.found === null
      ? []
      : [`${indent}in: ${it.found} · đúng ra: ${it.expected}`];
  return [
    `  ${String(number).padStart(digits)}. ${it.place}  [${it.code}]`,
    ...wrap(it.says, WIDTH - indent.length).map((line) => indent + line),
    ...figures,
  ];
}

function wrap(text: string, width: number): string[] {
  const wrapped: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      wrapped.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? wrapped : [...wrapped, line];
}
