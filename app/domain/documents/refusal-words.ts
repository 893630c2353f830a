import type { DocumentRefusal } from "./document-refusal.ts";

/** Why a file could not be turned into pages and what to do next, for the person who gave it to us. */
export function refusalWords({ kind, most }: DocumentRefusal): string {
  switch (kind) {
    case "time":
      return "Reading this file took too long, so we stopped. Save it again with fewer or smaller pictures, or in two parts.";
    case "memory":
      return "This file needs more memory than we can give it. Save it again with smaller pictures, or in two parts.";
    case "pages":
      return `This file has more than ${inWords(most)} pages. Split it, and add the parts one by one.`;
    case "pixels":
      return `This picture is larger than ${inWords(most, 1_000_000)} million pixels. Make it smaller and try again.`;
    case "unpacked-size":
      return `What is inside this file is larger than ${inWords(most, 1_000_000)} MB. Save it again with smaller pictures.`;
    case "ratio":
      return "This file is packed far more tightly than any usual document, so we did not open it. Save it again from the program it was made with.";
    case "entries":
      return `This file holds more than ${inWords(most)} parts. Split it, and add the parts one by one.`;
    case "letters":
      return "This file has more text than we can make pages of. Split it, and add the parts one by one.";
    case "nesting":
      return "This file is built in a way that we cannot read safely. Save it again from the program it was made with.";
    case "encrypted":
      return "This file needs a password. Take the password off, save it again, and add it once more.";
    case "truncated":
      return "This file is damaged, or part of it is missing. Open it on your computer, save it again, and add it once more.";
    case "wrong-type":
      return "What is inside this file is not what its name says. Save it again from the program it was made with.";
    case "type-not-allowed":
      return "We cannot take files of this kind. Save it as PDF, PowerPoint (.pptx), Word (.docx), OpenDocument, a picture or plain text.";
    case "macros":
      return "This file has macros or a program inside. Save it without them: as .pptx, .docx or .xlsx, or as a PDF.";
    case "nested-archive":
      return "This file has another packed file inside. Take it out, and add it by itself.";
    case "unsafe-name":
      return "This file has parts with names that could do harm. Save it again from the program it was made with.";
    case "external-entity":
      return "This file asks us to fetch something from elsewhere, which we never do. Save it again from the program it was made with.";
    case "test-virus":
      return "This is the test file for virus scanners. We do not keep it.";
    case "unreadable":
      return "We could not read this file. Open it on your computer, save it again, and add it once more. A PDF often works.";
  }
}

function inWords(most = 0, unit = 1): string {
  return Math.round(most / unit).toLocaleString("en-GB");
}
