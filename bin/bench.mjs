// `npm run bench`: measures speed and size against what is promised, in one run. `-- --size 1m --engines postgres,limit`.
import { installDebian, installPackages, node, run } from "./setup.mjs";

const args = process.argv.slice(2);
installPackages();
if (!args.some((it) => /^--engines/.test(it)) || args.join(" ").includes("postgres"))
  installDebian(["postgresql"], "npm run bench");
if (args.includes("pages")) {
  installDebian(["chromium"], "npm run bench");
  run("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);
}
run(node, ["--disable-warning=ExperimentalWarning", "bench/main.ts", ...args]);
