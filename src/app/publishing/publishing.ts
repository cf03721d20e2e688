import { createHash } from "node:crypto";
import type { Finding } from "#findings/gate/finding.ts";
import type { Rendition } from "#publish/content.ts";
import { contentToNotice } from "#publish/contentToNotice.ts";
import type { Override } from "#publish/issue.ts";
import { readIssue, type TypedIssue } from "#publish/readIssue.ts";
import { renderAll } from "#publish/render/renderAll.ts";
import { refusal } from "#publish/vintage/refusal.ts";
import { stemOf } from "#publish/vintage/stem.ts";
import { makeVintage, type VintageRecord, vintageJson } from "#publish/vintage/vintage.ts";
import { type Profile, readProfile } from "#rulebook/profiles.ts";
import type { Database } from "#store/database.ts";
import { findLatestVintage, listVintageFiles, type StoredVintage, saveVintage } from "#store/vintages.ts";
import { type AgencyCode, rootOf } from "#terms/agencyCode.ts";
import { canonicalJson } from "#terms/canonicalJson.ts";
import type { Instant } from "#terms/instant.ts";
import { runGate } from "../gate.ts";
import * as rules from "../rules.ts";
import { type Prepared, prepareNotice, prepareProvince } from "./preparePublication.ts";
import { pinRegistry } from "./registryPin.ts";

/** What to issue. `reason` says why an earlier vintage of the same result is replaced. */
export type PublishRequest = TypedIssue & {
  profile: string;
  agency: AgencyCode;
  period: string;
  override?: { reason: string; by: string } | undefined;
  reason?: string | undefined;
};

/** An issued publication with its files; `same` when this very publication was issued before. */
export type Issued = {
  outcome: "stored" | "same";
  id: string;
  contentHash: string;
  supersedes: string | null;
  findings: readonly Finding[];
  files: readonly Rendition[];
};

/**
 * Builds a publication from stored figures, runs the gate over its source and over itself, and issues it as a vintage.
 * @throws UserError when there are no figures, or the gate finds errors and nobody overrides them
 */
export async function publish(database: Database, request: PublishRequest, now: Instant): Promise<Issued> {
  const profile = readProfile(request.profile);
  const override: Override | null = request.override ? { ...request.override, at: now } : null;
  const issue = readIssue(request, override);
  const prepared =
    profile.builds === "notice"
      ? await prepareNotice(database, profile, request, issue)
      : await prepareProvince(database, profile, request, issue);
  const findings = checkBoth(prepared);
  const refused = refusal(findings, override);
  if (refused) throw refused;
  const earlier = await findLatestVintage(database, { ...request, profile: profile.id });
  if (earlier && isSame(earlier, prepared, findings)) return reissued(database, earlier);
  const seal = (files: VintageRecord["files"]) =>
    makeVintage({
      ...frozenInputs(prepared, profile),
      findings,
      number: issue.number,
      day: issue.day,
      signer: issue.signer,
      issuedAt: now,
      override,
      files,
      supersedes: earlier
        ? {
            id: earlier.id,
            record: JSON.parse(earlier.record) as VintageRecord,
            reason: request.reason?.trim() || null,
          }
        : null,
    });
  const { files, record } = await renderAll(prepared.publication.content, stemOf(request), seal);
  const stored = await saveVintage(
    database,
    {
      authority: rootOf(request.agency),
      agency: record.agency,
      period: request.period,
      profile: profile.id,
      contentHash: record.contentHash,
      record: vintageJson(record),
      content: canonicalJson(prepared.publication.content),
      findings: canonicalJson(findings),
      supersedes: earlier?.id ?? null,
      override: request.override ?? null,
      issuedAt: now,
    },
    files.map((it) => ({ ...it, sha256: createHash("sha256").update(it.bytes).digest("hex") })),
  );
  return { ...stored, contentHash: record.contentHash, supersedes: earlier?.id ?? null, findings, files };
}

function frozenInputs(
  { publication, agency, period, rulebook, source, previousSource, dataTime }: Prepared,
  profile: Profile,
) {
  return {
    ...publication,
    agency,
    period,
    profile: { id: profile.id, hash: profile.hash },
    rulebook: { id: rulebook.id, hash: rulebook.hash },
    registry: pinRegistry(rules.registry()),
    source,
    previousSource,
    dataTime,
  };
}

/** The gate over the figures as they came and over the document we are about to issue. */
function checkBoth({
  sourceNotice,
  previousNotice,
  publication,
  agency,
  period,
  dataTime,
}: Prepared): Finding[] {
  const ours = contentToNotice(publication, { agency, period, dataTime, concepts: rules.columns() });
  const own = runGate(ours, previousNotice).findings;
  const source = sourceNotice ? runGate(sourceNotice, previousNotice).findings.map(inSource) : [];
  const said = new Set(source.map((it) => `${it.code} ${it.says}`));
  return [...source, ...own.filter((it) => !said.has(`${it.code} ${it.says}`))];
}

/** Both papers have a "đoạn 11": the place must say which of them is meant. */
function inSource(it: Finding): Finding {
  return { ...it, place: `nguồn số liệu, ${it.place}` };
}

/** The same document from the same sources, with nothing new found: issuing it again adds nothing. */
function isSame(
  earlier: StoredVintage,
  { publication, source }: Prepared,
  findings: readonly Finding[],
): boolean {
  const record = JSON.parse(earlier.record) as VintageRecord;
  return (
    record.source.hash === source.hash &&
    earlier.content === canonicalJson(publication.content) &&
    earlier.findings === canonicalJson(findings)
  );
}

async function reissued(database: Database, earlier: StoredVintage): Promise<Issued> {
  return {
    outcome: "same",
    id: earlier.id,
    contentHash: earlier.contentHash,
    supersedes: earlier.supersedes,
    findings: JSON.parse(earlier.findings) as Finding[],
    files: await listVintageFiles(database, earlier.id),
  };
}
