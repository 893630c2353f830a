import { expect, test } from "vitest";
import { loader as accountPage } from "#app/routes/account/route.tsx";
import { loader as certificatePage } from "#app/routes/certificates.$code/route.tsx";
import { action, loader } from "#app/routes/conferences.$id_.keep_.attendance/route.tsx";
import { loader as verifyPage } from "#app/routes/verify.$code/route.tsx";
import { loader as verifyAny } from "#app/routes/verify._index/route.tsx";
import { deleteMe } from "#app/use-cases/members/delete-me.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openDeckWorld, type DeckWorld } from "./deck-world.ts";

const params = { id: "spring" };
const address = "http://127.0.0.1/conferences/spring/keep/attendance";

const send = (world: DeckWorld, fields: Record<string, string>, who = "fay") =>
  action({
    request: new Request(address, { method: "POST", body: new URLSearchParams(fields) }),
    params,
    context: world.contextOf(who),
  });

const record = async (world: DeckWorld, people: string, minutes = "90") => {
  const answer = await send(world, { intent: "record", people, minutes });
  if (!("data" in answer)) throw new Error("the list was not answered");
  return answer.data;
};

const see = async (world: DeckWorld) =>
  (await loader({ request: new Request(address), params, context: world.contextOf("fay") })).people;

const verify = async (world: DeckWorld, code: string) => {
  const { data: view, init } = await verifyPage({
    request: new Request(`http://127.0.0.1/verify/${code}`),
    params: { code },
    context: world.contextOf(null),
  });
  expect(new Headers(init?.headers).get("x-robots-tag")).toBe("noindex");
  return { ...view, status: init?.status };
};

test("each line of a list is answered, nobody is written down twice, and a member finds theirs in their account", async () => {
  await using world = await openDeckWorld(3);
  const list = "Jo Dee\nmel@example.org\nnobody@example.org\njo  dee";
  const { results } = await record(world, list);
  expect(results.map(({ says }) => says.split(".")[0])).toEqual([
    "Written down",
    "Written down",
    "No member has this mail address",
    "There already",
  ]);
  expect((await record(world, list)).results.filter(({ says }) => says === "Written down")).toEqual([]);
  expect(world.count("attendances")).toBe(2);
  const account = await accountPage({
    request: new Request("http://127.0.0.1/account"),
    params: {},
    context: world.contextOf("mel"),
  });
  expect(account.certificates).toMatchObject([{ conference: "Spring conference", time: "1 hour 30 minutes" }]);
  const code = account.certificates[0]?.code ?? "";
  expect(await verify(world, code)).toMatchObject({ kind: "valid", name: "Mel Sample", status: 200 });
});

test("a code is valid, then replaced by the one with the right name, then revoked, and the wrong name is in no row", async () => {
  await using world = await openDeckWorld(1);
  await record(world, "Jo Wrong");
  const [first] = await see(world);
  if (first === undefined) throw new Error("nobody was written down");
  expect(first.code).toMatch(/^([BCDFGHJKMNPRTVWX]{4}-){3}[BCDFGHJKMNPRTVWX]{4}$/);
  await send(world, { intent: "correct", attendance: first.id, [`name-${first.id}`]: "Jo Right" });
  const right = (await see(world)).find(({ stands }) => stands);
  expect(right?.name).toBe("Jo Right");
  expect(await verify(world, first.code)).toMatchObject({ kind: "replaced", replacedBy: right?.code });
  expect(JSON.stringify(await verify(world, first.code))).not.toContain("Wrong");
  expect(await verify(world, (right?.code ?? "").toLowerCase().replaceAll("-", ""))).toMatchObject({
    kind: "valid",
    name: "Jo Right",
    conference: "Spring conference",
    days: "Wednesday 6 May 2026",
    time: "1 hour 30 minutes",
  });
  await send(world, { intent: "revoke", attendance: right?.id ?? "" });
  const revoked = await verify(world, right?.code ?? "");
  expect(revoked.kind).toBe("revoked");
  expect(JSON.stringify(revoked)).not.toContain("Right");
  expect((await see(world)).map(({ name }) => name)).toEqual(["", ""]);
  const print = certificatePage({
    request: new Request("http://127.0.0.1/certificates/x"),
    params: { code: right?.code ?? "" },
    context: world.contextOf(null),
  });
  await expect(print).rejects.toMatchObject({ status: 302 });
});

test("a code that nobody knows is not found, and the form leads to the page of a code however it was typed", async () => {
  await using world = await openDeckWorld(1);
  expect(await verify(world, "BDFG-HKMN-PRTV-WXBC")).toEqual({ kind: "unknown", status: 404 });
  expect(await verify(world, "' OR 1=1")).toEqual({ kind: "unknown", status: 404 });
  const ask = (code: string) => () =>
    verifyAny({
      request: new Request(`http://127.0.0.1/verify?code=${encodeURIComponent(code)}`),
      params: {},
      context: world.contextOf(null),
    });
  expect(ask("bdfg hkmn prtv wxbc")).toThrow(expect.objectContaining({ status: 302 }));
  expect(ask("bdfg")().error).toMatch(/16 letters/);
});

test("nobody is written down before the conference has begun, and by nobody but those who keep it", async () => {
  await using world = await openDeckWorld(1);
  await expect(send(world, { intent: "record", people: "Jo", minutes: "5" }, "mel")).rejects.toMatchObject({
    init: { status: 404 },
  });
  world.clock.set("2026-05-05T12:00:00Z");
  expect((await record(world, "Jo Dee")).errors).toHaveProperty("form");
  world.clock.set("2026-05-06T12:00:00Z");
  expect((await record(world, "Jo Dee", "many")).errors).toHaveProperty("minutes");
  expect((await record(world, "")).errors).toHaveProperty("people");
  expect(world.count("attendances")).toBe(0);
});

test("a member who deletes themselves takes their certificates along: the code is not known any more", async () => {
  await using world = await openDeckWorld(1);
  await world.addMember("ada", [["administrator", null]]);
  await record(world, "mel@example.org\nJo Dee");
  const code = (await see(world)).find(({ name }) => name === "Mel Sample")?.code ?? "";
  const gone = await perform(world.services(), deleteMe, { memberId: "mel", heir: { kind: "facilitator" } });
  expect(gone.ok).toBe(true);
  expect(await verify(world, code)).toEqual({ kind: "unknown", status: 404 });
  expect((await see(world)).map(({ name }) => name)).toEqual(["Jo Dee"]);
});
