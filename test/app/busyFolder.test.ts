import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { copyEmpty } from "../example/openEmpty.ts";
import { minhbach } from "./minhbach.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-busy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("lets commands on one folder wait for each other", async () => {
  const data = ["--data", copyEmpty(join(folder, "dữ liệu"))];
  await minhbach("import", "portal-answers", "examples/phu-tho-2026-08", ...data);
  const runs = await Promise.all(
    ["H44", "H44.100", "H44.01"].map((it) => minhbach("score", "--agency", it, "--json", ...data)),
  );
  expect(runs.map((it) => [it.code, JSON.parse(it.out).points])).toEqual([
    [0, "59.91"],
    [0, "62.88"],
    [0, "15.96"],
  ]);
});

it("says so, without a stack, when the server goes away while it runs a command", async () => {
  const data = join(folder, "held");
  mkdirSync(data);
  writeFileSync(join(data, "minhbach.lock"), String(process.pid));
  const server = createServer((socket) => socket.end());
  await new Promise<void>((settle) => {
    server.listen(join(data, "minhbach.sock"), settle);
  });
  const { code, out, notes } = await minhbach("score", "--agency", "H44", "--data", data);
  server.close();
  expect([code, out]).toEqual([1, ""]);
  expect(notes).toContain("Máy chủ đã dừng khi đang chạy lệnh.");
  expect(notes).not.toContain(".ts:");
});
