import { z } from "zod";
import { spaceLengths, type SpaceSettings } from "#app/domain/discussion/space-settings.ts";
import { cleanLine } from "#app/domain/guide/clean-text.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { Services } from "#app/services.ts";
import { findMemberByMail } from "#db/queries/members.ts";
import { oneOf, words } from "../administration/fields.ts";
import { parseTyped, type Typed } from "../administration/typed.ts";

const shape = z.object({
  name: words("Write what the space is called.", spaceLengths.name).transform(cleanLine),
  purpose: words("Write in a sentence what the space is for.", spaceLengths.purpose).transform(cleanLine),
  postsSeenBy: oneOf(["members", "space", "public"], "Choose who reads."),
  writtenBy: oneOf(["members", "space", "keepers"], "Choose who writes."),
  joining: oneOf(["open", "by-request", "by-invitation"], "Choose how one comes in."),
  kind: oneOf(["talk", "noticeboard"], "Choose what it is."),
});

type Read = { ok: true; settings: SpaceSettings } | { ok: false; errors: FieldErrors };

/** What the form of a space says; the host is named by their mail address. */
export async function readSpace({ db }: Services, typed: Typed): Promise<Read> {
  const parsed = parseTyped(shape, typed);
  const mail = (typed["host"]?.[0] ?? "").trim();
  const host = mail === "" ? null : await findMemberByMail(db.read, mail);
  if (mail !== "" && host?.active !== true)
    return { ok: false, errors: { ...(parsed.ok ? {} : parsed.errors), host: noHost } };
  return parsed.ok ? { ok: true, settings: { ...parsed.value, hostId: host?.id ?? null } } : parsed;
}

export const noHost = "No member has this mail address. Check how it is written, or leave it empty.";
