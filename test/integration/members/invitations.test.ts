import { expect, test } from "vitest";
import * as invitationsPage from "#app/routes/network.invitations/route.tsx";
import * as linkPage from "#app/routes/sign-in_.$token/route.tsx";
import { listRoles } from "#db/queries/sessions.ts";
import { administrator } from "#test/integration/desk/desk-world.ts";
import { facilitator, openMembersWorld } from "./members-world.ts";

const day = 24 * 3_600_000;

test("fifty addresses with three bad: 47 are sent, and each of the three is named", async () => {
  await using world = await openMembersWorld();
  const grace = await world.signedIn(facilitator);
  const good = Array.from({ length: 46 }, (_, index) => `new-${index}@example.org`);
  const addresses = [
    ...good,
    "not an address",
    "thomas.wetherell@example.org",
    "NEW-1@example.org",
    "Nadia <nadia@example.org>",
  ];
  const answer = await grace.post(invitationsPage.action, {
    addresses: addresses.join("\n"),
    role: "",
    scope: "",
    spaceId: "",
  });
  const invited = (answer.body?.["invited"] ?? []) as { typed: string; outcome: string }[];
  expect(invited.filter(({ outcome }) => outcome === "sent")).toHaveLength(47);
  expect(invited.filter(({ outcome }) => outcome !== "sent")).toEqual([
    { typed: "not an address", outcome: "no-address" },
    { typed: "thomas.wetherell@example.org", outcome: "member-already" },
    { typed: "NEW-1@example.org", outcome: "twice" },
  ]);
  await world.runner.drain();
  const [mail] = await world.mails("nadia@example.org");
  expect(mail).toMatchObject({ subject: "You are invited to join" });
  expect(mail?.body).toContain("You need no password");
  expect(await world.memberWith("nadia@example.org")).toMatchObject({ name: "Nadia", active: false });
});

test("an invitation brings its role when it is used, can be sent again, runs out, and opens nothing once taken back", async () => {
  await using world = await openMembersWorld();
  const thomas = await world.signedIn(administrator);
  const invite = (addresses: string, role: string) =>
    thomas.post(invitationsPage.action, { addresses, role, scope: "place:E06000005", spaceId: "" });
  await invite("nadia@example.org", "contributor");
  await invite("peter@example.org", "facilitator");
  await world.runner.drain();
  const token = await world.tokenOf("nadia@example.org");
  expect(await world.browser().post(linkPage.action, {}, { token })).toMatchObject({ location: "/welcome" });
  const nadia = await world.memberWith("nadia@example.org");
  expect(await listRoles(world.read(), nadia?.id ?? "", world.clock.now())).toMatchObject([
    { role: "contributor", scope: "place:E06000005" },
  ]);

  const listed = async () =>
    (await thomas.get(invitationsPage.loader)).body?.["sent"] as { id: string; state: string }[];
  const peterId = (await listed()).find((one) => (one as { mail?: string }).mail === "peter@example.org")?.id ?? "";
  const first = await world.tokenOf("peter@example.org");
  expect(await world.browser().get(linkPage.loader, { token: first })).toMatchObject({ body: { staff: true } });
  world.clock.forward(8 * day);
  expect((await world.browser().post(linkPage.action, {}, { token: first })).status).toBe(410);
  const again = await world.signedIn(administrator);
  const press = (intent: string) => again.post(invitationsPage.action, { intent, invitationId: peterId });
  expect(await press("again")).toMatchObject({ location: "/network/invitations?done=invited" });
  await world.runner.drain();
  const second = await world.tokenOf("peter@example.org");
  expect(second).not.toBe(first);
  expect(await world.browser().get(linkPage.loader, { token: second })).toMatchObject({ status: 200 });
  expect(await press("take-back")).toMatchObject({ location: "/network/invitations?done=taken-back" });
  expect((await world.browser().post(linkPage.action, {}, { token: second })).status).toBe(410);
  expect(await world.memberWith("peter@example.org")).toMatchObject({ active: false });
  expect(await press("again")).toMatchObject({ status: 409 });
});

test("a facilitator of one place neither gives more than they may nor touches what others sent", async () => {
  await using world = await openMembersWorld();
  const grace = await world.signedIn(facilitator);
  await grace.post(invitationsPage.action, { addresses: "nadia@example.org", role: "", scope: "", spaceId: "" });
  const sent = (await grace.get(invitationsPage.loader)).body?.["sent"] as { id: string }[];
  const own = await world.addMember("Own", [["facilitator", "place:E06000005"]]);
  const send = (form: Record<string, string>) =>
    world.send(own, invitationsPage.action, { form: Object.entries(form) });
  expect(await send({ intent: "take-back", invitationId: sent[0]?.id ?? "" })).toMatchObject({ status: 404 });
  expect(
    await send({ addresses: "a@example.org", role: "facilitator", scope: "place:E06000005", spaceId: "" }),
  ).toMatchObject({ status: 422 });
  expect(await send({ addresses: "a@example.org", role: "contributor", scope: "", spaceId: "" })).toMatchObject({
    status: 422,
  });
  expect(await send({ addresses: "a@example.org", role: "administrator", scope: "", spaceId: "" })).toMatchObject({
    status: 422,
  });
  expect(
    await send({ addresses: "a@example.org", role: "contributor", scope: "place:E06000005", spaceId: "" }),
  ).toMatchObject({ status: 200 });
  const page = await world.send(own, invitationsPage.loader);
  expect(page).toMatchObject({
    body: { sent: [{ mail: "a@example.org" }], choices: { roles: [{ value: "" }, { value: "contributor" }] } },
  });
  const plain = await world.addMember("Plain", []);
  expect(await world.send(plain, invitationsPage.loader)).toMatchObject({ status: 404 });
});
