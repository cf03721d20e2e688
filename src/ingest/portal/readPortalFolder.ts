import type { Capture, CatalogueProcedure } from "#published/capture.ts";
import type { Problem } from "#terms/problem.ts";
import { assembleEvaluation } from "./assembleEvaluation.ts";
import { assembleSummary } from "./assembleSummary.ts";
import { type ReceivedAnswer, readAnswer } from "./readAnswer.ts";
import type { EvaluationAnswer } from "./readEvaluation.ts";
import { type CataloguePage, joinCatalogue, readFormalities } from "./readFormalities.ts";
import { type Manifest, readManifest } from "./readManifest.ts";
import { readScope } from "./requestScope.ts";
import { vocabulary } from "./vocabulary.ts";

/**
 * What a folder of recorded Portal answers holds.
 * @property problems answers that cannot be used; the others are still in `captures`
 * @property notes about the folder and the catalogue; each capture has its own
 */
export type PortalFolder = {
  captures: Capture[];
  procedures: CatalogueProcedure[];
  problems: Problem[];
  notes: string[];
};

/**
 * Reads a folder of recorded answers of the National Portal with its `_manifest.json`: one capture for each root agency
 * and period found, one for each summary of all provinces, and the procedures of catalogue pages. Never throws for
 * foreign content.
 */
export async function readPortalFolder(dir: string): Promise<PortalFolder> {
  const manifest = await readManifest(dir);
  if (!manifest.ok) return { captures: [], procedures: [], problems: [manifest.problem], notes: [] };
  const folder: PortalFolder = { captures: [], procedures: [], problems: [], notes: [] };
  const received: ReceivedAnswer[] = [];
  for (const entry of manifest.value.files) {
    const read = await readAnswer(dir, entry);
    if (!read.ok) {
      folder.problems.push(read.problem);
      continue;
    }
    received.push(read.value);
  }
  sortOut(received, manifest.value, folder);
  return folder;
}

function sortOut(received: readonly ReceivedAnswer[], manifest: Manifest, into: PortalFolder): void {
  const evaluations = new Map<string, EvaluationAnswer[]>();
  const pages: CataloguePage[] = [];
  for (const it of received) {
    const { endpoint } = it.answer;
    if (endpoint === vocabulary.catalogue.endpoint) {
      const page = readFormalities(it);
      if (page.ok) pages.push({ ...page.value, notes: [...it.remarks, ...page.value.notes] });
      else into.problems.push(page.problem);
    } else if (endpoint === vocabulary.summary.endpoint) {
      readSummary(it, into);
    } else if (Object.hasOwn(vocabulary.endpoints, endpoint)) {
      const asked = evaluationAnswer(it, into);
      if (asked === null) continue;
      const key = `${asked.scope.root} ${asked.scope.period}`;
      evaluations.set(key, [...(evaluations.get(key) ?? []), asked]);
    } else {
      into.notes.push(`${it.file}: điểm cuối ${endpoint} chưa được dùng; bỏ qua.`);
    }
  }
  for (const answers of evaluations.values()) {
    const known = manifest.province?.departmentId === answers[0]?.scope.root ? manifest.province : null;
    const { capture, problems } = assembleEvaluation(answers, known?.code ?? null);
    into.problems.push(...problems);
    if (capture) into.captures.push(capture);
  }
  if (pages.length === 0) return;
  const catalogue = joinCatalogue(pages);
  into.procedures.push(...catalogue.procedures);
  into.notes.push(...catalogue.notes);
}

function readSummary(it: ReceivedAnswer, into: PortalFolder): void {
  const scope = readScope(it.file, it.answer.request);
  const capture = scope.ok ? assembleSummary(it, scope.value.period) : scope;
  if (capture.ok) into.captures.push(capture.value);
  else into.problems.push(capture.problem);
}

/** The answer with what it was asked for; null (and told) when that is no whole agency in a whole period. */
function evaluationAnswer(it: ReceivedAnswer, into: PortalFolder): EvaluationAnswer | null {
  const scope = readScope(it.file, it.answer.request);
  if (!scope.ok) {
    into.problems.push(scope.problem);
    return null;
  }
  if (scope.value.root === null) {
    into.problems.push({
      code: "portal-bad-request",
      at: `${it.file}: payload`,
      says: "Yêu cầu gửi Cổng (payload) không có rootDepartmentId nên không biết số liệu của cơ quan nào.",
      remedy: "Hãy ghi rootDepartmentId đúng như đã gửi.",
    });
    return null;
  }
  if (scope.value.formality !== null) {
    into.notes.push(`${it.file}: chỉ về thủ tục ${scope.value.formality}, không phải toàn cơ quan; bỏ qua.`);
    return null;
  }
  return { ...it, scope: scope.value };
}
