const FORMS: readonly [RegExp, (name: string) => string][] = [
  [/^unknown command '(.+?)'/, (it) => `Không có lệnh "${it}".`],
  [/^unknown option '(.+?)'/, (it) => `Không có tùy chọn ${it}.`],
  [/^required option '(.+?)' not specified/, (it) => `Thiếu tùy chọn bắt buộc ${it}.`],
  [/^option '(.+?)' argument missing/, (it) => `Tùy chọn ${it} cần một giá trị.`],
  [/^missing required argument '(.+?)'/, (it) => `Thiếu <${it}>.`],
  [/^too many arguments/, () => "Thừa tham số; đường dẫn có dấu cách phải đặt trong ngoặc kép."],
];
const MEANT = /\(Did you mean (?:one of )?(.+?)\?\)/;

/** What Commander says of a wrong command line, in Vietnamese, with the way out. Other texts stay as they are. */
export function commandProblem(text: string, command: string): string {
  const said = text.replace(/^error: /, "");
  for (const [form, says] of FORMS) {
    const found = form.exec(said);
    if (found) return `✗ ${command}: ${says(found[1] ?? "")}\n  → ${remedy(said, command)}`;
  }
  return `✗ ${command}: ${said.trimEnd()}\n  → Xem: ${command} --help`;
}

function remedy(said: string, command: string): string {
  const meant = MEANT.exec(said)?.[1];
  return meant === undefined
    ? `Xem: ${command} --help`
    : `Có phải ý là ${meant.replaceAll(", ", " hoặc ")}? Xem: ${command} --help`;
}
