import { cleanSubject } from "#app/domain/discussion/mail/clean-subject.ts";
import type { MailRead } from "#app/domain/discussion/mail/mail-read.ts";
import { whatToDoWithMail, type MailRefusal } from "#app/domain/discussion/mail/what-to-do-with-mail.ts";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { takePost, type TakenPost } from "#app/use-cases/discussion/take-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertPostFiles, type PostFile } from "#db/queries/discussion/post-files.ts";
import { findPostById } from "#db/queries/discussion/posts.ts";
import { findMailIn, updateMailIn, type MailInRow } from "#db/queries/notices/mails-in.ts";
import { answerMail } from "./answer-mail.ts";
import { findMailTarget, type MailTarget, type MailTo } from "./find-mail-target.ts";
import { noteBounce } from "./note-bounce.ts";

export type TakeMail = {
  mailId: string;
  mail: MailRead;
  to: MailTo;
  proven: readonly string[]; // members whose own signed address stands in a report
  files: readonly Pick<PostFile, "name" | "mediaType" | "storedId" | "scan">[];
  leftFiles: number; // that were not taken: too many, too long, or of a kind that is not taken
  senderHash: string; // one answer for a stranger's address and day
};

/** A mail that was kept and read becomes a post, is held, refused, ignored, or pauses an address. Taken once. */
export async function takeMail(tools: UseCaseTools, input: TakeMail): Promise<Result<null, never>> {
  const row = await findMailIn(tools.db, input.mailId);
  if (row?.state !== "waiting") return ok(null);
  const target = await findMailTarget(tools, input.to, input.mail.from);
  const decision = whatToDoWithMail(input.mail, {
    to: target.facts,
    senderIsMember: target.writer !== null,
    letters: [...input.mail.words].length,
    mostLetters: longestPost,
  });
  switch (decision.do) {
    case "ignore":
      await settle(tools, input, { state: "ignored", why: decision.why, mail: null });
      break;
    case "bounce":
      await settle(tools, input, await noteBounce(tools, { why: decision.why, ...input }));
      break;
    case "refuse":
      await refused(tools, input, {
        why: decision.why,
        memberId: target.writer?.id ?? null,
        isTheirs: target.writer !== null && decision.why !== "wrong-sender",
      });
      break;
    case "post":
      await post(tools, input, target);
  }
  return ok(null);
}

async function settle(
  { db }: UseCaseTools,
  { mailId }: TakeMail,
  change: Partial<MailInRow & { mail: null }>,
): Promise<void> {
  await updateMailIn(db, mailId, change);
}

type Refused = { why: MailRefusal; memberId: string | null; isTheirs: boolean };

async function refused(tools: UseCaseTools, input: TakeMail, { why, memberId, isTheirs }: Refused): Promise<void> {
  await settle(tools, input, { state: "refused", why, memberId });
  await answerMail(tools, { ...input, isTheirs });
}

async function post(tools: UseCaseTools, input: TakeMail, { writer, place }: MailTarget): Promise<void> {
  const { mailId, mail, files, leftFiles } = input;
  if (writer === null || place === null) throw new Error("a mail was let in without a place");
  const to = place.kind === "thread" ? place : { ...place, title: cleanSubject(mail.subject) };
  const replyTo = place.kind === "thread" ? await answered(tools, mail, place.thread.number) : null;
  const written = { postId: mailId, memberId: writer.id, to, body: mail.words, wholeMail: mail.whole, replyTo };
  const taken = await takePost(tools, written);
  if (!taken.ok) return refused(tools, input, { why: taken.refusal.kind, memberId: writer.id, isTheirs: true });
  await insertPostFiles(
    tools.db,
    files.map((file, at) => ({ ...file, postId: mailId, position: at + 1 })),
  );
  const whys = [whyOf(taken.value), leftFiles > 0 ? "files-left" : null].filter((why) => why !== null);
  const state = taken.value.kind === "written" ? ("posted" as const) : ("held" as const);
  await settle(tools, input, { state, why: whys.join(" ") || null, memberId: writer.id, postId: mailId });
  if (state === "held" || leftFiles > 0 || place.kind === "space")
    await answerMail(tools, { ...input, isTheirs: true });
}

/** Why it waits, with the kinds of what was pointed at: "looks-personal:phone,nhs-number". Never the words. */
function whyOf(taken: TakenPost): string | null {
  if (taken.kind === "written") return null;
  const kinds = [...new Set(taken.findings.map(({ kind }) => kind))].join(",");
  return kinds === "" ? taken.why : `${taken.why}:${kinds}`;
}

/** The number of the post that a mail answers, by the Message-IDs that our own mails carry. */
async function answered({ db }: UseCaseTools, mail: MailRead, thread: number): Promise<number | null> {
  for (const id of mail.answersTo) {
    const postId = /^<post\.([\w-]{1,80})@/.exec(id)?.[1];
    const post = postId === undefined ? null : await findPostById(db, postId);
    if (post?.thread === thread) return post.post;
  }
  return null;
}
