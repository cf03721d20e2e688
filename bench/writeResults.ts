import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import type { Measured } from "./measured.ts";
import type { BenchOptions } from "./options.ts";
import { markdownTable } from "./print.ts";

const FILE = new URL("../docs/benchmarks.md", import.meta.url);

const HEAD = `# Tốc độ và dung lượng

\`npm run bench -- --size 1m --write\` đo lại và ghi đè phần của cỡ đó. Hãy đọc **tỷ số** trước: so với SQL do người quản trị
cơ sở dữ liệu viết tay trên cùng động cơ, và so với giới hạn (quét mảng số trong bộ nhớ; với việc nạp: chính cơ sở dữ liệu ghi
lại các dòng đó, không đọc tệp, không xét, không đếm). Số mili giây là của riêng máy ghi ở mỗi phần. Mục tiêu nạp đặt theo nhu
cầu của một tỉnh (docs/adr/0012). Mọi động cơ phải cho cùng kết quả (so bằng mã băm), khác một số là dừng. Thước đo: trung vị của ít nhất 5 lần sau
khi chạy nóng; "p95" là phân vị 95.

*English: ratios first – to SQL written by hand on the same engine, and to scanning typed arrays ("limit"; for loading: the
database alone writing the same rows). Milliseconds hold for the named machine only. All engines must give the same counts. "đạt" = target met, "CHƯA ĐẠT" = missed.*
`;

/** Keeps the results of a size in docs/benchmarks.md; those of other sizes stay. */
export function writeResults(
  results: readonly Measured[],
  { what, size, engines }: BenchOptions,
  day: string,
): void {
  const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
  const sections = new Map(
    before
      .split(/^(?=## )/m)
      .slice(1)
      .map((it) => [it.split("\n", 1)[0] ?? "", it.trimEnd()]),
  );
  const title = `## ${{ figures: "", api: "API, ", pages: "Trang, " }[what]}${size} hồ sơ`;
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const others = (loadavg()[0] ?? 0).toLocaleString("vi-VN", { maximumFractionDigits: 1 });
  const machine = `${cpus().length} nhân dùng chung (tải lúc đo xong ${others}), ${gigabytes} GB, Node ${process.versions.node}`;
  sections.set(
    title,
    `${title}\n\nNgày ${day}; máy: ${machine}; động cơ: ${engines.join(", ")}.\n\n${markdownTable(results)}`,
  );
  const ordered = [...sections.values()].sort((a, b) => a.localeCompare(b, "vi", { numeric: true }));
  writeFileSync(FILE, `${[HEAD.trimEnd(), ...ordered].join("\n\n")}\n`);
}
