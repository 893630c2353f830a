import EmailReplyParser from "email-reply-parser";
import { cutMail, type CutMail } from "#app/domain/discussion/mail/cut-mail.ts";

const mostLetters = 400_000;

/**
 * What somebody wrote in a mail. Our own rules know how mail programs here quote and sign; the package then finds quotes
 * in more languages. It takes a sign-off in the middle for the end, so what it calls a signature is not believed.
 */
export function trimReply(text: string, given: { isPassedOn: boolean }): CutMail {
  const cut = cutMail(text.slice(0, mostLetters), given);
  const fragments = new EmailReplyParser().read(cut.words).getFragments();
  const kept = fragments.filter((fragment) => !(fragment.isQuoted() && isSaidBySomebody(fragment.getContent())));
  if (kept.length === fragments.length) return cut;
  const words = kept
    .map((fragment) => fragment.getContent())
    .join("\n")
    .trim();
  return words === "" ? cut : { ...cut, words };
}

/** A quote begins with who wrote it; a sentence that ends with "wrote" is none, and marked lines were looked at before. */
function isSaidBySomebody(content: string): boolean {
  const [first = ""] = content.trim().split("\n");
  return !first.trim().startsWith(">") && /[<@]|:$|^-{2,}/.test(first.trim());
}
