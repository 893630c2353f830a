const ligatures: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};

/**
 * Words as they are searched, read aloud and kept: one form for each letter (NFC), ligatures written out, soft hyphens,
 * zero-width spaces and control marks taken out, every white space one space. Marks that right-to-left and joined scripts
 * need stay; marks that turn text around by force do not, because they can make a name read as another.
 */
export function normaliseText(text: string): string {
  return normaliseLines(text).replace(/\s+/g, " ").trim();
}

/** The same, but lines stay lines. Words broken by a hyphen at the end of a line are joined again. */
export function normaliseLines(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\uFB00-\uFB06]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/\r\n?|\u2028|\u2029|\u000B|\f/g, "\n")
    .replace(/[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\uFFFC]/g, "")
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g, "")
    .replace(/(\p{Ll})[-\u2010]\n(\p{Ll})/gu, "$1$2")
    .replace(/[^\S\n]+/g, " ");
}
