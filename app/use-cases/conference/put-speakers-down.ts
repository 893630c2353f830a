import { addressName, freeName } from "#app/domain/conference/address-name.ts";
import { nameKey, onePart, type TypedSpeaker } from "#app/domain/conference/read-lines.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import {
  insertSpeaker,
  listAllSpeakers,
  listSpeakersOfConference,
  setSpeakersOf,
  updateSpeaker,
  type SpeakerRow,
} from "#db/queries/conference/speakers.ts";
import { nextMoment } from "./next-moment.ts";

type Spoken = { viewer: MemberViewer; conferenceId: string; sessionId: string; typed: readonly TypedSpeaker[] };

/**
 * Part of an act: says who speaks in a session, in this order. Somebody of that name who speaks at the same conference is
 * the same person; anybody else is new, because two people at two conferences can have one name. What was typed of
 * their role, organisation and mail address counts from now on; what was left out stays.
 */
export async function putSpeakersDown(tools: UseCaseTools, spoken: Spoken): Promise<void> {
  const { db } = tools;
  const { viewer, conferenceId, sessionId, typed } = spoken;
  const known = new Map<string, SpeakerRow>();
  for (const { sessionId: _session, position: _position, ...one } of await listSpeakersOfConference(
    db,
    viewer,
    conferenceId,
  ))
    known.set(nameKey(one.name), one);
  const ids: string[] = [];
  for (const one of typed) {
    const there = known.get(nameKey(one.name));
    ids.push(there === undefined ? await addSpeaker(tools, one) : await changeSaid(tools, there, one));
  }
  await setSpeakersOf(db, sessionId, ids);
}

async function addSpeaker({ db, now }: UseCaseTools, typed: TypedSpeaker): Promise<string> {
  const taken = new Set((await listAllSpeakers(db)).map((one) => one.id));
  const id = freeName(addressName(typed.name) || "speaker", (name) => taken.has(name));
  const email = typed.email ?? "";
  await insertSpeaker(db, { id, ...cut(typed), about: "", email, memberId: null, sample: false, changedAt: now });
  return id;
}

async function changeSaid({ db, now }: UseCaseTools, there: SpeakerRow, typed: TypedSpeaker): Promise<string> {
  const said = cut(typed);
  const role = said.role || there.role;
  const organisation = said.organisation || there.organisation;
  const email = typed.email ?? there.email;
  if (role !== there.role || organisation !== there.organisation || email !== there.email)
    await updateSpeaker(db, there.id, { role, organisation, email, changedAt: nextMoment(now, there.changedAt) });
  return there.id;
}

function cut({ name, role, organisation }: TypedSpeaker): TypedSpeaker {
  return {
    name: onePart(name, 120),
    role: onePart(role, 120),
    organisation: onePart(organisation, 200),
  };
}
