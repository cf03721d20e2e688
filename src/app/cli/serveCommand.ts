import { isIP } from "node:net";
import { Command } from "commander";
import { databasePlace } from "#app/config.ts";
import { refuse } from "#terms/problem.ts";
import { type CliContext, withDataOption } from "./context.ts";

type Options = { data?: string; port: string; host: string; allowRemote?: boolean; example?: boolean };

/** `minhbach serve`: the pages and the API, on loopback until accounts exist. */
export function serveCommand(context: CliContext): Command {
  return withDataOption(new Command("serve"))
    .description("Chạy trang web và API")
    .option("--port <số>", "cổng", "8766")
    .option("--host <địa-chỉ>", "địa chỉ lắng nghe", "127.0.0.1")
    .option("--allow-remote", "cho phép địa chỉ ngoài máy này (chưa có tài khoản: ai tới được cũng đọc được)")
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
  const { loadExample } = await import("#app/example.ts");
  const { buildServer } = await import("#app/api/server.ts");
  const { acceptCommands } = await import("./acceptCommands.ts");
  const place = databasePlace(options.data, context.cwd);
  const database = await context.open(place);
  try {
    if (options.example) await loadExample(database, context);
    const server = await buildServer(database);
    const address = await server
      .listen({ port, host: options.host })
      .catch((error: NodeJS.ErrnoException) =>
        error.code === "EADDRINUSE"
          ? refuse(
              "port-in-use",
              `cổng ${port}`,
              "Cổng này đang có chương trình khác dùng.",
              "Hãy chọn cổng khác với --port.",
            )
          : Promise.reject(error),
      );
    const commands = "folder" in place ? await acceptCommands(place.folder, database, context) : null;
    context.note(`Dữ liệu: ${"folder" in place ? place.folder : "DATABASE_URL"} – ${database.says}`);
    context.note(`Minh Bạch đang chạy ở ${address}`);
    context.note("Dừng: Ctrl+C");
    await stopSignal();
    commands?.close();
    await server.close();
  } finally {
    await database.close();
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function stopSignal(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => settle());
  });
}
