import type { Capture, CapturedAgency, GivenRow } from "#published/capture.ts";
import { tidyName } from "./agencyName.ts";
import { captureHash, captureTimes } from "./captureHash.ts";
import { openEnvelope } from "./envelope.ts";
import { type Outcome, rejected } from "./outcome.ts";
import type { ReceivedAnswer } from "./readAnswer.ts";
import { readServiceResults } from "./readServiceResults.ts";
import { vocabulary } from "./vocabulary.ts";

/** One capture from one answer to the summary of all provinces. Fewer provinces than the country has: incomplete. */
export function assembleSummary({ file, answer, remarks }: ReceivedAnswer, period: string): Outcome<Capture> {
  const opened = openEnvelope(file, answer);
  if (!opened.ok) return opened;
  const read = readServiceResults(file, opened.value);
  if (!read.ok) return read;
  const { root, units, notes, endpoint } = read.value;
  const { country, provinces } = vocabulary.summary;
  const agencies: CapturedAgency[] = [
    { code: country.code, name: country.name, kind: "country", portalId: "", parent: null },
  ];
  const rows: GivenRow[] = [];
  const row = (agency: string, it: typeof root): GivenRow => {
    const { row, points, max, metrics, fields } = it;
    return { agency, endpoint, row, points, max, metrics, fields };
  };
  rows.push(row(country.code, root));
  for (const it of units) {
    const code = it.code ?? "";
    if (agencies.some((other) => other.code === code || other.portalId === it.portalId)) {
      return rejected(
        "portal-unit-twice",
        file,
        `${it.name} (${code}) xuất hiện hai lần trong một câu trả lời.`,
        "Không thể biết dòng nào đúng; hãy lấy lại câu trả lời này.",
      );
    }
    agencies.push({
      code,
      name: tidyName(it.name),
      kind: "province",
      portalId: it.portalId,
      parent: country.code,
    });
    rows.push(row(code, it));
  }
  const complete = units.length === provinces;
  const { from, to } = captureTimes([answer]);
  return {
    ok: true,
    value: {
      authority: country.code,
      period,
      kind: "summary",
      capturedFrom: from,
      dataTime: to,
      complete,
      missing: complete ? [] : [`${units.length}/${provinces} tỉnh`],
      hash: captureHash([answer]),
      agencies,
      declaredUnits: provinces,
      rows,
      answers: [answer],
      notes: [...remarks, ...notes],
    },
  };
}
