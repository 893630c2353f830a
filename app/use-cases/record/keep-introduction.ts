import { localDateOf } from "#app/domain/clock/calendar.ts";
import { matchedGroupName } from "#app/domain/record/group-name.ts";
import { whyIntroductionNot, type IntroductionFields } from "#app/domain/record/introduction.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { openToWrite, type OnRecord, type WriteRefusal } from "#app/use-cases/record/open-to-write.ts";
import { findIntroduction, insertIntroduction, updateIntroduction } from "#db/queries/record/introductions.ts";

type Refusal = WriteRefusal | { kind: "day-to-come" } | { kind: "no-such-need" } | { kind: "no-group-name" };

/** Keeps that a person was introduced to a group. A second press keeps nothing more. */
export async function addIntroduction(
  tools: UseCaseTools,
  input: OnRecord & { fields: IntroductionFields; clientId: string },
): Promise<Result<null, Refusal>> {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { fields, clientId: id, memberId } = input;
  const why = whyNot(tools, fields);
  if (why !== null) return refuse(why);
  const fresh = await insertIntroduction(tools.db, referral, { ...fields, id, memberId, at: tools.now });
  if (fresh) await noteChange(tools, referral, { by: memberId, what: "introduction-added", about: id });
  return ok(null);
}

/** Changes what is known of one, such as whether the person went. Words written over something newer are refused. */
export async function changeIntroduction(
  tools: UseCaseTools,
  input: OnRecord & { fields: IntroductionFields; id: string; version: number },
): Promise<Result<null, Refusal | { kind: "no-such-introduction" }>> {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { fields, id, version, memberId } = input;
  const stands = await findIntroduction(tools.db, referral, id);
  if (stands === null) return refuse({ kind: "no-such-introduction" });
  if (stands.version !== version) return refuse({ kind: "changed-meanwhile" });
  const why = whyNot(tools, fields);
  if (why !== null) return refuse(why);
  await updateIntroduction(tools.db, referral, { ...fields, id, version: version + 1, changedAt: tools.now });
  await noteChange(tools, referral, { by: memberId, what: "introduction-changed", about: id });
  return ok(null);
}

function whyNot({ content, now, calendar }: UseCaseTools, fields: IntroductionFields) {
  const { need, organisation } = fields;
  if (matchedGroupName(organisation) === "") return { kind: "no-group-name" } as const;
  if (need !== null && !content.region.needs.some(({ id }) => id === need)) return { kind: "no-such-need" } as const;
  return whyIntroductionNot(fields, localDateOf(now, calendar));
}
