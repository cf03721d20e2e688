// `npm test`: installs what it needs (packages; on Debian as root also PostgreSQL, Chromium and poppler), then runs
// every check, the unit tests on both databases and the tests in a real browser, and tells how long each took.
import { installDebian, installPackages, root, run } from "./setup.mjs";

/** What was compiled for one process is read by the next: the tests start some hundred. */
const env = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/tests` };
const took = [];

/** Runs one part of the whole and keeps how long it took, in seconds. */
function part(name, command, ...args) {
  const begun = performance.now();
  run(command, args, { env });
  took.push([name, (performance.now() - begun) / 1000]);
}

installPackages();
installDebian(["chromium", "poppler-utils", "postgresql"], "npm test");
part("check", "npm", "run", "--silent", "check");
part("build", "npm", "run", "--silent", "build", "--", "--logLevel", "warn");
part("system", "vitest", "run", "--project", "system");
part("browser", "vitest", "run", "--project", "browser");
const whole = took.reduce((sum, [, seconds]) => sum + seconds, 0);
for (const [name, seconds] of [...took, ["all", whole]])
  console.log(`${name.padEnd(8)}${clock(seconds).padStart(6)}`);

/** Minutes and seconds. */
function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
