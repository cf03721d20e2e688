import { openEnvelope } from "./envelope.ts";
import { type Outcome, rejected } from "./outcome.ts";
import type { EndpointReading } from "./portalRow.ts";
import type { ReceivedAnswer } from "./readAnswer.ts";
import { readMetricEndpoint } from "./readMetricEndpoint.ts";
import { readTreeEndpoint } from "./readTreeEndpoint.ts";
import type { RequestScope } from "./requestScope.ts";
import { type MetricShape, type TreeShape, vocabulary } from "./vocabulary.ts";

/** An answer to one of the six group endpoints, with what it was asked for. */
export type EvaluationAnswer = ReceivedAnswer & { scope: RequestScope };

/** Reads one group answer and checks that it is about the agency that was asked for. */
export function readEvaluation({ file, answer, scope }: EvaluationAnswer): Outcome<EndpointReading> {
  const opened = openEnvelope(file, answer);
  if (!opened.ok) return opened;
  const { endpoint } = answer;
  const shape = vocabulary.endpoints[endpoint];
  if (shape === undefined) {
    return rejected(
      "portal-unknown-endpoint",
      file,
      `Không biết điểm cuối ${endpoint}.`,
      "Bỏ tệp này khỏi tệp kê.",
    );
  }
  const read = readForm({ endpoint, file, page: scope.page }, opened.value, shape);
  if (!read.ok) return read;
  const { root, units } = read.value;
  if (scope.root !== null && root.portalId !== scope.root) {
    return rejected(
      "portal-wrong-root",
      file,
      `Hỏi cơ quan ${scope.root} nhưng câu trả lời là của "${root.name}" (${root.portalId}).`,
      "Hãy kiểm tra tệp kê: tệp và payload có thể bị ghép nhầm; nếu không, hãy lấy lại câu trả lời này.",
    );
  }
  const twice = firstTwice([root, ...units].map((it) => it.portalId));
  if (twice !== undefined) {
    return rejected(
      "portal-unit-twice",
      file,
      `Đơn vị ${twice} xuất hiện hai lần trong một câu trả lời.`,
      "Không thể biết dòng nào đúng; hãy lấy lại câu trả lời này.",
    );
  }
  return read;
}

function readForm(
  asked: { endpoint: string; file: string; page: number },
  data: Record<string, unknown>,
  shape: MetricShape | TreeShape,
): Outcome<EndpointReading> {
  switch (shape.form) {
    case "metrics":
      return readMetricEndpoint(asked, data, shape);
    case "tree":
      return readTreeEndpoint(asked, data, shape);
  }
}

function firstTwice(ids: readonly string[]): string | undefined {
  return ids.find((it, at) => ids.indexOf(it) !== at);
}
