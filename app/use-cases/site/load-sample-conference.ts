import { addressName } from "#app/domain/conference/address-name.ts";
import type { SampleConference, SampleSession } from "#app/domain/conference/sample-conference.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { insertConference, isConferenceIdTaken } from "#db/queries/conference/conferences.ts";
import { findDeck, insertDeck } from "#db/queries/conference/decks.ts";
import { insertDeckPermission } from "#db/queries/conference/permissions.ts";
import { insertRoom } from "#db/queries/conference/rooms.ts";
import { insertSession } from "#db/queries/conference/sessions.ts";
import { insertSpeaker, listSpeakersById, setSpeakersOf } from "#db/queries/conference/speakers.ts";
import { findResourceNumber } from "#db/queries/library/sample-rows.ts";
import { loadSampleStories } from "./load-sample-stories.ts";
import { sampleResourceId } from "./load-sample-resource.ts";

/** The member in whose name it stands is invented too. */
export type LoadSampleConference = { sample: SampleConference; by: string };

/** Makes rows of an invented conference, whole in one act. One that is there stays as it is. */
export async function loadSampleConference(
  tools: UseCaseTools,
  { sample, by }: LoadSampleConference,
): Promise<Result<null, never>> {
  const { db, now, newId } = tools;
  const { id: conferenceId, fields } = sample;
  if (await isConferenceIdTaken(db, conferenceId)) return ok(null);
  const row = { ...fields, id: conferenceId, uid: newId(), visibility: "public", sequence: 0, sample: true } as const;
  await insertConference(db, { ...row, createdAt: now, createdBy: by, changedAt: now });
  await insertConferenceChange(db, { id: newId(), conferenceId, sessionId: null, what: "made", memberId: by, at: now });
  for (const [position, { id, name, access }] of sample.rooms.entries())
    await insertRoom(db, { id: roomId(sample, id), conferenceId, position, name, access });
  await loadSpeakers(tools, sample);
  for (const [index, session] of sample.sessions.entries())
    await loadSession(tools, { sample, session, number: index + 1, by });
  await loadSampleStories(tools, { sample, by });
  return ok(null);
}

async function loadSpeakers({ db, now }: UseCaseTools, { speakers }: SampleConference): Promise<void> {
  const there = new Set((await listSpeakersById(db, speakers.map(speakerId))).map(({ id }) => id));
  for (const { name, role, organisation, about } of speakers) {
    const id = speakerId({ name });
    if (there.has(id)) continue;
    const said = { name, role, organisation, about, email: "", memberId: null };
    await insertSpeaker(db, { ...said, id, sample: true, changedAt: now });
  }
}

type OneSession = { sample: SampleConference; session: SampleSession; number: number; by: string };

async function loadSession(tools: UseCaseTools, { sample, session, number, by }: OneSession): Promise<void> {
  const { db, now, newId } = tools;
  const { speakerIds, cancelled, deckIds: _decks, agreedBy: _agreed, roomId: room, ...fields } = session;
  const id = newId();
  await insertSession(db, {
    ...fields,
    id,
    conferenceId: sample.id,
    number,
    uid: newId(),
    roomId: room === null ? null : roomId(sample, room),
    recordingId: null,
    feedbackToken: null,
    sequence: cancelled ? 1 : 0,
    cancelledAt: cancelled ? now : null,
    changedAt: now,
  });
  const speaking = speakerIds.flatMap((own) => sample.speakers.filter((one) => one.id === own));
  await setSpeakersOf(db, id, speaking.map(speakerId));
  await loadDecks(tools, { sample, session, by, sessionId: id });
}

/** Decks are resources of the invented library; one that is not there any more is left out. */
async function loadDecks(
  { db, now, newId }: UseCaseTools,
  { sample, session, by, sessionId }: Omit<OneSession, "number"> & { sessionId: string },
): Promise<void> {
  const speaker = sample.speakers.find(({ id }) => id === session.agreedBy);
  const wanted = { wanted: "now", wantedFrom: null, wantedAt: now, wantedBy: by } as const;
  const asked = { presentedVersion: null, askedAt: null, askedTimes: 0, removalAskedAt: null };
  const added = { addedAt: now, addedBy: by, addedBySpeaker: null };
  for (const [position, deckId] of session.deckIds.entries()) {
    const resourceId = sampleResourceId(deckId);
    if (speaker === undefined || (await findResourceNumber(db, resourceId)) === null) continue;
    await insertDeck(db, { resourceId, conferenceId: sample.id, sessionId, position, ...wanted, ...asked, ...added });
    const deck = await findDeck(db, resourceId);
    if (deck === null) continue;
    const { licence, notesAllowed } = deck.resource;
    const given = { resourceId, speakerId: speakerId(speaker), givenName: speaker.name, licence, notesAllowed };
    const how = { how: "told-facilitator", recordedBy: by, at: now, takenBackAt: null } as const;
    await insertDeckPermission(db, { id: newId(), ...given, ...how });
  }
}

function speakerId({ name }: { name: string }): string {
  return addressName(name);
}

function roomId(sample: SampleConference, id: string): string {
  return `sample-${sample.id}-${id}`;
}
