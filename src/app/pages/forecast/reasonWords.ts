import type { NoForecast } from "#findings/forecast/forecast.ts";
import type { Bilingual } from "#terms/bilingual.ts";

/** Why nothing is forecast, in words. */
export const REASON_WORDS = {
  "not-a-month": {
    vi: "Chỉ dự báo cho kỳ tháng.",
    en: "Only months are forecast.",
  },
  over: {
    vi: "Kỳ này đã kết thúc: điểm đã có, không còn gì để dự báo.",
    en: "This period is over: its score is there, nothing is left to forecast.",
  },
  "no-news": {
    vi: "Chưa có số liệu nào của kỳ này.",
    en: "There are no figures of this period yet.",
  },
  "too-short": {
    vi: "Không dự báo được: chưa có tháng nào trước đó để biết hồ sơ ở đây kết thúc ra sao.",
    en: "Cannot be forecast: there is no earlier month to tell how dossiers end here.",
  },
  "too-few": {
    vi: "Không dự báo được: các tháng trước có quá ít hồ sơ, kể cả của các đơn vị cùng loại.",
    en: "Cannot be forecast: there were too few dossiers in earlier months, those of units of the same kind included.",
  },
  "no-points": {
    vi: "Không dự báo được: chưa chấm được điểm nào từ hồ sơ.",
    en: "Cannot be forecast: dossiers give no points yet.",
  },
  "nothing-there": {
    vi: "Không dự báo được: chưa có hồ sơ nào của cơ quan này.",
    en: "Cannot be forecast: there are no dossiers of this agency.",
  },
} as const satisfies Record<NoForecast, Bilingual>;
