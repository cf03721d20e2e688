import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PACKAGE_ROOT } from "#app/config.ts";
import type * as Published from "#contract/client.ts";
import { serveExample } from "../example/openExample.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-client-"));
let client: typeof Published;
let address: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const tsc = join(PACKAGE_ROOT, "node_modules/.bin/tsc");
  execFileSync(tsc, ["-p", join(PACKAGE_ROOT, "src/contract"), "--outDir", folder]);
  symlinkSync(join(PACKAGE_ROOT, "node_modules"), join(folder, "node_modules"));
  client = await import(pathToFileURL(join(folder, "client.js")).href);
  const { server, stop } = await serveExample();
  closing.push(stop);
  address = await server.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true });
});

it("reads figures with types of their own from a running server", async () => {
  const { authorities, province, dossiers } = client.createClient(address);
  expect((await authorities({})).map((it) => it.agency.code)).toContain("H44");
  const { scorecard } = await province({ authority: "H44" }, { period: "2026-08" });
  expect(scorecard.points).toBe("59.91");
  const list = await dossiers(
    { authority: "H53", agency: "000.27.31.H53" },
    { period: "2023-10", rule: "ben-cau-2023/online", answer: "no", limit: 3 },
  );
  expect(list.dossiers).toHaveLength(3);
});

it("throws the server's own words when it refuses", async () => {
  const { publication } = client.createClient(address);
  const failure = await publication({ id: "không có" }).catch((it: unknown) => it);
  expect(failure).toBeInstanceOf(client.ApiFailure);
  expect(failure).toMatchObject({ status: 404, problem: { status: 404 } });
});
