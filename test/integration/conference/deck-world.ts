import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { AppLoadContext } from "@remix-run/node";
import type { Block } from "#app/domain/documents/block.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { addDeck } from "#app/use-cases/conference/add-deck.ts";
import { keepReading } from "#app/use-cases/library/keep-reading.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { insertConference } from "#db/queries/conference/conferences.ts";
import { insertSession } from "#db/queries/conference/sessions.ts";
import { insertSpeaker, setSpeakersOf } from "#db/queries/conference/speakers.ts";
import { findDeck, listKeptDecks } from "#db/queries/conference/decks.ts";
import { listVersions, updateFile } from "#db/queries/library/versions.ts";
import { findResourceRow } from "#db/queries/library/resources.ts";
import { openLibraryWorld } from "#test/integration/library/library-world.ts";

const deckType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** A public conference on 6 May 2026 with sessions each half hour from nine, a speaker each, and two facilitators. */
export async function openDeckWorld(sessions = 3) {
  const world = await openLibraryWorld();
  const at = world.clock.now();
  const facilitators = ["fay", "gus"] as const;
  for (const id of facilitators) await world.addMember(id, [["facilitator", null]]);
  await world.addMember("mel");
  await world.write(async (db) => {
    await insertConference(db, {
      id: "spring",
      uid: randomUUID(),
      name: "Spring conference",
      about: "",
      startsOn: "2026-05-06",
      endsOn: "2026-05-06",
      venue: "",
      address: "",
      access: "",
      themes: [],
      supporters: [],
      registrationUrl: "",
      visibility: "public",
      sequence: 0,
      sample: true,
      createdAt: at,
      createdBy: "fay",
      changedAt: at,
    });
    for (let number = 1; number <= sessions; number++) {
      await insertSession(db, {
        id: `s${number}`,
        conferenceId: "spring",
        number,
        uid: randomUUID(),
        kind: "session",
        title: `Talk about theme${number}`,
        abstract: "",
        format: "",
        day: "2026-05-06",
        startsMinutes: 540 + (number - 1) * 30,
        endsMinutes: 570 + (number - 1) * 30,
        roomId: null,
        track: "",
        links: [],
        notes: "",
        recordingUrl: "",
        recordingId: null,
        feedbackToken: null,
        sequence: 0,
        cancelledAt: null,
        changedAt: at,
      });
      const name = `Pat Speaker${number}`;
      const speaker = {
        id: `p${number}`,
        name,
        role: "",
        organisation: "",
        about: "",
        email: `p${number}@example.org`,
      };
      await insertSpeaker(db, { ...speaker, memberId: number === 1 ? "mel" : null, sample: true, changedAt: at });
      await setSpeakersOf(db, `s${number}`, [`p${number}`]);
    }
  });
  const viewerOf = (id: (typeof facilitators)[number]): LibraryViewer => ({
    memberId: id,
    grants: [{ memberId: id, role: "facilitator", scope: null, until: null }],
    spaceIds: [],
    now: world.clock.now(),
  });
  const take = async (content: string) => {
    const services = world.services();
    const taken = await services.files.take(Readable.from([Buffer.from(content)]), 1_000_000);
    if (!taken.ok) throw new Error("The bytes were not taken");
    await perform(services, keepStored, { files: [taken.value] });
    return taken.value.id;
  };
  const paragraph = (words: string): Block[] => [{ kind: "paragraph", runs: [{ text: words }] }];
  /** What the job of reading would lay down, without a document to read. */
  const readNewest = async (number: number, words: string) => {
    const services = world.services();
    const row = await findResourceRow(services.db.read, number);
    const version = (await listVersions(services.db.read, row?.id ?? ""))[0];
    for (const file of version?.files ?? [])
      await services.db.act(async (db) => {
        const tools = { ...services, db, now: world.clock.now(), newId: randomUUID, announce: () => undefined };
        const page = {
          number: 1,
          kind: "slide",
          title: words,
          blocks: paragraph(words),
          notes: [],
          hidden: false,
        } as const;
        const files = { pictureFile: null, thumbnailFile: null, fingerprint: `${number} ${words}` };
        await keepReading(
          { ...tools, randomBytes: services.ids.randomBytes },
          {
            documentId: file.documentId ?? "",
            pictures: new Map(),
            reading: {
              pictures: "card",
              language: "en",
              report: [],
              grade: "good",
              pages: [{ ...page, blocks: [...page.blocks], notes: [], ...files }],
            },
          },
        );
        await updateFile(db, file.id, { scan: "clean" });
        return { keep: true, value: null };
      });
  };
  const dropDeck = async (sessionId: string | null, name: string, words = name) => {
    const files = [{ storedId: await take(`${name} ${words}`), name, mediaType: deckType }];
    const added = await perform(world.services(), addDeck, {
      viewer: viewerOf("fay"),
      conferenceId: "spring",
      files,
      sessionId,
    });
    if (!added.ok) throw new Error(added.refusal.kind);
    await readNewest(added.value.number, words);
    return added.value.number;
  };
  const deckOf = async (number: number) => {
    const db = world.services().db.read;
    const row = await findResourceRow(db, number);
    const deck = row === null ? null : await findDeck(db, row.id);
    if (deck === null) throw new Error("There is no such deck");
    return deck;
  };
  const listDecks = () => listKeptDecks(world.services().db.read, viewerOf("fay"), { conferenceId: "spring" });
  const contextOf = (memberId: string | null): AppLoadContext => {
    const roles =
      memberId === "fay" || memberId === "gus"
        ? [{ memberId, role: "facilitator" as const, scope: null, until: null }]
        : [];
    const member =
      memberId === null
        ? null
        : { id: memberId, name: memberId, mail: `${memberId}@example.org`, roles, secondStep: true };
    return {
      services: world.services(),
      session: { tokenHash: memberId, member, grants: [] },
      nonce: "n",
      requestId: "r",
      address: "127.0.0.1",
    };
  };
  return { ...world, viewerOf, dropDeck, readNewest, take, deckOf, listDecks, contextOf };
}

export type DeckWorld = Awaited<ReturnType<typeof openDeckWorld>>;
export { deckType };
