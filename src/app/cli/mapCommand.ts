import { Command } from "commander";
import type { LoadedMap } from "#app/importing/loadMap.ts";
import { type CliContext, pathIn, withDatabase, withDataOption } from "./context.ts";

type Options = { data?: string; authority: string; codeProperty?: string; json?: boolean };

/** `minhbach map …`: the map an authority's units are drawn on. */
export function mapCommand(context: CliContext): Command {
  const command = new Command("map").description("Bản đồ các đơn vị của một cơ quan gốc");
  command.addCommand(
    withDataOption(new Command("load"))
      .argument("<tệp>", "GeoJSON (FeatureCollection, WGS 84), mỗi đối tượng một đơn vị")
      .description("Nạp bản đồ; lần nạp sau thay lần trước")
      .requiredOption("--authority <mã>", "mã cơ quan gốc, ví dụ H53")
      .option("--code-property <tên>", "thuộc tính mang mã đơn vị; bỏ trống thì tự tìm code, ma, …")
      .option("--json", "in kết quả dạng JSON")
      .addHelpText(
        "after",
        "\nVí dụ:\n  minhbach map load ranh-gioi.geojson --authority H53 --code-property ma",
      )
      .action((file: string, options: Options) => load(context, file, options)),
  );
  return command;
}

async function load(context: CliContext, file: string, options: Options): Promise<void> {
  const { loadMap } = await import("#app/importing/loadMap.ts");
  await withDatabase(context, options, async (database) => {
    const { authority, codeProperty: property } = options;
    const loaded = await loadMap(database, pathIn(context, file), { authority, property }, context.now());
    if (options.json) context.out(JSON.stringify(loaded, null, 2));
    else tell(context, loaded);
  });
}

function tell(context: CliContext, { authority, shapes, outcome, withoutShape, strangers }: LoadedMap): void {
  context.out(
    `${authority}: ${shapes} đơn vị có hình; ${outcome === "same" ? "tệp này đã nạp trước đó" : "đã lưu"}`,
  );
  for (const { code, name } of withoutShape) context.note(`• ${name} (${code}) có số liệu mà không có hình`);
  for (const code of strangers) context.note(`• ${code}: hình này không thuộc đơn vị nào, không vẽ`);
}
