import { type Kysely, sql } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { refuse } from "#terms/problem.ts";
import type { Schema } from "../../schema.ts";

/** Codes named in a refusal at most. */
const MOST_NAMED = 10;

/** @throws UserError when a batch is not there, is undone, undoes another one itself, or cannot be told apart from later ones */
export async function refuseUndoing(db: Kysely<Schema>, authority: AgencyCode, batch: number): Promise<void> {
  const at = `đợt ${batch} của ${authority}`;
  const found = await db
    .selectFrom("import_batch as it")
    .leftJoin("import_batch as undoing", (join) =>
      join.onRef("undoing.authority", "=", "it.authority").onRef("undoing.undoes", "=", "it.id"),
    )
    .select(["it.undoes", "undoing.id as undoneBy"])
    .where("it.authority", "=", authority)
    .where("it.id", "=", batch)
    .executeTakeFirst();
  if (!found)
    return refuse(
      "no-batch",
      at,
      "Không có đợt nhập này.",
      `Xem các đợt bằng minhbach batches --authority ${authority}.`,
    );
  if (found.undoneBy !== null)
    return refuse(
      "batch-undone",
      at,
      `Đợt này đã được hoàn tác bằng đợt ${found.undoneBy}.`,
      "Không cần làm gì; muốn có lại số liệu thì nhập lại tệp.",
    );
  if (found.undoes !== null)
    return refuse(
      "batch-undoes",
      at,
      `Đợt này là đợt hoàn tác của đợt ${found.undoes}, không mang số liệu nào.`,
      "Muốn có lại số liệu đã hoàn tác thì nhập lại tệp của đợt đó.",
    );
  await refuseRepeated(db, authority, batch, at);
  await refuseAbsorbing(db, authority, batch, at);
}

/** What a later batch repeats word for word leaves no trace, and would fall with the first. */
async function refuseRepeated(
  db: Kysely<Schema>,
  authority: AgencyCode,
  batch: number,
  at: string,
): Promise<void> {
  const { rows } = await sql<{ id: number; name: string }>`
    select later.id, file ->> 'name' as name
    from import_batch as it
    cross join lateral jsonb_array_elements(it.files) as file
    join import_batch as later on later.authority = it.authority and later.id > it.id
      and later.files @> jsonb_build_array(jsonb_build_object('sha256', file ->> 'sha256'))
    where it.authority = ${authority} and it.id = ${batch} and not exists (
      select from import_batch as undoing where undoing.authority = it.authority and undoing.undoes = later.id)
    order by later.id desc limit 1`.execute(db);
  for (const { id, name } of rows)
    refuse(
      "batch-repeated",
      at,
      `Đợt ${id} đã nhập lại đúng tệp ${name} của đợt này.`,
      `Hãy hoàn tác đợt ${id} trước, rồi mới đến đợt ${batch}.`,
    );
}

/** Two dossiers that were found to be one are not taken apart again: what came since was written to the one. */
async function refuseAbsorbing(
  db: Kysely<Schema>,
  authority: AgencyCode,
  batch: number,
  at: string,
): Promise<void> {
  const { rows } = await sql<{ alias: string; code: string }>`
    select alias, code from dossier_alias as it
    where authority = ${authority} and batch = ${batch} and exists (
      select from dossier_history as own
      where own.authority = it.authority and own.code = it.alias and own.batch <> ${batch})
    order by alias limit ${MOST_NAMED}`.execute(db);
  if (rows.length === 0) return;
  refuse(
    "batch-merged-dossiers",
    at,
    `Đợt này cho biết hai mã là cùng một hồ sơ và đã ghép chúng: ${rows.map((it) => `${it.alias} vào ${it.code}`).join("; ")}.`,
    "Không hoàn tác được đợt có ghép hồ sơ; hãy nhập lại tệp đã sửa: bản mới hơn của nguồn sẽ thay bản cũ.",
  );
}
