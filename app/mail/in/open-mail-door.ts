import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { MailBytes } from "./read-mail.ts";

export type MailDoor = { port: number; close(): Promise<void> };

type Given = {
  host: string;
  port: number; // 0: a free one
  name: string; // what the server calls itself
  /** Whether a mail from this sender may come to this address at all. */
  isOurs(address: string, from: string): Promise<boolean>;
  /** Whether this machine may hand over one more mail now. */
  mayHandOver(ip: string): Promise<boolean>;
  /** Resolves once the mail is kept and safe from a power cut; only then is it acknowledged. */
  keep(mail: MailBytes): Promise<void>;
  onTrouble(error: unknown): void;
};

const mostBytes = 25_000_000;
const mostConnections = 10;
const mostRecipients = 20;
const silentForMs = 60_000;
const closeWithinMs = 2_000;

/** Takes mail in over SMTP: to our own addresses alone, and answers 250 only when the mail is kept. It sends nothing on. */
export async function openMailDoor(given: Given): Promise<MailDoor> {
  const server = new SMTPServer({
    name: given.name,
    banner: "Members answer here",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    size: mostBytes,
    maxClients: mostConnections,
    socketTimeout: silentForMs,
    closeTimeout: closeWithinMs,
    onRcptTo({ address }, session, done) {
      const many = session.envelope.rcptTo.length >= mostRecipients;
      void settled(given, done, () =>
        many ? answer(452, "Too many recipients") : whyNotTo(given, address, senderOf(session)),
      );
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
      void settled(given, done, () => take(given, stream, { from: senderOf(session), to, ip: session.remoteAddress }));
    },
  });
  server.on("error", (error) => given.onTrouble(error)); // of one connection: it ends, the others go on
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(given.port, given.host, () => {
      server.server.off("error", reject);
      resolve();
    });
  });
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

type Answer = (error?: Error | null) => void;

/** Answers once, when it is settled. Whatever goes wrong means "try again later": the other side still has the mail. */
async function settled(
  { onTrouble }: Given,
  done: Answer,
  whyNot: () => Promise<Error | null> | Error | null,
): Promise<void> {
  let refused: Error | null;
  try {
    refused = await whyNot();
  } catch (error) {
    onTrouble(error);
    refused = answer(451, "It could not be kept. Try again later");
  }
  done(refused);
}

function senderOf({ envelope: { mailFrom } }: SMTPServerSession): string {
  return mailFrom === false ? "" : mailFrom.address;
}

async function whyNotTo({ isOurs }: Given, address: string, from: string): Promise<Error | null> {
  return (await isOurs(address, from))
    ? null
    : answer(550, "There is nobody here by that name, and nothing is sent on");
}

/** @returns why the mail is not taken, or null once it is kept. */
async function take(
  { mayHandOver, keep }: Given,
  stream: SMTPServerDataStream,
  { from, to, ip }: { from: string; to: string[]; ip: string },
): Promise<Error | null> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) parts.push(part);
  if (stream.sizeExceeded) return answer(552, `It is longer than ${mostBytes / 1_000_000} megabytes`);
  if (!(await mayHandOver(ip))) return answer(451, "Too many mails at once. Try again later");
  await keep({ from, to, raw: Buffer.concat(parts) });
  return null;
}

function answer(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}
