import type { FastifyRequest } from "fastify";
import { ACTION_HEADER } from "#contract/actions.ts";
import type { SourcesPage } from "#contract/sources.ts";
import type { Problem } from "#terms/problem.ts";

/** Who may write through the web: people at the machine itself; nobody where it listens to others or only reads. */
export type Writing = SourcesPage["writing"];

/** What a server lets be written at all, whoever asks. */
export type WritingPolicy = "local" | "remote" | "read-only";

/** Whether somebody may write from where the request comes. */
export function writingOf(request: FastifyRequest, policy: WritingPolicy): Writing {
  if (policy === "read-only") return "read-only";
  return policy === "local" && isFromHere(request) ? "allowed" : "remote";
}

/**
 * Why a request must not write, or null when it may. There are no accounts, so that writing is left to who sits at the machine:
 * the connection comes from it, and the names the browser gives for us and for the page that asks are its own, which neither
 * another site nor a name that was turned to this machine (DNS rebinding) can have.
 */
export function refuseWriting(request: FastifyRequest, policy: WritingPolicy): Problem | null {
  const writing = writingOf(request, policy);
  if (writing === "read-only")
    return {
      code: "read-only",
      at: request.url,
      says: "Máy chủ này đang chạy ở chế độ chỉ đọc.",
      remedy:
        "Hãy chạy lại minhbach serve không có --read-only, hoặc dùng lệnh minhbach import dossiers trên máy chủ.",
    };
  if (writing === "remote")
    return {
      code: "local-only",
      at: request.url,
      says: "Chưa có tài khoản người dùng, nên chỉ nhập và hoàn tác được ngay trên máy đang chạy Minh Bạch.",
      remedy: "Hãy dùng lệnh minhbach import dossiers hoặc minhbach undo trên máy chủ.",
    };
  if (request.headers[ACTION_HEADER] === undefined)
    return {
      code: "no-action-header",
      at: request.url,
      says: `Yêu cầu thiếu tiêu đề ${ACTION_HEADER}.`,
      remedy: `Hãy gửi kèm "${ACTION_HEADER}: 1"; trang web của Minh Bạch tự làm việc này.`,
    };
  return null;
}

function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const { host, origin } = headers;
  if (!isLoopbackAddress(socket.remoteAddress ?? "") || host === undefined) return false;
  if (!isLoopbackName(hostName(`http://${host}`))) return false;
  // A browser names the page that asks whenever it writes; a program need not.
  if (origin === undefined)
    return headers["sec-fetch-site"] === undefined || headers["sec-fetch-site"] === "same-origin";
  return origin === `http://${host}` || origin === `https://${host}`;
}

function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}

const isLoopbackName = (it: string) =>
  it === "localhost" || isLoopbackAddress(it.replace(/^\[(.*)\]$/, "$1"));

const isLoopbackAddress = (it: string) =>
  it === "::1" || /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(it);
