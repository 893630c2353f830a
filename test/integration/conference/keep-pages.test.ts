import { expect, test } from "vitest";
import { action as bringIn } from "#app/routes/conferences.$id_.keep_.import/route.tsx";
import {
  action as keepSession,
  loader as openSession,
} from "#app/routes/conferences.$id_.keep_.sessions.$number/route.tsx";
import { findSession } from "#db/queries/conference/sessions.ts";
import { openDeckWorld } from "./deck-world.ts";

const params = { id: "spring", number: "1" };
const address = "http://127.0.0.1/conferences/spring/keep";

function form(fields: Record<string, string>): Request {
  return new Request(address, { method: "POST", body: new URLSearchParams(fields) });
}

const typed = { kind: "session", title: "Talk about theme1", day: "2026-05-06", starts: "09:00", ends: "09:30" };

test("a facilitator whose form was overtaken sees what it says now, keeps every word, and is taken the second time", async () => {
  await using world = await openDeckWorld(1);
  const context = world.contextOf("fay");
  const loaded = await openSession({ request: new Request(address), params, context });
  const seen = loaded.open?.seen ?? "";
  const send = (fields: Record<string, string>) =>
    keepSession({ request: form({ ...typed, ...fields }), params, context });
  expect(await send({ seen, notes: "We agreed to meet" })).toMatchObject({ status: 302 });
  const second = await send({ seen, notes: "Nothing was agreed" });
  if (!("init" in second)) throw new Error("the second form was taken");
  expect(second.init?.status).toBe(409);
  expect(second.data.errors["form"]).toContain("Notes is now “We agreed to meet”.");
  expect(second.data.typed?.["notes"]).toEqual(["Nothing was agreed"]);
  const newest = second.data.typed?.["seen"]?.[0] ?? "";
  expect(await send({ seen: newest, notes: "Nothing was agreed" })).toMatchObject({ status: 302 });
  const { read } = world.services().db;
  expect((await findSession(read, world.viewerOf("fay"), "spring", 1))?.notes).toBe("Nothing was agreed");
});

test("a table is shown with its faults, row by row, before anything is changed, and nobody else may bring one in", async () => {
  await using world = await openDeckWorld(1);
  const context = world.contextOf("fay");
  const rows = (third: string) =>
    `number;title;day;start;end\n1;Another title;06/05/2026;9:00;9:30\n;Tea;06/05/2026;${third};10:00`;
  const send = (csv: string, intent: string) => bringIn({ request: form({ csv, intent }), params, context });
  const titles = async () => {
    const { read } = world.services().db;
    const all = [1, 2].map((number) => findSession(read, world.viewerOf("fay"), "spring", number));
    return (await Promise.all(all)).map((one) => one?.title);
  };
  const faulty = await send(rows("soon"), "bring-in");
  expect(faulty).toMatchObject({ data: { faults: [{ row: 3 }] }, init: { status: 422 } });
  const looked = await send(rows("9:45"), "");
  expect(looked).toMatchObject({ data: { faults: [], lines: [{ kind: "change" }, { kind: "add" }] } });
  expect(await titles()).toEqual(["Talk about theme1", undefined]);
  expect(await send(rows("9:45"), "bring-in")).toMatchObject({ status: 302 });
  expect(await titles()).toEqual(["Another title", "Tea"]);
  const stranger = {
    request: form({ csv: rows("9:45"), intent: "bring-in" }),
    params,
    context: world.contextOf("mel"),
  };
  await expect(bringIn(stranger)).rejects.toMatchObject({ init: { status: 404 } });
});
