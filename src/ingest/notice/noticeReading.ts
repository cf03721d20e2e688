import type { Notice } from "#published/notice.ts";
import type { Registry } from "#registry/agency.ts";
import type { ColumnConcept } from "#terms/columnConcept.ts";
import type { Problem } from "#terms/problem.ts";

export type NoticeInput = { name: string; bytes: Uint8Array };
export type NoticeContext = { registry: Registry; concepts: readonly ColumnConcept[] };

/**
 * A notice as far as it could be read. `problems` must be mended in the file or confirmed by a person; with a null
 * notice nothing could be read at all. `warnings` say what was assumed.
 */
export type NoticeReading = { notice: Notice | null; problems: Problem[]; warnings: Problem[] };

/** The file a notice comes from. */
export type NoticeOrigin = { file: string; sha256: string };
