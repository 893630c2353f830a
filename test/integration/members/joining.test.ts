import { expect, test } from "vitest";
import * as joinPage from "#app/routes/join/route.tsx";
import * as domainsPage from "#app/routes/network.domains/route.tsx";
import * as requestsPage from "#app/routes/network.requests/route.tsx";
import * as linkPage from "#app/routes/sign-in_.$token/route.tsx";
import { joinRequests } from "#db/schema/index.ts";
import { administrator } from "#test/integration/desk/desk-world.ts";
import { facilitator, openMembersWorld } from "./members-world.ts";

const day = 24 * 3_600_000;
const request = {
  name: "Nadia Khan",
  mail: "nadia@volunteers.example.org",
  workRole: "Volunteer organiser",
  organisation: "Sample walking group",
  place: "E06000005",
  why: "I would like to share what we learnt about green walks.",
  to: "/library/12",
};
const sent = { status: 302, location: "/join?sent" };

test("a request waits, facilitators hear of it, it grows overdue, and once accepted the link makes a member who comes back to where they were", async () => {
  await using world = await openMembersWorld();
  const visitor = world.browser();
  expect(await visitor.post(joinPage.action, request)).toMatchObject(sent);
  expect(await visitor.post(joinPage.action, request)).toMatchObject(sent); // pressed twice: one request
  expect(await world.memberWith(request.mail)).toBe(null);
  expect(world.filesHold(request.mail)).toBe(false); // sealed

  world.clock.forward(20 * 60_000);
  await world.runner.drain();
  const [told] = await world.mails("grace.adeyemi@example.org");
  expect(told).toMatchObject({ subject: "Somebody asks to join" });
  expect(told?.body).toContain("1 person waits");
  expect(told?.body).not.toContain("Nadia");

  world.clock.forward(6 * day); // Wednesday to the Tuesday after, 4 working days
  const grace = await world.signedIn(facilitator);
  const queue = (await grace.get(requestsPage.loader)).body as { requests: { id: string; age: unknown }[] };
  expect(queue.requests).toMatchObject([{ name: "Nadia Khan", age: { workingDays: 4, overdue: true } }]);
  const requestId = queue.requests[0]?.id ?? "";
  expect(await grace.post(requestsPage.action, { requestId, intent: "accept" })).toMatchObject({
    location: "/network/requests?done=let-in",
  });
  expect(await grace.post(requestsPage.action, { requestId, intent: "accept" })).toMatchObject({ status: 409 });

  await world.runner.drain();
  expect((await world.mails(request.mail))[0]).toMatchObject({ subject: "You can join" });
  expect(await world.memberWith(request.mail)).toMatchObject({ active: false });
  const token = await world.tokenOf(request.mail);
  expect(await visitor.get(linkPage.loader, { token })).toMatchObject({ body: { invited: true, staff: false } }); // a scanner
  expect(await visitor.post(linkPage.action, {}, { token }, "/?to=/library/12")).toMatchObject({
    location: "/welcome?to=%2Flibrary%2F12",
  });
  expect(await world.memberWith(request.mail)).toMatchObject({ active: true, name: "Nadia Khan" });
});

test("a declined request is answered by mail with the reason, which must be written", async () => {
  await using world = await openMembersWorld();
  await world.browser().post(joinPage.action, request);
  const grace = await world.signedIn(facilitator);
  const [row] = await world.read().select().from(joinRequests);
  const requestId = row?.id ?? "";
  const empty = await grace.post(requestsPage.action, { requestId, intent: "decline", reason: " " });
  expect(empty).toMatchObject({
    status: 422,
    body: { errors: { [`reason-${requestId}`]: expect.any(String) as string } },
  });
  const reason = "This network is for the North East. Please try the one where you work.";
  expect(await grace.post(requestsPage.action, { requestId, intent: "decline", reason })).toMatchObject({
    location: "/network/requests?done=declined",
  });
  await world.runner.drain();
  const [mail] = await world.mails(request.mail);
  expect(mail?.body).toContain(reason);
  expect(await world.memberWith(request.mail)).toBe(null);
});

test("a listed domain joins at once when it is the whole domain, and not by looking like it", async () => {
  await using world = await openMembersWorld();
  const thomas = await world.signedIn(administrator);
  const list = { intent: "add", domain: "@Volunteers.example.org", note: "Sample volunteers" };
  expect(await thomas.post(domainsPage.action, list)).toMatchObject({ location: "/network/domains?done=added" });
  expect(await thomas.post(domainsPage.action, { ...list, domain: "no domain" })).toMatchObject({ status: 422 });
  for (const mail of [
    "a@evil-volunteers.example.org",
    "a@mail.volunteers.example.org",
    "a@volunteers.example.org.uk",
  ]) {
    expect(await world.browser().post(joinPage.action, { ...request, mail })).toMatchObject(sent);
    await world.runner.drain();
    expect(await world.mails(mail)).toEqual([]);
  }
  expect(await world.browser().post(joinPage.action, request)).toMatchObject(sent);
  await world.runner.drain();
  expect(await world.mails(request.mail)).toHaveLength(1);
  const token = await world.tokenOf(request.mail);
  expect(await world.browser().post(linkPage.action, {}, { token })).toMatchObject({ location: "/welcome" });

  const grace = await world.signedIn(facilitator);
  expect(await grace.get(domainsPage.loader)).toMatchObject({ status: 404 });
});

test("a member who asks to join gets a link to sign in, and the page says what it says to everybody", async () => {
  await using world = await openMembersWorld();
  const mail = "grace.adeyemi@example.org";
  expect(await world.browser().post(joinPage.action, { ...request, mail })).toMatchObject(sent);
  await world.runner.drain();
  expect((await world.mails(mail)).map(({ subject }) => subject)).toEqual(["Your sign-in link"]);
  expect(await world.read().select().from(joinRequests)).toEqual([]);
});

test("what is missing is asked for again with all that was typed kept, and words that sound like danger bring help", async () => {
  await using world = await openMembersWorld();
  const visitor = world.browser();
  const refused = await visitor.post(joinPage.action, { ...request, name: "", mail: "nadia", place: "nowhere" });
  expect(refused).toMatchObject({ status: 422, body: { sent: false, typed: { why: [request.why] }, help: [] } });
  expect(Object.keys(refused.body?.["errors"] ?? {}).toSorted()).toEqual(["mail", "name"]);
  expect(await visitor.post(joinPage.action, { ...request, place: "nowhere" })).toMatchObject({ status: 422 });
  const danger = await visitor.post(joinPage.action, { ...request, why: "I want to kill myself" });
  expect(danger).toMatchObject({ status: 200, body: { sent: true } });
  expect(danger.body?.["help"]).not.toEqual([]);
});

test("a facilitator of one place answers for that place and no other", async () => {
  await using world = await openMembersWorld();
  await world.browser().post(joinPage.action, request);
  const own = await world.addMember("Own", [["facilitator", "place:E06000005"]]);
  const other = await world.addMember("Other", [["facilitator", "place:E06000001"]]);
  const [row] = await world.read().select().from(joinRequests);
  const form: [string, string][] = [
    ["requestId", row?.id ?? ""],
    ["intent", "accept"],
  ];
  expect(await world.send(other, requestsPage.loader)).toMatchObject({ body: { requests: [] } });
  expect(await world.send(other, requestsPage.action, { form })).toMatchObject({ status: 404 });
  expect(await world.send(own, requestsPage.action, { form })).toMatchObject({ status: 302 });
});
