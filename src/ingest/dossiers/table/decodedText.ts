import { refuse } from "#terms/problem.ts";

/** Text of a file in UTF-8 or UTF-16 as its bytes come in. Throws UserError for other encodings: they are named, not guessed. */
export async function* decodedText(file: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder?.decode() ?? "";
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refuse(
      "not-unicode",
      file,
      "Tệp không viết bằng mã Unicode (UTF-8 hoặc UTF-16) nên dấu tiếng Việt không đọc được.",
      "Hãy mở tệp và lưu lại dạng “CSV UTF-8”.",
    );
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}
