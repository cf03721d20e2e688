/** The few words of a published page that do not stand in the document itself. */
export const PAGE_WORDS = {
  vi: {
    proof: "Kiểm chứng",
    files: "Các tệp của công bố này",
    file: "Tệp",
    size: "Dung lượng (byte)",
    hash: "SHA-256",
    contentHash: "Mã băm SHA-256 của nội dung đã công bố:",
    override: (reason: string, by: string) =>
      `Công bố được ban hành khi kiểm tra còn báo lỗi. Lý do: ${reason}. Người quyết định: ${by}.`,
  },
} as const;
