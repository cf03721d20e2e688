// What `npm start` and `npm test` share: installs the packages and the pinned Node when they are missing or out of date.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const node = `${root}node_modules/node/bin/node`;

const DEBIAN = [
  { package: "chromium", has: () => has("chromium") },
  { package: "poppler-utils", has: () => has("pdftotext") },
  {
    package: "postgresql",
    has: () => existsSync("/usr/lib/postgresql") && readdirSync("/usr/lib/postgresql").length > 0,
  },
];

/** Runs a command with the pinned Node first on the path; ends this process when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    ...options,
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}`, ...options.env },
  });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Installs exactly what package-lock.json says, once per lockfile. */
export function installPackages() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    console.error(`Cần Node 20 trở lên (máy này có ${process.versions.node}).`);
    process.exit(1);
  }
  const lock = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  const mark = `${root}node_modules/.minhbach-installed`;
  if (existsSync(node) && existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.error("Đang cài các gói cần thiết (lần đầu mất khoảng một phút)…");
  // Not `npm ci`: it refuses a lockfile that lacks builds for other platforms, and not every registry has them all.
  run("npm", ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(mark, lock);
}

/** Installs what is missing of some Debian packages, as root; else says what to install before `command` and ends this process. */
export function installDebian(packages, command) {
  const missing = DEBIAN.filter((it) => packages.includes(it.package) && !it.has()).map((it) => it.package);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !has("apt-get")) {
    console.error(
      `Thiếu: ${missing.join(", ")}. Hãy cài rồi chạy lại ${command} (Debian: apt-get install ${missing.join(" ")}).`,
    );
    process.exit(1);
  }
  console.error(`Đang cài ${missing.join(", ")}…`);
  const quiet = { stdio: ["ignore", "ignore", "inherit"], env: { DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update", "-qq"], quiet);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], quiet);
}

function has(command) {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}
