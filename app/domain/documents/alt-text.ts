import { normaliseText } from "./normalise-text.ts";

const fileName = /^[^/\\]*\.(png|jpe?g|gif|webp|bmp|tiff?|svg|emf|wmf|heic)$/i;
const byProgram = /^((picture|image|graphic|photo|object|chart|diagram|content placeholder|bild|grafik)\s*\d*)$/i;

/** What somebody said a picture shows, or null: a file's name, or a name that a program gave, says nothing. */
export function altText(written: string | undefined): string | null {
  const text = normaliseText(written ?? "");
  return text === "" || fileName.test(text) || byProgram.test(text) ? null : text;
}
