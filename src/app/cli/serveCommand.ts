import { isIP } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { databasePlace } from "#app/config.ts";
import type { CounterDifference } from "#measure/counters/auditCounters.ts";
import type { DatabasePlace } from "#store/database.ts";
import { DatabaseInUse } from "#store/folderLock.ts";
import { refuse } from "#terms/problem.ts";
import { type CliContext, withDataOption } from "./context.ts";
import { differenceText } from "./differenceText.ts";

type Options = {
  data?: string;
  port: string;
  host: string;
  allowRemote?: boolean;
  readOnly?: boolean;
  uploadLimit: string;
  example?: boolean;
};

/** `minhbach serve`: the pages and the API, on loopback until accounts exist. */
export function serveCommand(context: CliContext): Command {
  return withDataOption(new Command("serve"))
    .description("Chạy trang web và API")
    .option("--port <số>", "cổng", "8766")
    .option("--host <địa-chỉ>", "địa chỉ lắng nghe", "127.0.0.1")
    .option("--allow-remote", "cho phép địa chỉ ngoài máy này (chưa có tài khoản: ai tới được cũng đọc được)")
    .option("--read-only", "không cho nhập và hoàn tác từ trang web, cả ngay trên máy này")
    .option("--upload-limit <MB>", "cỡ lớn nhất của một tệp gửi từ trang web", "1024")
    .option("--example", "nạp ví dụ (Phú Thọ 08/2026, Bến Cầu 10/2023) khi cơ sở dữ liệu còn trống")
    .addHelpText("after", "\nVí dụ:\n  minhbach serve --port 8080 --data /srv/minhbach")
    .action((options: Options) => serve(context, options));
}

async function serve(context: CliContext, options: Options): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    refuse("bad-port", `--port ${options.port}`, "Không phải số cổng.", "Hãy dùng một số từ 0 đến 65535.");
  }
  if (!isLoopback(options.host) && !options.allowRemote) {
    refuse(
      "remote-refused",
      `--host ${options.host}`,
      "Minh Bạch chưa có tài khoản người dùng nên chỉ lắng nghe trên máy này.",
      "Nếu thật sự muốn mở ra ngoài, hãy thêm --allow-remote.",
    );
  }
  const limit = Number(options.uploadLimit);
  if (!Number.isInteger(limit) || limit < 1) {
    refuse(
      "bad-limit",
      `--upload-limit ${options.uploadLimit}`,
      "Không phải số MB.",
      "Hãy dùng một số nguyên từ 1.",
    );
  }
  const { loadExample } = await import("#app/example.ts");
  const { prepareMeasuring } = await import("#app/measuring/counting.ts");
  const { watchCounters } = await import("#app/jobs/watchCounters.ts");
  const { buildServer } = await import("#app/api/server.ts");
  const { acceptCommands } = await import("./acceptCommands.ts");
  const place = databasePlace(options.data, context.cwd);
  const database = await context.open(place).catch(refuseSecond);
  try {
    if (options.example) await loadExample(database, context);
    await prepareMeasuring(database, context.now(), (versions) => {
      if (versions % 100_000 === 0)
        context.note(`Đang tính lại ${versions.toLocaleString("vi-VN")} phiên bản hồ sơ…`);
    });
    const differences: CounterDifference[] = [];
    const server = await buildServer(database, context.now, {
      watched: () => differences,
      policy: options.readOnly ? "read-only" : options.allowRemote ? "remote" : "local",
      desk: { folder: deskFolder(place), limit: limit * 2 ** 20 },
    });
    const address = await server
      .listen({ port, host: options.host })
      .catch((error: NodeJS.ErrnoException) => refuseAddress(error, `${options.host}:${port}`));
    const commands = "folder" in place ? await acceptCommands(place.folder, database, context) : null;
    context.note(`Dữ liệu: ${"folder" in place ? place.folder : "DATABASE_URL"} – ${database.says}`);
    context.note(`Minh Bạch đang chạy ở ${address}`);
    context.note("Dừng: Ctrl+C");
    const watch = watchCounters(database, {
      now: context.now,
      report: (it) => {
        differences.push(it);
        context.note(differenceText(it));
      },
      fail: (error) =>
        context.note(`Không đối chiếu được bộ đếm: ${error instanceof Error ? error.message : error}`),
    });
    await stopSignal();
    await watch.stop();
    await commands?.close();
    await server.close();
  } finally {
    await database.close();
  }
}

/** Files that are sent wait beside the database, where there is room for them too. */
function deskFolder(place: DatabasePlace): string {
  return "folder" in place ? join(place.folder, "staged") : join(tmpdir(), `minhbach-staged-${process.pid}`);
}

/** Commands are handed to the running server; a second server is not. */
function refuseSecond(error: unknown): never {
  if (!(error instanceof DatabaseInUse)) throw error;
  return refuse(
    "already-in-use",
    error.folder,
    error.message,
    "Nếu đó là máy chủ đang chạy thì chỉ cần mở trang của nó; để chạy thêm, hãy dùng thư mục khác với --data.",
  );
}

/** Why an address cannot be listened on, by the system's code. */
const ADDRESS_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: "Cổng này đang có chương trình khác dùng.",
  EACCES: "Không có quyền mở cổng này.",
  EADDRNOTAVAIL: "Máy này không có địa chỉ đó.",
  ENOTFOUND: "Không tìm thấy địa chỉ đó.",
};

function refuseAddress(error: NodeJS.ErrnoException, address: string): never {
  const says = ADDRESS_FAULTS[error.code ?? ""];
  if (says === undefined) throw error;
  return refuse(
    "address-unusable",
    address,
    says,
    "Hãy chọn cổng khác với --port hoặc địa chỉ khác với --host.",
  );
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function stopSignal(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => settle());
  });
}
