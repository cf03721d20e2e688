// `npm test`: installs what it needs (packages; on Debian as root also PostgreSQL, Chromium and poppler), then runs
// every check, the unit tests on both databases and the tests in a real browser.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { installPackages, run } from "./setup.mjs";

const DEBIAN = [
  { package: "chromium", has: () => has("chromium") },
  { package: "poppler-utils", has: () => has("pdftotext") },
  {
    package: "postgresql",
    has: () => existsSync("/usr/lib/postgresql") && readdirSync("/usr/lib/postgresql").length > 0,
  },
];

installPackages();
installDebian();
run("npm", ["run", "--silent", "check"]);
run("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);
run("vitest", ["run", "--project", "system"]);
run("vitest", ["run", "--project", "browser"]);

function installDebian() {
  const missing = DEBIAN.filter((it) => !it.has()).map((it) => it.package);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !has("apt-get")) {
    console.error(
      `Thiếu: ${missing.join(", ")}. Hãy cài rồi chạy lại npm test (Debian: apt-get install ${missing.join(" ")}).`,
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
