import { spawn } from "node:child_process";
import { PACKAGE_ROOT } from "#app/config.ts";

/** One finished command line. */
export type Run = { code: number | null; out: string; notes: string };

/** Runs `minhbach` as a person would, in its own process. */
export function minhbach(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [`${PACKAGE_ROOT}bin/minhbach.mjs`, ...args], {
    cwd: PACKAGE_ROOT,
    env: { ...process.env, DATABASE_URL: "" },
  });
  const run: Run = { code: null, out: "", notes: "" };
  child.stdout.on("data", (text) => {
    run.out += text;
  });
  child.stderr.on("data", (text) => {
    run.notes += text;
  });
  return new Promise((settle) => child.on("close", (code) => settle({ ...run, code })));
}

/** A server started on a free port; `address` is where it listens. */
export type Served = { address: string; stop(): Promise<void> };

/** @param args further options of `serve` */
export function serve(...args: string[]): Promise<Served> {
  const child = spawn(
    process.execPath,
    [`${PACKAGE_ROOT}bin/minhbach.mjs`, "serve", "--port", "0", ...args],
    {
      cwd: PACKAGE_ROOT,
      env: { ...process.env, DATABASE_URL: "" },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const stop = () =>
    new Promise<void>((settle) => {
      child.on("exit", () => settle());
      child.kill("SIGTERM");
    });
  return new Promise((settle, fail) => {
    let notes = "";
    child.stderr.on("data", (text) => {
      notes += text;
      const address = /http:\/\/[\d.]+:\d+/.exec(notes)?.[0];
      if (address) settle({ address, stop });
    });
    child.on("exit", (code) => fail(new Error(`serve ended with ${code}:\n${notes}`)));
  });
}
