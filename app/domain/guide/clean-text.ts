const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
/** Marks that reorder or hide text on a screen: bidi overrides and isolates, zero-width space, byte order mark. */
const hiddenMarks = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * A person's words, made safe to store and to show beside others, and otherwise left as they wrote them: composed
 * letters (Unicode NFC), one kind of line end, no control characters, no marks that reorder text, no space around.
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(controls, "")
    .replace(hiddenMarks, "")
    .trim();
}

/** The same for a box of one line: line ends and runs of space become one space. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/g, " ");
}
