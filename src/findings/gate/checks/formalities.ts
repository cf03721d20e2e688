import type { Notice } from "#published/notice.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";

/** "12/UBND-VP": number, issuer, drafting unit. */
const WITH_UNIT = /\/\s*[\p{L}.]+(?:\s*[-–]\s*[\p{L}\d.&]+)+/u;
const MOTTO = /độc lập\s*(\S)\s*tự do\s*(\S)\s*hạnh phúc/iu;
const BLANK_REFERENCE =
  /kèm theo[^)]*?(?:số:?\s*(?:\.{2,}|…|_{2,})?\s*\/|ngày\s*(?:\.{2,}|…|_{2,})?\s*tháng)/iu;

/** The parts a dispatch must have (NĐ 30/2020/NĐ-CP, Phụ lục I). A bare table has none of them. */
export const formalities: Check = (notice, { gate }) => {
  const parts = notice.formalities;
  if (notice.form !== "dispatch" || parts === null) return [];
  const head = "phần đầu văn bản";
  const printed = notice.paragraphs.map((it) => /^số\s*:\s*(.*)$/imu.exec(it.text)?.[1]);
  const number = parts.number?.trim() ?? printed.find((it) => it !== undefined)?.trim() ?? "";
  const missing: Finding[] = [
    ...(/\d+\s*\//.test(number)
      ? []
      : [finding(gate, "number-blank", head, "sau chữ Số chưa có số", found(parts.number))]),
    ...(number === "" || WITH_UNIT.test(number)
      ? []
      : [finding(gate, "number-without-unit", head, `ký hiệu là "${number}"`, found(number))]),
    ...(parts.day === null ? [finding(gate, "day-blank", head, "chưa có đủ ngày, tháng, năm")] : []),
    ...(parts.signer === null || parts.signer.trim() === ""
      ? [
          finding(
            gate,
            "signer-blank",
            "phần chữ ký",
            `dưới chức vụ ${parts.signerTitle ?? ""} chưa có họ tên`.replace(/\s+/g, " "),
          ),
        ]
      : []),
    ...(notice.dataTime === null
      ? [finding(gate, "data-time-missing", "toàn văn bản", "không thấy ngày, giờ lấy số liệu")]
      : []),
    ...motto(parts.motto, gate),
  ];
  return [...missing, ...appendixReference(notice, gate)];
};

function found(text: string | null): { found?: string } {
  return text === null ? {} : { found: text };
}

function motto(text: string | null, gate: GateContext["gate"]): Finding[] {
  const dashes = MOTTO.exec(text ?? "");
  if (dashes === null || (dashes[1] === "-" && dashes[2] === "-")) return [];
  return [
    finding(gate, "motto-dash", "tiêu ngữ", `in "${text}"`, {
      expected: "Độc lập - Tự do - Hạnh phúc",
      ...found(text),
    }),
  ];
}

function appendixReference(notice: Notice, gate: GateContext["gate"]): Finding[] {
  const texts = [
    ...notice.paragraphs,
    ...notice.tables.map(({ place, title }) => ({ place, text: title ?? "" })),
  ];
  const blank = texts.find((it) => BLANK_REFERENCE.test(it.text));
  const quote = BLANK_REFERENCE.exec(blank?.text ?? "")?.[0].replace(/\s+/g, " ");
  return blank ? [finding(gate, "appendix-reference-blank", blank.place, `"${quote} …"`)] : [];
}
