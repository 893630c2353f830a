import { refusalWords } from "#app/domain/documents/refusal-words.ts";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import type { Services } from "#app/services.ts";

type BroughtProblem = Awaited<ReturnType<Services["takeBrought"]>>["problems"][number];

/** Why files did not go with words, each by its name, and what to do next. */
export function broughtWords(problems: readonly BroughtProblem[], filesAtOnce: number): string {
  return `${problems.map((problem) => one(problem, filesAtOnce)).join(" ")} ${nothingSent}`;
}

/** The files of a form cannot be put back into it: browsers let nobody choose them but whoever sits before one. */
export const nothingSent =
  "Nothing was sent yet, and your words are kept. Choose your files again, or send your words without them.";

/** The same form was sent before with other words or files: what came first stands in the conversation. */
export const firstFilesKept = "The files that you sent first are kept. Choose any others again for a new message.";

function one(problem: BroughtProblem, filesAtOnce: number): string {
  switch (problem.kind) {
    case "too-large":
      return `“${problem.name}” is larger than ${sayBytes(problem.mostBytes)}. Make it smaller, or tell us in words what is in it.`;
    case "empty":
      return `“${problem.name}” is empty: there is nothing in it. Look whether you chose the right file.`;
    case "file-refused":
      return `“${problem.name}”: ${refusalWords(problem.refusal)}`;
    case "harmful":
      return `“${problem.name}” was not taken: there may be something harmful in it. Do not send it to anybody else.`;
    case "unscanned":
      return `“${problem.name}” could not be checked for harmful programs just now, and it is our fault. Send it again in some minutes.`;
    case "too-many":
      return `You can send ${filesAtOnce} files with one message. Choose fewer, and send the others with the next one.`;
    case "busy":
      return "Many files are coming in just now. Wait a minute, then send yours again.";
    case "cut-off":
      return "The line broke before your files were here.";
    case "no-room":
    case "disk-full":
    case "over-quota": // of the library alone
      return "There is no room for files just now, and it is our fault. Send them tomorrow.";
    case "signed-out":
      return "You are not signed in any more. Sign in again in another window.";
    case "unreadable":
      return "We could not read this form. Load the page again, and send it from there.";
  }
}
