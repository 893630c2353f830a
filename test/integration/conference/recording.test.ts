import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { loadRecording } from "#app/routes/conferences.$id_.sessions.$number/load-recording.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { setRecording, type GivenRecording } from "#app/use-cases/conference/set-recording.ts";
import { perform } from "#app/use-cases/perform.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { findSession } from "#db/queries/conference/sessions.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { updateFile } from "#db/queries/library/versions.ts";
import { fieldsOf } from "#test/integration/library/library-world.ts";
import { openDeckWorld } from "./deck-world.ts";

type World = Awaited<ReturnType<typeof openDeckWorld>>;

const captions = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>Good morning\n\n01:01:05.500 --> 01:01:07.000\nThank you";

async function addFilm(world: World, files: Record<string, string>, visibility: "public" | "members" = "public") {
  const services = world.services();
  const types: Record<string, string> = { mp4: "video/mp4", vtt: "text/vtt", txt: "text/plain" };
  const given = [];
  for (const [name, words] of Object.entries(files)) {
    const taken = await services.files.take(Readable.from([Buffer.from(words)]), 1_000_000);
    if (!taken.ok) throw new Error("The bytes were not taken");
    await perform(services, keepStored, { files: [taken.value] });
    given.push({ storedId: taken.value.id, name, mediaType: types[name.slice(-3)] ?? "" });
  }
  const viewer = world.viewerOf("fay");
  const added = await perform(services, addResource, {
    viewer,
    fields: fieldsOf({ title: "The film" }),
    release: { visibility, spaceId: null, embargoUntil: null },
    content: { kind: "file", files: given },
  });
  if (!added.ok) throw new Error(added.refusal.kind);
  const { number } = added.value;
  const found = await findResource(services.db.read, viewer, number);
  await world.write(async (db) => {
    for (const file of found?.versions[0]?.files ?? []) await updateFile(db, file.id, { scan: "clean" });
  });
  await perform(services, confirmRelease, { viewer, number, version: 1, findings: 0 });
  return number;
}

const set = (world: World, recording: GivenRecording, viewer = world.viewerOf("fay")) =>
  perform(world.services(), setRecording, { viewer, conferenceId: "spring", number: 1, recording });

async function shown(world: World) {
  const viewer = publicViewer(world.clock.now());
  const session = await findSession(world.services().db.read, viewer, "spring", 1);
  return session && loadRecording(world.services(), viewer, session);
}

test("a film of the library is played with its captions, and what is said stands as text with its times", async () => {
  await using world = await openDeckWorld();
  const number = await addFilm(world, { "talk.mp4": "film", "talk.vtt": captions });
  expect((await set(world, { kind: "library", number })).ok).toBe(true);
  expect(await shown(world)).toMatchObject({
    kind: "file",
    media: `/library/${number}/file/1?v=1`,
    captions: `/library/${number}/file/2?v=1`,
    transcript: [
      { at: "0:01", said: "Ann: Good morning" },
      { at: "1:01:05", said: "Thank you" },
    ],
  });
});

test("captions that cannot be read are as missing as none; a film that is for members is nobody else's", async () => {
  await using world = await openDeckWorld();
  await set(world, { kind: "library", number: await addFilm(world, { "a.mp4": "film", "a.vtt": "1\nno" }) });
  expect(await shown(world)).toMatchObject({ captions: null, transcript: [] });
  await set(world, { kind: "library", number: await addFilm(world, { "b.mp4": "film b" }, "members") });
  expect(await shown(world)).toBeNull();
});

test("a link says where it opens, and only facilitators set one", async () => {
  await using world = await openDeckWorld();
  expect((await set(world, { kind: "link", url: "https://video.example.org/talk?id=1" })).ok).toBe(true);
  expect(await shown(world)).toEqual({
    kind: "link",
    url: "https://video.example.org/talk?id=1",
    host: "video.example.org",
  });
  expect(await set(world, { kind: "link", url: "javascript:alert(1)" })).toMatchObject({
    refusal: { kind: "no-address" },
  });
  const number = await addFilm(world, { "words.txt": "no film" });
  expect(await set(world, { kind: "library", number })).toMatchObject({ refusal: { kind: "nothing-to-play" } });
  const stranger = { ...world.viewerOf("fay"), grants: [] };
  expect(await set(world, { kind: "none" }, stranger)).toMatchObject({ refusal: { kind: "no-such-session" } });
  expect((await set(world, { kind: "none" })).ok).toBe(true);
  expect(await shown(world)).toBeNull();
});
