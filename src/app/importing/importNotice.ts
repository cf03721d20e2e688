import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readNoticeFile } from "#ingest/notice/readNoticeFile.ts";
import type { Notice } from "#published/notice.ts";
import { nameOf } from "#registry/agency.ts";
import { findAgency } from "#registry/findAgency.ts";
import type { SaveOutcome } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { saveNotice } from "#store/notices.ts";
import { type AgencyCode, agencyCodeGrammar, rootOf } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { periodId, readPeriod } from "#terms/period.ts";
import { type Problem, refuse } from "#terms/problem.ts";
import * as rules from "../rules.ts";

/** A published paper or table as read, before anything is stored. */
export type NoticeReading = {
  notice: Notice | null;
  problems: Problem[];
  warnings: Problem[];
  bytes: Uint8Array;
};

/** Reads a file that holds a published unit table. */
export async function readNotice(file: string): Promise<NoticeReading> {
  const bytes = readFile(file);
  const context = { registry: rules.registry(), concepts: rules.columns() };
  return { ...(await readNoticeFile({ name: basename(file), bytes }, context)), bytes };
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return refuse(
      "no-file",
      file,
      code === "EISDIR" ? "Đây là một thư mục." : "Không mở được tệp.",
      "Hãy kiểm tra đường dẫn và quyền đọc tệp.",
    );
  }
}

/** What the user may state when the paper does not. */
export type NoticeOrigin = { agency?: string; period?: string };

/** Stores a notice under its agency and period: those stated by the user, else those the paper names. */
export async function storeNotice(
  database: Database,
  file: string,
  { notice, bytes }: { notice: Notice; bytes: Uint8Array },
  origin: NoticeOrigin,
  now: Instant,
): Promise<SaveOutcome & { agency: { code: AgencyCode; name: string }; period: string }> {
  const agency = agencyOf(file, notice, origin.agency);
  const period = origin.period ? periodId(readPeriod(origin.period)) : notice.period;
  if (period === null) {
    refuse(
      "no-period",
      file,
      "Văn bản không ghi rõ kỳ báo cáo.",
      "Hãy thêm --period, ví dụ --period 2023-10.",
    );
  }
  const stated: Notice = { ...notice, agency, period };
  const saved = await saveNotice(database, {
    authority: rootOf(agency.code),
    agency,
    period,
    notice: stated,
    file: { name: basename(file), bytes },
    importedAt: now,
  });
  return { ...saved, agency, period };
}

function agencyOf(
  file: string,
  notice: Notice,
  stated: string | undefined,
): { code: AgencyCode; name: string } {
  const code = stated ?? notice.agency?.code ?? undefined;
  if (code === undefined) {
    refuse(
      "no-agency",
      file,
      "Không xác định được cơ quan công bố.",
      "Hãy thêm --agency với mã định danh, ví dụ --agency 000.00.31.H53.",
    );
  }
  if (agencyCodeGrammar(code) === null) {
    refuse(
      "bad-code",
      `--agency ${code}`,
      "Không đúng dạng mã định danh.",
      "Dạng đúng: H44.100 hoặc 000.00.31.H53.",
    );
  }
  const known = findAgency(rules.registry(), code);
  return { code, name: (known && nameOf(known)) ?? notice.agency?.name ?? code };
}
