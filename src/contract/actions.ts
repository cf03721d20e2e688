import { z } from "zod";
import { ImportRun, UndoneView } from "./imports.ts";

const authority = z.string();

/** A route that writes, or shows what somebody is about to write: only from the machine itself, with the header `ACTION_HEADER`. */
export type Action = {
  method: "GET" | "POST" | "DELETE";
  path: string;
  summary: string;
  description: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  answer: z.ZodType;
};

/** No page of another site can set it without being asked first. */
export const ACTION_HEADER = "x-minhbach";

/** Where a file is sent, as application/octet-stream. */
export const UPLOAD_PATH = "/api/authorities/:authority/uploads/:name";

const nothing = z.object({});

export const actions = {
  discardUpload: {
    method: "DELETE",
    path: "/api/authorities/:authority/uploads/:name",
    summary: "Bỏ một tệp đã gửi",
    description: "Deletes a file that was sent, by its id.",
    params: z.object({ authority, name: z.string() }),
    query: nothing,
    body: null,
    answer: z.object({ discarded: z.boolean() }),
  },
  previewImport: {
    method: "POST",
    path: "/api/authorities/:authority/imports/preview",
    summary: "Xem trước một lần nhập",
    description: "Reads files that were sent and counts what taking them in would do; stores nothing.",
    params: z.object({ authority }),
    query: nothing,
    body: z.object({
      uploads: z.array(z.string()).min(1).max(50),
      dropColumns: z.array(z.string()).max(50).optional(),
    }),
    answer: ImportRun,
  },
  importPreviewed: {
    method: "POST",
    path: "/api/authorities/:authority/imports",
    summary: "Nhập đúng những tệp đã xem trước",
    description: "Takes in the files of a preview, byte for byte, as one batch: all of it, or nothing.",
    params: z.object({ authority }),
    query: nothing,
    body: z.object({ preview: z.string() }),
    answer: ImportRun,
  },
  importRun: {
    method: "GET",
    path: "/api/authorities/:authority/imports/:run",
    summary: "Một lần xem trước hoặc nhập đang chạy",
    description: "How far it has come, and what it came to.",
    params: z.object({ authority, run: z.string() }),
    query: z.object({ from: z.coerce.number().int().min(0).optional() }),
    body: null,
    answer: ImportRun,
  },
  previewUndo: {
    method: "POST",
    path: "/api/authorities/:authority/batches/:batch/undo/preview",
    summary: "Xem trước việc hoàn tác một đợt",
    description: "Counts what undoing a batch would do; stores nothing.",
    params: z.object({ authority, batch: z.coerce.number().int().positive() }),
    query: nothing,
    body: null,
    answer: UndoneView,
  },
  undoBatch: {
    method: "POST",
    path: "/api/authorities/:authority/batches/:batch/undo",
    summary: "Hoàn tác một đợt",
    description: "Undoes a batch by a new one; past instants stay as they were.",
    params: z.object({ authority, batch: z.coerce.number().int().positive() }),
    query: nothing,
    body: z.object({ by: z.string().trim().min(1).max(200), reason: z.string().trim().min(1).max(2000) }),
    answer: UndoneView,
  },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof actions;
export type ActionAnswer<Name extends ActionName> = z.infer<(typeof actions)[Name]["answer"]>;
