import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { Readable } from "node:stream";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { Block } from "#app/domain/documents/block.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Release } from "#app/domain/library/resource.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { ok } from "#app/domain/result.ts";
import type { Services } from "#app/services.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { keepReading } from "#app/use-cases/library/keep-reading.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { withdrawResource } from "#app/use-cases/library/withdraw-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { updateFile } from "#db/queries/library/versions.ts";
import { fieldsOf, openLibraryWorld, type LibraryWorld } from "./library-world.ts";

const facilitator: [Role, string | null][] = [["facilitator", null]];
const states = [
  "open",
  "draft",
  "unreleased",
  "space",
  "members",
  "embargo",
  "withdrawn",
  "hidden",
  "notes",
  "blocked",
] as const;
type State = (typeof states)[number];

/** A word that stands in one resource only, in its title, its words, its file, its pages and what its pictures hold. */
const secretOf = (state: State) => `zq${state}word`;

const roles = ["public", "member", "in-space", "contributor"] as const;

/** What each role may read besides what is open. "hidden" and "notes" stand in open resources, and nobody may read those words. */
const mayRead: Record<(typeof roles)[number], State[]> = {
  public: ["open"],
  member: ["open", "members"],
  "in-space": ["open", "members", "space"],
  contributor: ["open", "members"],
};

function releaseOf(state: State, now: Date): Release {
  const visibility = state === "draft" || state === "space" || state === "members" ? state : "public";
  const embargoUntil = state === "embargo" ? new Date(now.getTime() + 3_600_000) : null;
  return { visibility, spaceId: state === "space" ? "north" : null, embargoUntil };
}

/** Where the word stands: everywhere, but for the states that are about one part of a resource. */
function wordsIn(state: State) {
  const word = secretOf(state);
  const inPart = state === "hidden" || state === "notes" || state === "blocked";
  return {
    title: inPart ? `About ${state}` : word,
    text: inPart ? "plain" : word,
    bytes: word,
    notes: state === "notes" ? word : "",
  };
}

async function make(world: LibraryWorld, viewer: LibraryViewer, state: State): Promise<number> {
  const services = world.services();
  const { title, text, bytes, notes } = wordsIn(state);
  const storing = async (content: string) => {
    const taken = await services.files.take(Readable.from([Buffer.from(content)]), 1_000_000);
    if (!taken.ok) throw new Error("The bytes were not taken");
    return taken.value;
  };
  const original = await storing(`original ${bytes}`);
  await perform(services, keepStored, { files: [original] });
  const deck = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  const added = await perform(services, addResource, {
    viewer,
    fields: fieldsOf({ title, summary: text, credit: text, contact: text }),
    release: releaseOf(state, world.clock.now()),
    content: { kind: "file", files: [{ storedId: original.id, name: `${title}.pptx`, mediaType: deck }] },
  });
  if (!added.ok) throw new Error(added.refusal.kind);
  const { number } = added.value;
  const found = await findResource(services.db.read, viewer, number);
  const file = found?.versions[0]?.files[0];
  if (!file?.documentId) throw new Error("There is no document");
  const picture = await storing(`picture ${text}`);
  const paragraph = (words: string): Block[] => (words === "" ? [] : [{ kind: "paragraph", runs: [{ text: words }] }]);
  const page = { kind: "slide", notes: paragraph(notes), pictureFile: null, thumbnailFile: null } as const;
  const { documentId } = file;
  await services.db.act(async (db) => {
    const tools = {
      ...services,
      db,
      now: world.clock.now(),
      newId: randomUUID,
      randomBytes: services.ids.randomBytes,
      announce: () => undefined,
    };
    await keepReading(tools, {
      documentId,
      pictures: new Map([[1, { picture, thumbnail: null }]]),
      reading: {
        pictures: "rendered",
        language: "en",
        report: [],
        grade: "good",
        pages: [
          { ...page, number: 1, title, blocks: paragraph(text), hidden: false, fingerprint: `${state}-1` },
          {
            ...page,
            number: 2,
            title: secretOf(state),
            blocks: paragraph(secretOf(state)),
            hidden: true,
            fingerprint: `${state}-2`,
          },
        ],
      },
    });
    await updateFile(db, file.id, { scan: "clean" });
    return { keep: true, value: null };
  });
  if (state !== "unreleased") await perform(services, confirmRelease, { viewer, number, version: 1, findings: 0 });
  if (state === "blocked") await world.write((db) => updateFile(db, file.id, { scan: "blocked" }));
  if (state === "withdrawn")
    await perform(services, withdrawResource, { viewer, number, reason: "Out of date", replacedBy: null });
  return number;
}

