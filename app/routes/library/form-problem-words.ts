import { sayBytes } from "#app/domain/library/say-bytes.ts";
import type { Services } from "#app/services.ts";

type FormProblem = NonNullable<Awaited<ReturnType<Services["files"]["takeForm"]>>["problem"]>;

/** Why files were not taken, and what to do next. */
export function formProblemWords(problem: FormProblem, filesAtOnce: number): string {
  switch (problem.kind) {
    case "too-large":
      return `“${problem.name}” is larger than ${sayBytes(problem.mostBytes)}. Make it smaller, or put it elsewhere and add a link. None of the files was taken.`;
    case "over-quota":
      return `Your files on this site come to ${sayBytes(problem.usedBytes)}, and with these they would be more than ${sayBytes(problem.mostBytes)}. None of the files was taken. Make them smaller, put them elsewhere and add a link, or ask an administrator for more room.`;
    case "no-room":
    case "disk-full":
      return "There is no room for files just now, and it is our fault. None of them was taken. Tell a facilitator, and try again tomorrow.";
    case "cut-off":
      return "The line broke before everything was here, so none of the files was taken. Choose them again.";
    case "too-many":
      return `You can add ${filesAtOnce} files at a time. None of them was taken. Choose fewer.`;
    case "signed-out":
      return "You are not signed in any more, so we did not take the files. Sign in in another window, then choose them again.";
    case "unreadable":
      return "We could not read this form. Load the page again, and send it from there.";
  }
}
