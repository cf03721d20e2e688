#!/usr/bin/env node
// Runs the command line on the pinned Node of this package, whatever Node started us.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const pinned = `${root}node_modules/node/bin/node`;
if (!existsSync(pinned)) {
  console.error("Chưa cài các gói cần thiết. Hãy chạy: npm install");
  process.exit(1);
}
const args = process.argv.slice(2);
const flags = JSON.parse(readFileSync(`${root}bin/nodeFlags.json`, "utf8"));
// A long file makes much garbage and little to keep: collected early, it does not fill the memory of a small server.
const chosen = args[0] === "import" ? [...flags.every, ...flags.import] : flags.every;
// What was compiled at one start is read at the next: a command then takes a third less of the processor.
const env = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/minhbach`, ...process.env };
const child = spawn(pinned, [...chosen, `${root}src/app/cli/main.ts`, ...args], { stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 130 : code));
