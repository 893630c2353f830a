import { createTransport } from "nodemailer";
import type { Config } from "#app/config.ts";
import { envelopeOf } from "./envelope-of.ts";
import { MailNotTaken } from "./mail-not-taken.ts";
import type { Mail, Mailer } from "./mailer.ts";
import { threadingHeaders } from "./threading-headers.ts";

const connectWithinMs = 15_000;
const silentForMs = 45_000; // well within a job's lease

/**
 * A live site hands its mail to a mail server; the demonstration keeps it in its own mailbox and sends nothing.
 * The sender is a bare address: a name on someone's locked screen would say whom they turned to.
 */
export function makeMailer(config: Config, given: { keepDemoMail(mail: Mail): Promise<void> }): Mailer {
  if (config.mode !== "live" || config.mailServer === null) return { send: given.keepDemoMail };
  const transport = createTransport({
    url: config.mailServer,
    requireTLS: mustBeEncrypted(new URL(config.mailServer)),
    connectionTimeout: connectWithinMs,
    greetingTimeout: connectWithinMs,
    socketTimeout: silentForMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const { to, subject, text, html } = mail;
      try {
        await transport.sendMail({
          from: config.mailFrom,
          to: { name: "", address: to },
          subject,
          text,
          ...(html === undefined ? {} : { html }),
          ...threadingHeaders(mail),
          ...envelopeOf(mail),
        });
      } catch (error) {
        throw MailNotTaken.from(error);
      }
    },
  };
}

/** A sign-in link never crosses a network in clear. On this machine itself, or where the address says so, it may. */
function mustBeEncrypted(server: URL): boolean {
  if (server.searchParams.get("ignoreTLS") === "true" || server.searchParams.get("requireTLS") === "false")
    return false;
  return !["127.0.0.1", "[::1]", "localhost"].includes(server.hostname);
}
