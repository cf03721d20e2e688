import { expect, it } from "vitest";
import type { CliContext } from "./context.ts";
import { program } from "./program.ts";

/** What a command line prints to stderr. */
async function notesOf(...args: string[]): Promise<string> {
  const notes: string[] = [];
  const context: CliContext = {
    out: () => {},
    note: (text) => void notes.push(text),
    exit: () => {},
    cwd: "/",
    now: () => "2026-09-26T18:00:00.000Z",
    open: () => Promise.reject(new Error("no database")),
    run: async () => {},
  };
  await expect(program(context).parseAsync(args, { from: "user" })).rejects.toThrow();
  return notes.join("\n");
}

it("says in Vietnamese what is wrong with a command line, and the way out", async () => {
  expect(await notesOf("scroe")).toBe(
    '✗ minhbach: Không có lệnh "scroe".\n  → Có phải ý là score? Xem: minhbach --help',
  );
  expect(await notesOf("score")).toBe(
    "✗ minhbach score: Thiếu tùy chọn bắt buộc --agency <mã>.\n  → Xem: minhbach score --help",
  );
  expect(await notesOf("score", "--agency")).toContain("Tùy chọn --agency <mã> cần một giá trị.");
  expect(await notesOf("score", "--agency", "H44", "--perod", "2026")).toBe(
    "✗ minhbach score: Không có tùy chọn --perod.\n  → Có phải ý là --period? Xem: minhbach score --help",
  );
  expect(await notesOf("import", "portal-answers")).toBe(
    "✗ minhbach import portal-answers: Thiếu <thư-mục>.\n  → Xem: minhbach import portal-answers --help",
  );
  expect(await notesOf("rules", "show", "2.1", "3.1")).toContain("✗ minhbach rules show: Thừa tham số");
});
