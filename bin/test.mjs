// `npm test`: installs what it needs (packages; on Debian as root also PostgreSQL, Chromium and poppler), then runs
// every check, the unit tests on both databases and the tests in a real browser.
import { installDebian, installPackages, run } from "./setup.mjs";

installPackages();
installDebian(["chromium", "poppler-utils", "postgresql"], "npm test");
run("npm", ["run", "--silent", "check"]);
run("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);
run("vitest", ["run", "--project", "system"]);
run("vitest", ["run", "--project", "browser"]);
