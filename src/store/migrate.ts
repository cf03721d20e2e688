import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("./migrations/", import.meta.url);

/** Applies the `.sql` files that were not applied yet, in the order of their numbers, each in its own transaction. Forward only. */
export async function migrate(
  run: (sql: string) => Promise<unknown>,
  read: (sql: string) => Promise<{ name: string }[]>,
): Promise<void> {
  await run(
    "create table if not exists migration (name text primary key, applied_at timestamptz not null default now())",
  );
  const applied = new Set((await read("select name from migration")).map((it) => it.name));
  for (const name of migrationNames()) {
    if (applied.has(name)) continue;
    await run(
      `begin;\n${readFileSync(new URL(name, FOLDER), "utf8")}\ninsert into migration (name) values ('${name}');\ncommit;`,
    );
  }
}

function migrationNames(): string[] {
  return readdirSync(FOLDER)
    .filter((it) => it.endsWith(".sql"))
    .sort();
}
