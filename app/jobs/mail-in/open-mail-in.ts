import { mailPlaceOf } from "#app/domain/discussion/mail/mail-place.ts";
import { errorFields } from "#app/http/error-fields.ts";
import { messageKey } from "#app/mail/in/message-key.ts";
import { openMailDoor, type MailDoor } from "#app/mail/in/open-mail-door.ts";
import type { MailBytes } from "#app/mail/in/read-mail.ts";
import { readMaildir } from "#app/mail/in/read-maildir.ts";
import { readReplyAddress } from "#app/mail/in/reply-address.ts";
import type { Services } from "#app/services.ts";
import { keepMail } from "#app/use-cases/mail-in/keep-mail.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findMember, findMemberByMail } from "#db/queries/members.ts";
import { mailHashOf } from "#db/queries/notices/mails-in.ts";
import { findSpace, listSpaceIdsOf } from "#db/queries/space-members.ts";

const lookEveryMs = 10_000;

/** What takes mail in while the site runs: a door for mail servers, a folder that is looked into, both or neither. */
export type MailIn = { port: number | null; stop(): Promise<void> };

export async function openMailIn(services: Services): Promise<MailIn> {
  const { config, limits, log } = services;
  const { mailIn } = config;
  if (mailIn === null) return { port: null, stop: async () => undefined };
  const { domain, host, port, folder } = mailIn;
  const keep = (mail: MailBytes) => keepArrived(services, mail);
  const stopLooking = folder === null ? null : lookInto(services, folder, keep);
  const door: MailDoor | null =
    port === null
      ? null
      : await openMailDoor({
          host,
          port,
          name: domain,
          keep,
          isOurs: (address, from) => isOurs(services, { address, from, domain }),
          mayHandOver: async (ip) => (await limits.take("mail-in", { session: null, address: ip })).allowed,
          onTrouble: (error) => log("mail-door-trouble", errorFields(error)),
        });
  if (door !== null) log("mail-door-open", { port: door.port });
  const stop = async () => {
    await stopLooking?.();
    await door?.close();
  };
  return { port: door?.port ?? null, stop };
}

/** Kept when this resolves. The same mail handed over again changes nothing, and is acknowledged again. */
export async function keepArrived(services: Services, mail: MailBytes): Promise<void> {
  const messageHash = mailHashOf(services.db.read, "mail-message", messageKey(mail));
  const kept = await perform(services, keepMail, { ...mail, messageHash });
  services.log("mail-kept", { isNew: kept.ok && kept.value.isNew, bytes: mail.raw.length });
}

type Envelope = { address: string; from: string; domain: string };

async function isOurs({ db }: Services, { address, from, domain }: Envelope): Promise<boolean> {
  const place = mailPlaceOf(address, domain);
  switch (place?.kind) {
    case "machine":
      return true;
    case "space":
      return isKnownSpace(db.read, place.spaceId, from);
    case "reply": {
      const read = readReplyAddress(place.address);
      return read !== null && (await findMember(db.read, read.memberId)) !== null;
    }
    case "unknown":
    case undefined:
      return false;
  }
}

/** That there is a space by invitation is said to nobody but those who are in it. */
async function isKnownSpace(db: Services["db"]["read"], spaceId: string, from: string): Promise<boolean> {
  const space = await findSpace(db, spaceId);
  if (space === null || space.joining !== "by-invitation") return space !== null;
  const sender = await findMemberByMail(db, from);
  return sender !== null && (await listSpaceIdsOf(db, sender.id)).includes(spaceId);
}

/** Looks again a while after each look, so that two never overlap. */
function lookInto(services: Services, folder: string, keep: (mail: MailBytes) => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const look = async (): Promise<void> => {
    try {
      await readMaildir(folder, keep, services.clock.now());
    } catch (error) {
      services.log("maildir-trouble", errorFields(error));
    }
    if (!stopped) timer = setTimeout(() => (looking = look()), lookEveryMs).unref();
  };
  let looking = look();
  return async () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    await looking;
  };
}
