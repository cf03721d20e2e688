import type { Capture, GivenRow } from "#published/capture.ts";
import type { Problem } from "#terms/problem.ts";
import { captureHash, captureTimes } from "./captureHash.ts";
import { declaredUnits, noteAbsent, noteDeclared, noteFlags } from "./coverageNotes.ts";
import { identifyAgencies } from "./identifyAgencies.ts";
import type { EndpointReading } from "./portalRow.ts";
import { type EvaluationAnswer, readEvaluation } from "./readEvaluation.ts";
import { vocabulary } from "./vocabulary.ts";

type Read = { from: EvaluationAnswer; reading: EndpointReading };

/**
 * One capture from the group answers about one root agency and one period. A bad answer costs its own endpoint only:
 * the capture is then incomplete and says what is missing.
 * @param namedRoot the root's code as the manifest gives it, used when no answer does
 * @returns no capture when no answer could be read or nobody says the root's code
 */
export function assembleEvaluation(
  answers: readonly EvaluationAnswer[],
  namedRoot: string | null,
): { capture: Capture | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const read: Read[] = [];
  for (const from of answers) {
    const outcome = readEvaluation(from);
    if (outcome.ok) read.push({ from, reading: outcome.value });
    else problems.push(outcome.problem);
  }
  const { used, notes: superseded } = latestOfEachPage(read);
  if (used.length === 0) return { capture: null, problems };
  const readings = used.map((it) => it.reading);
  const { root, units, notes } = identifyAgencies(readings, namedRoot);
  if (root === null) return { capture: null, problems: [...problems, unknownRoot(used)] };

  const agencies = [root, ...units];
  const codeOf = new Map(agencies.map((it) => [it.portalId, it.code]));
  const rows = readings.flatMap((it) => givenRows(it, codeOf));
  const endpoints = Object.keys(vocabulary.endpoints);
  const present = endpoints.filter((endpoint) => readings.some((it) => it.endpoint === endpoint));
  const missing = endpoints.filter((it) => !present.includes(it) || lacksPage(it, answers, used));
  const kept = used.map((it) => it.from.answer);
  const { from, to } = captureTimes(kept);
  const capture: Capture = {
    authority: root.code,
    period: used[0]?.from.scope.period ?? "",
    kind: "evaluation",
    capturedFrom: from,
    dataTime: to,
    complete: missing.length === 0,
    missing,
    hash: captureHash(kept),
    agencies,
    declaredUnits: declaredUnits(readings),
    rows,
    answers: kept,
    notes: [
      ...superseded,
      ...used.flatMap((it) => it.from.remarks),
      ...notes,
      ...readings.flatMap((it) => it.notes),
      ...present.flatMap((it) =>
        noteDeclared(
          it,
          readings.filter((reading) => reading.endpoint === it),
        ),
      ),
      ...noteAbsent(agencies, rows, present),
      ...noteFlags(rows),
    ],
  };
  return { capture, problems };
}

/** Of answers to the same question, the latest, in one order whatever the manifest's; the others are named. */
function latestOfEachPage(read: readonly Read[]): { used: Read[]; notes: string[] } {
  const latest = new Map<string, Read>();
  const notes: string[] = [];
  for (const it of read) {
    const key = `${it.reading.endpoint} ${it.reading.page}`;
    const other = latest.get(key);
    const [keep, drop] = other === undefined || timeOf(it) >= timeOf(other) ? [it, other] : [other, it];
    latest.set(key, keep);
    if (drop) notes.push(`${drop.from.file}: có câu trả lời mới hơn (${keep.from.file}) nên không dùng.`);
  }
  return { used: [...latest.values()].sort(byEndpointAndPage), notes };
}

function byEndpointAndPage(a: Read, b: Read): number {
  const endpoints = Object.keys(vocabulary.endpoints);
  const place = (it: Read) => endpoints.indexOf(it.reading.endpoint);
  return place(a) - place(b) || a.reading.page - b.reading.page;
}

/** An endpoint of several pages of which one could not be read. */
function lacksPage(endpoint: string, answers: readonly EvaluationAnswer[], used: readonly Read[]): boolean {
  const got = used.filter((it) => it.reading.endpoint === endpoint).map((it) => it.reading.page);
  return answers.some((it) => it.answer.endpoint === endpoint && !got.includes(it.scope.page));
}

/** The root stands in every page; it is one row. */
function givenRows(reading: EndpointReading, codeOf: ReadonlyMap<string, string>): GivenRow[] {
  const rows = reading.page === 1 ? [reading.root, ...reading.units] : reading.units;
  return rows.flatMap((it) => {
    const agency = codeOf.get(it.portalId);
    if (agency === undefined) return [];
    const { row, points, max, metrics, fields } = it;
    return [{ agency, endpoint: reading.endpoint, row, points, max, metrics, fields }];
  });
}

function timeOf(it: Read): string {
  return it.from.answer.capturedAt ?? "";
}

function unknownRoot(used: readonly Read[]): Problem {
  return {
    code: "portal-unknown-root",
    at: used.map((it) => it.from.file).join(", "),
    says: "Không câu trả lời nào cho biết mã định danh và loại của cơ quan gốc.",
    remedy: "Hãy thêm một trong các câu trả lời dạng cây (…-tree), hoặc ghi province.code trong tệp kê.",
  };
}
