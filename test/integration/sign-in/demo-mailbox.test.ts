import { expect, test } from "vitest";
import * as mailboxPage from "#app/routes/demo.mailbox/route.tsx";
import { inPieces } from "#app/routes/demo.mailbox/in-pieces.ts";
import * as askPage from "#app/routes/sign-in/route.tsx";
import * as secondStepPage from "#app/routes/sign-in_.second-step/route.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { keepDemoMail } from "#app/use-cases/mail/keep-demo-mail.ts";
import { enrolSampleSecondStep } from "#app/use-cases/sign-in/enrol-sample-second-step.ts";
import { updateMember } from "#db/queries/members.ts";
import { members } from "#db/schema/index.ts";
import { openBrowser } from "./browser.ts";
import { openSignInWorld, type SignInWorld } from "./sign-in-world.ts";

type Shown = {
  staff: { name: string; roles: string[]; code: string | null }[];
  mails: { to: string; pieces: { kind: string; text: string }[] }[];
};

async function mailbox(world: SignInWorld): Promise<Shown> {
  return (await openBrowser(world).get(mailboxPage.loader)).body as Shown;
}

test("with the mailbox page alone a sample member of staff can sign in, twice in a row", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({
    name: "Amina",
    roles: [
      ["link-worker", "team-1"],
      ["team-lead", "team-1"],
    ],
  });
  await perform(world.services, enrolSampleSecondStep, { memberId: amina.id });

  for (const [round, wait] of [
    [1, 0],
    [2, 61_000],
  ] as const) {
    world.clock.forward(wait);
    const browser = openBrowser(world);
    await browser.post(askPage.action, { mail: amina.mail });
    await world.runner.drain();
    const { mails } = await mailbox(world);
    expect(mails).toHaveLength(round);
    expect(mails[0]?.pieces.filter((piece) => piece.kind === "link")).toHaveLength(1);
    await browser.signIn(amina.mail);
    const [shown] = (await mailbox(world)).staff;
    expect(shown).toMatchObject({ name: "Amina", roles: ["Link worker", "Team lead"] });
    expect(await browser.post(secondStepPage.action, { intent: "code", code: shown?.code ?? "" })).toMatchObject({
      status: 302,
      location: "/desk",
    });
    const next = (await mailbox(world)).staff[0]?.code;
    expect(next).not.toBe(shown?.code);
  }
});

test("a live site has no mailbox page, keeps no mail and enrols nobody", async () => {
  await using world = await openSignInWorld({ config: { mode: "live" } });
  const amina = await world.addMember({ name: "Amina" });
  expect(await openBrowser(world).get(mailboxPage.loader)).toMatchObject({ status: 404 });
  const mail = { to: "a@example.org", subject: "s", text: "t" };
  expect(await perform(world.services, keepDemoMail, mail)).toEqual({ ok: false, refusal: { kind: "live-site" } });
  expect(await perform(world.services, enrolSampleSecondStep, { memberId: amina.id })).toMatchObject({ ok: false });
});

test("the codes of people who are not samples are never shown", async () => {
  await using world = await openSignInWorld();
  const real = await world.addMember({ name: "Real" });
  await world.write((db) => db.update(members).set({ sample: false }));
  expect((await mailbox(world)).staff).toEqual([]);
  expect(await perform(world.services, enrolSampleSecondStep, { memberId: real.id })).toMatchObject({
    ok: false,
    refusal: { kind: "not-a-sample" },
  });
});

test("a sample who left is not listed", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  await world.write((db) => updateMember(db, amina.id, { active: false }));
  expect((await mailbox(world)).staff).toEqual([]);
});

test("only web addresses become links", () => {
  expect(inPieces("Open:\n\nhttp://127.0.0.1:3000/sign-in/abc\n\njavascript:alert(1)")).toEqual([
    { kind: "text", text: "Open:\n\n" },
    { kind: "link", text: "http://127.0.0.1:3000/sign-in/abc" },
    { kind: "text", text: "\n\njavascript:alert(1)" },
  ]);
});
