import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const FONTS = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

let shared: NodeCompiler | undefined;

/** The compiler of this process, made when the first document asks for it. It knows no fonts but Tinos. */
export function typst(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url);
  shared ??= NodeCompiler.create({
    workspace: fileURLToPath(new URL(".", import.meta.url)),
    fontArgs: [
      {
        fontBlobs: FONTS.map((it) => readFileSync(resolve(`@expo-google-fonts/tinos/${it}/Tinos_${it}.ttf`))),
      },
    ],
  });
  return shared;
}
