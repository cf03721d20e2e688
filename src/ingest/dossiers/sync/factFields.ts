/** What the synchronisation calls the facts of a dossier, for messages to those who send it. */
const FIELDS: Readonly<Record<string, string>> = {
  code: "MaHoSo",
  submittedAt: "NgayNopHoSo",
  receivedAt: "NgayTiepNhan",
  dueAt: "NgayHenTra",
  finishedAt: "NgayKetThucXuLy",
  returnedAt: "NgayTra",
  refusedAt: "NgayTuChoi",
  pauses: "DanhSachHoSoBoSung",
  from: "NgayBoSung",
  until: "NgayTiepNhanBoSung",
  fees: "DanhSachLePhi",
  amount: "Gia",
};
/** A step travels alone, so its own fields say enough. */
const STEP_FIELDS: Readonly<Record<string, string>> = {
  "steps.1.at": "ThoiDiemXuLy",
  "steps.1.dueAt": "NgayKetThucTheoQuyDinh",
};

/** fees.1.amount → DanhSachLePhi[1].Gia. */
export function sourceFieldOf(fact: string): string {
  const step = STEP_FIELDS[fact];
  if (step !== undefined) return step;
  return fact
    .split(".")
    .map((it) => FIELDS[it] ?? it)
    .join(".")
    .replace(/\.(\d+)(?=\.|$)/g, "[$1]");
}
