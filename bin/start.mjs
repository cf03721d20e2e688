// `npm start`: installs what is missing, builds the pages when their source changed, serves with the example.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { installPackages, root, run } from "./setup.mjs";

installPackages();
buildPages();
const { spawn } = await import("node:child_process");
const server = spawn(
  process.execPath,
  [`${root}bin/minhbach.mjs`, "serve", "--example", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));

function buildPages() {
  const source = hashOf(["src/web", "src/contract", "src/terms", "package-lock.json"]);
  const mark = `${root}dist/web.source`;
  if (existsSync(`${root}dist/web/index.html`) && existsSync(mark) && readFileSync(mark, "utf8") === source)
    return;
  console.error("Đang dựng các trang…");
  run("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(mark, source);
}

function hashOf(places) {
  const hash = createHash("sha256");
  for (const place of places) {
    const files = place.includes(".")
      ? [place]
      : readdirSync(`${root}${place}`, { recursive: true, withFileTypes: true })
          .filter((it) => it.isFile())
          .map((it) => `${it.parentPath}/${it.name}`.replace(root, ""))
          .sort();
    for (const file of files) hash.update(file).update(readFileSync(`${root}${file}`));
  }
  return hash.digest("hex");
}
