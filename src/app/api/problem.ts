import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { NotFound } from "#app/pages/notFound.ts";
import type { ProblemDetails } from "#contract/pages.ts";
import { type Problem, UserError } from "#terms/problem.ts";

/** Every error leaves as application/problem+json (RFC 9457), in Vietnamese, without inner details. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof NotFound) return answer(request, reply, 404, "Không tìm thấy", error.problems);
  if (error instanceof UserError) return answer(request, reply, 400, "Yêu cầu chưa đúng", error.problems);
  if (error.validation || (error.statusCode !== undefined && error.statusCode < 500)) {
    return answer(request, reply, error.statusCode ?? 400, "Yêu cầu chưa đúng", [
      {
        code: "bad-request",
        at: request.url,
        says: error.message,
        remedy: "Xem mô tả tham số ở /api/docs.",
      },
    ]);
  }
  request.log.error(error);
  return answer(request, reply, 500, "Lỗi của phần mềm", [
    {
      code: "internal",
      at: request.url,
      says: "Máy chủ gặp lỗi khi trả lời.",
      remedy: "Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm thời điểm này.",
    },
  ]);
}

export function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  title: string,
  problems: readonly Problem[],
): FastifyReply {
  const body: ProblemDetails = {
    type: "about:blank",
    title,
    status,
    detail: problems.map((it) => `${it.says} ${it.remedy}`).join(" "),
    instance: request.url,
    problems: [...problems],
  };
  return reply
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .send(JSON.stringify(body));
}
