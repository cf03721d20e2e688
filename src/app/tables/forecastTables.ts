import type { ForecastPage, Outlook } from "#contract/forecast.ts";
import { type TableFile, tableFile } from "#publish/table/tableFile.ts";

type Line = Pick<Outlook["indicators"][number], "soFar" | "expected" | "low" | "high"> & {
  id: string | null;
  title: string;
  share: string | null;
};

/** Where the score of an agency will end, then each indicator that may still move; empty where nothing is forecast. */
export function forecastTable({ agency, period, outlook }: ForecastPage): TableFile {
  const whole = (it: Outlook): Line => ({ ...it, id: null, title: "Cả bảng điểm", share: null });
  const lines =
    outlook === null
      ? []
      : [whole(outlook), ...outlook.indicators.map((it): Line => ({ ...it, title: it.title.vi }))];
  return tableFile<Line>(
    ["du-bao", agency.code, period],
    [
      { head: "Chỉ số", of: (it) => it.id },
      { head: "Tên", of: (it) => it.title },
      { head: "Điểm đến nay", of: (it) => it.soFar, is: "number" },
      { head: "Dự báo cuối kỳ (ước tính)", of: (it) => it.expected, is: "number" },
      { head: "Khoảng 80%, từ", of: (it) => it.low, is: "number" },
      { head: "Khoảng 80%, đến", of: (it) => it.high, is: "number" },
      { head: "Phần trong độ bất định (%)", of: (it) => it.share, is: "number" },
    ],
    lines,
  );
}

/** Open dossiers that are expected to cost most. */
export function weightyDossiersTable({
  agency,
  period,
  outlook,
}: Pick<ForecastPage, "agency" | "period"> & { outlook: Pick<Outlook, "dossiers"> | null }): TableFile {
  return tableFile<Outlook["dossiers"][number]>(
    ["du-bao-ho-so", agency.code, period],
    [
      { head: "Mã hồ sơ", of: (it) => it.code },
      { head: "Cơ quan", of: (it) => it.agency.name },
      { head: "Mã định danh", of: (it) => it.agency.code },
      { head: "Chỉ số mất nhiều nhất", of: (it) => it.indicator.id },
      { head: "Tên", of: (it) => it.indicator.title.vi },
      { head: "Khả năng không đạt (%)", of: (it) => it.chance, is: "number" },
      { head: "Điểm mất (ước tính)", of: (it) => it.loss, is: "number" },
    ],
    outlook?.dossiers ?? [],
  );
}
