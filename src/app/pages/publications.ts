import type { PublicationPage, PublicationSummary } from "#contract/pages.ts";
import type { Finding } from "#findings/gate/finding.ts";
import type { Database } from "#store/database.ts";
import { authoritiesWithDossiers } from "#store/dossiers/batches.ts";
import { findNoticeById, listNotices } from "#store/notices.ts";
import { findVintage, listVintages } from "#store/vintages.ts";
import { rootOf } from "#terms/agencyCode.ts";
import { findPreviousNotice, type GateResult, runGate } from "../gate.ts";
import { notFound } from "./notFound.ts";
import { noticePage, noticeSummary } from "./noticePage.ts";
import { vintagePage, vintageSummary } from "./vintagePage.ts";

type Query = { agency?: string | undefined; period?: string | undefined };

/** Imported notices and issued vintages, newest first. */
export async function publicationSummaries(database: Database, query: Query): Promise<PublicationSummary[]> {
  const counted = await authoritiesWithDossiers(database);
  const notices = await Promise.all(
    (await listNotices(database)).map(async (it) =>
      noticeSummary(
        it,
        runGate(it.notice, await findPreviousNotice(database, it.notice)),
        counted.includes(rootOf(it.agency.code)),
      ),
    ),
  );
  return [...notices, ...(await listVintages(database)).map(vintageSummary)]
    .filter((it) => query.agency === undefined || it.agency?.code === query.agency)
    .filter((it) => query.period === undefined || it.period === query.period)
    .sort((a, b) => b.at.localeCompare(a.at));
}

export async function publicationPage(database: Database, id: string): Promise<PublicationPage> {
  const notice = await findNoticeById(database, id);
  if (notice) {
    const gate = runGate(notice.notice, await findPreviousNotice(database, notice.notice));
    const hasDossiers = (await authoritiesWithDossiers(database)).includes(rootOf(notice.agency.code));
    return noticePage(notice, gate, hasDossiers);
  }
  const vintage = await findVintage(database, id);
  if (vintage) return vintagePage(database, vintage);
  return notFound("no-publication", id, "Không có bản công bố này.", "Xem danh sách ở trang Công bố.");
}

/** What the gate says of a stored publication: a notice is checked anew, a vintage keeps what was found when it was issued. */
export async function checkPublication(database: Database, id: string): Promise<GateResult | undefined> {
  const notice = await findNoticeById(database, id);
  if (notice) return runGate(notice.notice, await findPreviousNotice(database, notice.notice));
  const vintage = await findVintage(database, id);
  if (!vintage) return undefined;
  const findings = JSON.parse(vintage.findings) as Finding[];
  return { ok: findings.every((it) => it.severity !== "error"), findings };
}
