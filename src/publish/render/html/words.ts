/** The few words of a published page that do not stand in the document itself. */
export const PAGE_WORDS = {
  vi: {
    checks: "Kết quả kiểm tra trước khi phát hành",
    counted: (errors: number, warnings: number, notes: number, confirmed: number) =>
      `Kiểm tra tự động báo ${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý và xác nhận ${confirmed} điểm đúng.`,
    severities: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý", confirmed: "Đúng" },
    supersedes: (id: string, reason: string, cells: number) =>
      `Bản này thay cho bản ${id}. Lý do: ${reason.replace(/[.;\s]+$/, "")}. Số ô số liệu thay đổi: ${cells}, ghi trong tệp JSON.`,
    proof: "Kiểm chứng",
    files: "Các tệp của công bố này",
    file: "Tệp",
    size: "Dung lượng (byte)",
    hash: "SHA-256",
    contentHash: "Mã băm SHA-256 của nội dung đã công bố:",
    recompute:
      "Ai cũng tính lại được: bỏ khóa contentHash khỏi bản ghi JSON rồi băm phần còn lại phải ra đúng mã trên; mã của từng tệp nằm trong bản ghi ấy.",
    override: (reason: string, by: string, errors: number) =>
      `Công bố được ban hành theo quyết định riêng${errors > 0 ? " khi kiểm tra còn báo lỗi" : ""}. Lý do: ${reason.replace(/[.;\s]+$/, "")}. Người quyết định: ${by}.`,
  },
} as const;
