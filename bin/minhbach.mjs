#!/usr/bin/env node
// Runs the command line on the pinned Node of this package, whatever Node started us.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const pinned = `${root}node_modules/node/bin/node`;
if (!existsSync(pinned)) {
  console.error("Chưa cài các gói cần thiết. Hãy chạy: npm install");
  process.exit(1);
}
const child = spawn(
  pinned,
  ["--disable-warning=ExperimentalWarning", `${root}src/app/cli/main.ts`, ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 130 : code));
