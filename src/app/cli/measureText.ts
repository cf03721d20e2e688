import type {
  Clause,
  CountedMeasure,
  Measure,
  MeasureAnswer,
  Measured,
  MeasureExample,
} from "#rulebook/measure.ts";
import { list, row, underItem } from "./labelledText.ts";

/** How an indicator is counted: blocks of lines, each clause in words with its CEL below. */
export function measureText(measure: Measure): string[][] {
  return "given" in measure ? [[row("Cách đếm", measure.given.vi)]] : countedText(measure);
}

function countedText(measure: CountedMeasure): string[][] {
  return [
    [
      row("Cách đếm", `Từng ${MEASURED[measure.of]}, theo các điều kiện sau.`),
      ...clauses("Được đếm", measure.population),
      ...clauses("Loại ra", measure.exclusions),
      ...clauses("Đạt khi", measure.hit),
    ],
    list("Ví dụ đếm", measure.examples.map(exampleLine)),
  ];
}

const MEASURED: Readonly<Record<Measured, string>> = {
  dossier: "hồ sơ",
  procedure: "thủ tục",
  petition: "phản ánh, kiến nghị",
  agency: "cơ quan",
};

const ANSWERS: Readonly<Record<MeasureAnswer, string>> = {
  yes: "đạt",
  no: "không đạt",
  unknown: "chưa biết",
  out: "không đếm",
};

function clauses(label: string, them: readonly Clause[]): string[] {
  return them.flatMap(({ says, holds }, index) => [
    ...list(index === 0 ? label : "", [says.vi]),
    ...underItem(holds),
  ]);
}

function exampleLine({ says, answer }: MeasureExample): string {
  return `${says} → ${ANSWERS[answer]}`;
}
