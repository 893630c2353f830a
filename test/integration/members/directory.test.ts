import { expect, test } from "vitest";
import * as profilePage from "#app/routes/account_.profile/route.tsx";
import * as libraryPage from "#app/routes/library._index/route.tsx";
import * as membersPage from "#app/routes/members/route.tsx";
import * as memberPage from "#app/routes/members_.$member/route.tsx";
import * as welcomePage from "#app/routes/welcome/route.tsx";
import { profileFieldNames, type ProfileField, type SeenBy } from "#app/domain/people/profile.ts";
import { updateMember } from "#db/queries/members.ts";
import { openMembersWorld } from "./members-world.ts";

const canary = (field: ProfileField) => `canary${field.toLowerCase()}`;
const given = (seen: (field: ProfileField) => SeenBy) => ({
  ...Object.fromEntries(profileFieldNames.map((field) => [field, canary(field)])),
  place: "E06000005",
  phone: "01632 960 777",
  interests: "personal-plans",
  ...Object.fromEntries(profileFieldNames.map((field) => [`${field}-seen`, seen(field)])),
});
const signOf = (field: ProfileField) =>
  field === "place"
    ? "E06000005"
    : field === "phone"
      ? "01632 960 777"
      : field === "mail"
        ? "@example.org"
        : field === "interests"
          ? "personal-plans"
          : canary(field);

test("a field that is hidden leaves the server nowhere: not in the list, the page, the choices or a search", async () => {
  await using world = await openMembersWorld();
  const [id, other] = [await world.addMember("Nadia", []), await world.addMember("Other", [])];
  const [nadia, reader, visitor] = [await world.signedIn(id), await world.signedIn(other), world.browser()];
  for (const hidden of profileFieldNames) {
    const form = given((field) => (field === hidden ? "nobody" : "public"));
    expect(await nadia.post(profilePage.action, form)).toMatchObject({ location: "/account/profile?saved" });
    for (const browser of [reader, visitor]) {
      const page = await browser.get(memberPage.loader, { member: id });
      const list = browser === reader ? await browser.get(membersPage.loader, {}, "/members?q=canary") : page;
      const found = await browser.get(membersPage.loader, {}, `/members?q=${signOf(hidden)}`);
      const sent = JSON.stringify([page.body, list.body]).concat(
        ((found.body?.["members"] as { id: string }[]) ?? []).some((one) => one.id === id) ? signOf(hidden) : "",
      );
      const own = hidden === "mail" ? sent.replaceAll("canarymail", "") : sent;
      expect(own, hidden).not.toContain(signOf(hidden));
    }
    if (hidden !== "name") {
      expect(await reader.get(memberPage.loader, { member: id })).toMatchObject({ status: 200 });
      expect(await visitor.get(memberPage.loader, { member: id })).toMatchObject({ status: 200 });
    }
  }
});

test("members see the name of a new member and no more; the public is told that nobody is there", async () => {
  await using world = await openMembersWorld();
  const [id, other] = [await world.addMember("Nadia", []), await world.addMember("Other", [])];
  const reader = await world.signedIn(other);
  expect((await reader.get(memberPage.loader, { member: id })).body).toMatchObject({ shown: { name: "Nadia" } });
  expect(await world.browser().get(memberPage.loader, { member: id })).toMatchObject({ status: 404 });
  expect(await world.browser().get(membersPage.loader, {}, "/members?q=a")).toMatchObject({
    location: "/sign-in?to=%2Fmembers%3Fq%3Da",
  });
  await world.write((db) => updateMember(db, id, { active: false }));
  expect(await reader.get(memberPage.loader, { member: id })).toMatchObject({ status: 404 });
});

test("the directory comes in pages, and any page number and search leads somewhere", async () => {
  await using world = await openMembersWorld();
  const reader = await world.signedIn(await world.addMember("Reader", []));
  const first = await reader.get(membersPage.loader, {}, "/members");
  expect(first.body?.["members"]).toHaveLength(20);
  for (const query of ["page=999", "page=-1", "page=x", "q=%22*%28", "place=nowhere", `q=${"a".repeat(5000)}`]) {
    expect(await reader.get(membersPage.loader, {}, `/members?${query}`), query).toMatchObject({ status: 200 });
  }
});

test("a profile that cannot be is asked for again with everything kept, and words of danger bring help", async () => {
  await using world = await openMembersWorld();
  const nadia = await world.signedIn(await world.addMember("Nadia", []));
  const form = given(() => "members");
  const refused = await nadia.post(profilePage.action, { ...form, name: "", phone: "ring me", "about-seen": "all" });
  expect(Object.keys(refused.body?.["errors"] ?? {}).toSorted()).toEqual(["about-seen", "name", "phone"]);
  expect(refused).toMatchObject({ status: 422, body: { typed: { organisation: ["canaryorganisation"] } } });
  for (const wrong of [{ place: "nowhere" }, { interests: "nothing" }])
    expect(await nadia.post(profilePage.action, { ...form, ...wrong })).toMatchObject({ status: 422 });
  const heard = await nadia.post(profilePage.action, { ...form, about: "I want to kill myself" });
  expect(heard.body).toMatchObject({ saved: true });
  expect(heard.body?.["help"]).not.toEqual([]);
});

test("a new member is led through four steps, and back to where they came from", async () => {
  await using world = await openMembersWorld();
  const nadia = await world.signedIn(await world.addMember("Nadia", []));
  const welcome = (to: string) => nadia.get(welcomePage.loader, {}, `/welcome?to=${to}`);
  expect((await welcome("/library/12")).body).toMatchObject({ place: false, interests: false, to: "/library/12" });
  await nadia.post(
    profilePage.action,
    given(() => "members"),
  );
  expect((await welcome("//evil.example")).body).toMatchObject({ place: true, interests: true, to: "/account" });
  expect((await nadia.get(libraryPage.loader, {}, "/library")).body).toMatchObject({
    forYou: "/library?topic=personal-plans",
  });
});
