import { readConfirmation, readPayment } from "./events/readPayment.ts";
import { readPetition } from "./events/readPetition.ts";
import { readProcedure } from "./events/readProcedure.ts";
import { readRating } from "./events/readRating.ts";
import { readRatingSummary } from "./events/readRatingSummary.ts";
import type { JsonObject } from "./fields/fields.ts";
import type { RecordReader } from "./reader.ts";
import { readSyncDossier } from "./sync/readSyncDossier.ts";
import { readSyncStep } from "./sync/readSyncStep.ts";

/**
 * A kind of foreign JSON record.
 * @property services the service names under which it travels
 * @property marks fields any of which no other kind has
 */
type RecordKind = { services: readonly string[]; marks: readonly string[]; read: RecordReader };

/** The first kind whose mark a record bears is its kind: confirmations before payments, which share MaThamChieu. */
const kinds = {
  "rating-summary": {
    services: ["DongBoDanhGia"],
    marks: ["TongSoNguoiDanhGia", "PhanTramDanhGiaRatHaiLong"],
    read: (...it) => {
      const summary = readRatingSummary(...it);
      return summary && { kind: "rating-summary", summary };
    },
  },
  rating: {
    services: [],
    marks: ["ThoiGianDanhGia"],
    read: (...it) => {
      const rating = readRating(...it);
      return rating && { kind: "rating", rating };
    },
  },
  petition: {
    services: ["DongBoPAKN"],
    marks: ["MaPAKN"],
    read: (...it) => ({ kind: "petition", petition: readPetition(...it) }),
  },
  confirmation: {
    services: [],
    marks: ["LoaiBanTin"],
    read: (...it) => ({ kind: "payment", payment: readConfirmation(...it) }),
  },
  payment: {
    services: [],
    marks: ["HinhThucThanhToan", "MaThamChieuGiaoDich", "NgayThuPhi"],
    read: (...it) => ({ kind: "payment", payment: readPayment(...it) }),
  },
  progress: {
    services: ["CapNhatTienDoHoSoMC"],
    marks: ["ThoiDiemXuLy", "NguoiXuLy", "NoiDungXuLy"],
    read: (...it) => ({ kind: "progress", progress: readSyncStep(...it) }),
  },
  dossier: {
    services: ["DongBoHoSoMC"],
    marks: ["MaHoSo", "TrangThaiHoSo", "NgayTiepNhan", "NgayNopHoSo", "DonViXuLy", "KenhThucHien"],
    read: (...it) => ({ kind: "version", version: readSyncDossier(...it) }),
  },
  procedure: {
    services: ["LayThuTuc", "LayDanhSachTTHC"],
    marks: ["MATTHC"],
    read: (...it) => ({ kind: "procedure", procedure: readProcedure(...it) }),
  },
} as const satisfies Record<string, RecordKind>;

/**
 * How to read a record: by its own fields, else by the service it came with. Undefined when it is none we know.
 * @param service the `service` of the request around it, null for bare lists
 */
export function readerOf(record: JsonObject, service: string | null): RecordReader | undefined {
  const all: readonly RecordKind[] = Object.values(kinds);
  return (
    all.find((it) => it.marks.some((mark) => mark in record)) ??
    all.find((it) => service !== null && it.services.includes(service))
  )?.read;
}
