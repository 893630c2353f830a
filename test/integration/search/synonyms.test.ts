import { expect, test } from "vitest";
import { changeSynonyms } from "#app/use-cases/search/change-synonyms.ts";
import { laySynonyms } from "#app/use-cases/search/lay-synonyms.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listSynonymGroups, listSynonyms } from "#db/search/synonyms.ts";
import { openLibraryWorld } from "../library/library-world.ts";

test("the content's search words are laid down once, and what a facilitator changed or took away stays so after a start", async () => {
  await using world = await openLibraryWorld();
  const services = world.services();
  await perform(services, laySynonyms, null);
  expect(await listSynonymGroups(services.db.read)).toContainEqual([["pcn"], ["primary", "care", "network"]]);
  await perform(services, changeSynonyms, { by: "ann", id: "pcn", words: ["PCN", "network of practices"] });
  await perform(services, changeSynonyms, { by: "ann", id: "vcse", words: [] });
  const added = { by: "ann", id: null, words: ["Shed", "men's shed", "SHED"] };
  expect(await perform(services, changeSynonyms, added)).toEqual({ ok: true, value: null });
  await perform(services, laySynonyms, null);
  const kept = await listSynonyms(services.db.read);
  expect(kept.find(({ id }) => id === "pcn")?.words).toEqual(["PCN", "network of practices"]);
  expect(kept.find(({ id }) => id === "vcse")?.words).toEqual([]);
  expect(kept.find(({ fromContent }) => !fromContent)?.words).toEqual(["SHED", "men's shed"]);
});

test("one word alone means nothing else, and a group that is gone cannot be changed", async () => {
  await using world = await openLibraryWorld();
  const change = (id: string | null, words: string[]) =>
    perform(world.services(), changeSynonyms, { by: "ann", id, words });
  expect(await change(null, ["shed", "Shed", "?"])).toEqual({ ok: false, refusal: { kind: "too-few-words" } });
  expect(await change("nobody", ["a", "b"])).toEqual({ ok: false, refusal: { kind: "no-such-group" } });
});
