// `npm run client`: a package for others' programs in dist/client, made from the contract: typed functions whose answers are
// checked. `npm pack dist/client` makes a file of it.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { installPackages, run } from "./setup.mjs";

installPackages();
rmSync("dist/client", { recursive: true, force: true });
run("tsc", ["-p", "src/contract"]);
const { version, license, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const described = {
  name: "@minhbach/client",
  version,
  description: "Client of the open API of Minh Bạch, made from its contract",
  license,
  type: "module",
  exports: { ".": { types: "./client.d.ts", default: "./client.js" } },
  dependencies: { zod: dependencies.zod },
};
writeFileSync("dist/client/package.json", `${JSON.stringify(described, null, 2)}\n`);
