import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

/** Folders inside the PDF package, so that pictures look the same on a computer without any font. */
export function packagedFolder(name: "standard_fonts" | "cmaps" | "wasm" | "iccs"): string {
  const manifest = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
  return join(dirname(manifest), name, "/");
}

/** The name under which cards ask for letters; other scripts fall back to what the computer has. */
export const cardFont = "Card Sans";

/** To be called once in a process that draws. */
export function registerCardFonts(): void {
  const folder = packagedFolder("standard_fonts");
  GlobalFonts.registerFromPath(join(folder, "LiberationSans-Regular.ttf"), cardFont);
  GlobalFonts.registerFromPath(join(folder, "LiberationSans-Bold.ttf"), cardFont);
}
