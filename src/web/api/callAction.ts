import {
  ACTION_HEADER,
  type ActionAnswer,
  type ActionName,
  actions,
  UPLOAD_PATH,
} from "#contract/actions.ts";
import { ApiFailure, failureOf, type QueryValues, routeUrl, type Values } from "#contract/client.ts";
import { StagedFile } from "#contract/imports.ts";

/**
 * Does what one action of the contract says, and checks the answer against it.
 * @throws ApiFailure when it is refused, or the API does not answer
 */
export async function callAction<Name extends ActionName>(
  name: Name,
  params: Values,
  body?: object,
  query: QueryValues = {},
): Promise<ActionAnswer<Name>> {
  const { method, path, answer: shape } = actions[name];
  const answer = await fetch(routeUrl(path, params, query), {
    method,
    headers: {
      accept: "application/json",
      [ACTION_HEADER]: "1",
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new ApiFailure(null, null, cause);
  });
  if (!answer.ok) throw await failureOf(answer);
  return shape.parse(await answer.json()) as ActionAnswer<Name>;
}

/** Sends one file as it is. @param onProgress told how much of it is there, from 0 to 1 */
export function sendFile(
  authority: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<StagedFile> {
  // fetch does not tell how far a request has come.
  const request = new XMLHttpRequest();
  const { promise, resolve, reject } = Promise.withResolvers<StagedFile>();
  request.upload.addEventListener("progress", (it) => onProgress(it.total === 0 ? 0 : it.loaded / it.total));
  request.addEventListener("error", () => reject(new ApiFailure(null, null)));
  request.addEventListener("load", () => {
    const { status, responseText } = request;
    if (status === 200) resolve(StagedFile.parse(JSON.parse(responseText)));
    else void failureOf(new Response(responseText, { status })).then(reject);
  });
  request.open("PUT", routeUrl(UPLOAD_PATH, { authority, name: file.name }, {}));
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader(ACTION_HEADER, "1");
  request.send(file);
  return promise;
}
