import type { PortalAnswer } from "#published/capture.ts";
import { accepted, type Outcome, rejected } from "./outcome.ts";

const AGAIN = "Hãy lấy lại câu trả lời này từ Cổng rồi nhập lại.";
const STOP =
  "Cổng đang chặn: hãy dừng thu thập, chờ người phụ trách kiểm tra, rồi lấy lại câu trả lời này và nhập lại.";
/** Answers after which the whole collection must stop. */
const REFUSALS: readonly number[] = [401, 403, 406, 429];
const BLOCK_PAGE = /request rejected|support id|requested url was rejected|access denied/i;

/**
 * Opens `{code, data, message}` and gives `data`. The Portal answers read-only requests with 201; its firewall may
 * answer 200 or 201 with a page instead.
 */
export function openEnvelope(file: string, answer: PortalAnswer): Outcome<Record<string, unknown>> {
  const { httpStatus } = answer;
  const page = readsAsPage(answer);
  if (httpStatus !== null && httpStatus !== 200 && httpStatus !== 201) {
    const came = `Cổng trả lời HTTP ${httpStatus}${page ? " kèm một trang web" : ""}, không phải số liệu.`;
    return rejected("portal-http-error", file, came, REFUSALS.includes(httpStatus) ? STOP : AGAIN);
  }
  if (page) {
    const blocked = BLOCK_PAGE.test(answer.body);
    const came = blocked ? "Nhận được trang chặn của tường lửa" : "Nhận được một trang web";
    const status = httpStatus === null ? "" : ` (HTTP ${httpStatus})`;
    return rejected("portal-html", file, `${came}${status} thay cho số liệu JSON.`, blocked ? STOP : AGAIN);
  }
  return openJson(file, answer.body);
}

function readsAsPage(answer: PortalAnswer): boolean {
  const start = bare(answer.body);
  if (start.startsWith("<") || answer.contentType?.toLowerCase().includes("text/html")) return true;
  return !start.startsWith("{") && BLOCK_PAGE.test(start.slice(0, 2000));
}

function openJson(file: string, body: string): Outcome<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(bare(body));
  } catch {
    return bare(body).startsWith("{")
      ? rejected("portal-broken-json", file, "JSON bị cắt ngang hoặc hỏng.", AGAIN)
      : rejected("portal-not-json", file, `Nội dung không phải JSON: "${excerpt(body)}".`, AGAIN);
  }
  if (!isRecord(parsed))
    return rejected("portal-bad-envelope", file, "Thiếu lớp bọc {code, data, message}.", AGAIN);
  if (parsed.code !== "OK" && parsed.code !== 200) {
    const message = typeof parsed.message === "string" ? `: "${excerpt(parsed.message)}"` : "";
    return rejected(
      "portal-error-envelope",
      file,
      `Cổng báo lỗi, code ${JSON.stringify(parsed.code)}${message}.`,
      AGAIN,
    );
  }
  return isRecord(parsed.data)
    ? accepted(parsed.data)
    : rejected("portal-no-data", file, "Câu trả lời không có phần data.", AGAIN);
}

function bare(body: string): string {
  return body.replace(/^\uFEFF/, "").trimStart();
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
