import type { Channel, DossierState } from "#dossier/dossier.ts";

export const STATES: Record<DossierState, string> = {
  registered: "mới đăng ký",
  accepted: "được tiếp nhận",
  "not-accepted": "không được tiếp nhận",
  processing: "đang xử lý",
  "supplement-requested": "yêu cầu bổ sung giấy tờ",
  "payment-requested": "yêu cầu thực hiện nghĩa vụ tài chính",
  withdrawn: "công dân yêu cầu rút",
  stopped: "dừng xử lý",
  processed: "đã xử lý xong",
  returned: "đã trả kết quả",
};

export const CHANNELS: Record<Channel, string> = {
  direct: "nộp trực tiếp",
  online: "nộp trực tuyến",
  postal: "nộp qua bưu chính",
};