/** Somebody who may asks about its first slide, in words that hold the secret. */
async function askAbout(world: LibraryWorld, viewer: LibraryViewer, state: State, number: number): Promise<void> {
  const services = world.services();
  const found = await findResource(services.db.read, viewer, number);
  const documentId = found?.versions[0]?.files[0]?.documentId ?? "";
  const about = { kind: "page" as const, number, documentId, file: 1, page: 1 };
  const body = `What does ${secretOf(state)} mean?`;
  const asked = await perform(services, startThread, {
    viewer,
    postId: randomUUID(),
    about,
    body,
    saidNotPersonal: false,
  });
  if (!asked.ok) throw new Error(asked.refusal.kind);
}
/** A card as its words, so that they can be looked for: in a drawing nobody finds them. */
const asWords: Services["drawCard"] = async (card) => ok({ bytes: Buffer.from(JSON.stringify(card)), key: "words" });

type Loader = (args: LoaderFunctionArgs) => unknown;

/** Everything under these words of an address is the library's; a new screen is in the list by lying there. */
const screens = readdirSync("app/routes").filter((name) =>
  /^(library|sitemap|collections|lists|search|threads)/.test(name),
);

const queriesOfOne = ["", "?v=1&f=1", "?small", "?as=public", "?edit=1"];
const queriesOfMany = ["", "?q=About", "?sort=title", "?checked=yes"];

async function readEverything(
  world: LibraryWorld,
  context: AppLoadContext,
  numbers: readonly number[],
): Promise<string> {
  const seen: string[] = [];
  for (const screen of screens) {
    const isFile = !readdirSync(`app/routes/${screen}`).includes("route.tsx");
    const module = (await import(`../../../app/routes/${screen}/route.${isFile ? "ts" : "tsx"}`)) as {
      loader?: Loader;
    };
    if (module.loader === undefined) continue;
    const each = screen.includes("$number") ? numbers : [0];
    for (const number of each)
      for (const query of screen.includes("$number") ? queriesOfOne : queriesOfMany) {
        const params = { number: String(number), n: "1", post: "1", page: screen.includes("$page") ? "1" : "" };
        const request = new Request(`http://127.0.0.1:3000/library${query}`);
        seen.push(await wordsOf(module.loader, { request, params, context }));
        if (screen.includes("$page"))
          seen.push(await wordsOf(module.loader, { request, params: { ...params, page: "2" }, context }));
      }
  }
  return seen.join("\n");
}

async function wordsOf(loader: Loader, args: LoaderFunctionArgs): Promise<string> {
  try {
    return await asText(await loader(args));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return asText(thrown);
  }
}

async function asText(value: unknown): Promise<string> {
  if (value instanceof Response) return `${JSON.stringify([...value.headers])} ${await value.text()}`;
  return JSON.stringify(value);
}

test("one secret word in each state: no screen, file, picture, feed or map of the library gives it to anyone it is not for", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("fay", facilitator);
  for (const id of ["member", "in-space"]) await world.addMember(id);
  await world.addMember("contributor", [["contributor", null]]);
  await world.addSpace("north", ["in-space"]);
  const grants = [{ memberId: "fay", role: "facilitator" as const, scope: null, until: null }];
  const fay: LibraryViewer = { memberId: "fay", grants, spaceIds: [], now: world.clock.now() };
  const numbers: number[] = [];
  for (const state of states) {
    const number = await make(world, fay, state);
    numbers.push(number);
    if (!["hidden", "notes", "blocked"].includes(state)) await askAbout(world, fay, state, number);
  }
  for (const role of roles) {
    const services = { ...world.services(), drawCard: asWords };
    const id = role === "public" ? null : role;
    const grant = { memberId: "contributor", role: "contributor" as const, scope: null, until: null };
    const member =
      id === null
        ? null
        : { id, name: id, mail: `${id}@example.org`, roles: id === "contributor" ? [grant] : [], secondStep: false };
    const session = { tokenHash: id, member, grants: [] };
    const context = { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
    const everything = await readEverything(world, context, numbers);
    const read = states.filter((state) => everything.includes(secretOf(state)));
    expect({ role, read }).toEqual({ role, read: states.filter((state) => mayRead[role].includes(state)) });
  }
});
