import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { hashToken } from "#app/sign-in/token.ts";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { comeBack } from "#app/use-cases/guide/come-back.ts";
import { removeUnsent } from "#app/use-cases/guide/remove-unsent.ts";
import { perform } from "#app/use-cases/perform.ts";
import { endMemberSessions, endOwnSession, endSession } from "#app/use-cases/sign-in/end-session.ts";
import { keepMailedLink } from "#app/use-cases/sign-in/keep-mailed-link.ts";
import { renewSecondStep } from "#app/use-cases/sign-in/renew-second-step.ts";
import { signInByLink } from "#app/use-cases/sign-in/sign-in-by-link.ts";
import { upsertComeBackCode } from "#db/queries/come-back-codes.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { administrator, ana } from "#test/integration/desk/desk-world.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";

const endedIn = (world: LiveWorld) =>
  world.events.flatMap((event) => (event.kind === "session-ended" ? event.tokenHash : [])).toSorted();

/** Ana is signed in on these devices. */
async function signedIn(world: LiveWorld, ...tokenHashes: string[]) {
  await world.write(async (db) => {
    const now = world.services().clock.now();
    const endsAt = new Date(now.getTime() + 60 * 60_000);
    for (const tokenHash of tokenHashes) {
      const times = { createdAt: now, lastSeenAt: now, idleEndsAt: endsAt, endsAt, secondStepAt: now, revokedAt: null };
      await insertSession(db, { tokenHash, memberId: ana, device: "a test", ...times });
    }
  });
}

test("signing out, ending one session and ending the others each name the sessions that ended", async () => {
  await using world = await openLiveWorld();
  await signedIn(world, "one", "two", "three", "four");
  await perform(world.services(), endSession, { tokenHash: "one", memberId: ana });
  expect(endedIn(world)).toEqual(["one"]);
  await perform(world.services(), endOwnSession, { memberId: ana, tokenHash: "two" });
  await perform(world.services(), endMemberSessions, { memberId: ana, except: "four" });
  expect(endedIn(world)).toEqual(["one", "three", "two"]);
});

test("when access ends, and when the second step is set up anew, every session is named", async () => {
  for (const act of ["access", "second step"]) {
    await using world = await openLiveWorld();
    await signedIn(world, "one", "two");
    if (act === "access") await perform(world.services(), endAccess, { memberId: ana, by: administrator });
    else await perform(world.services(), renewSecondStep, { memberId: ana });
    expect(endedIn(world)).toEqual(["one", "two"]);
  }
});

test("signing in ends the session that the browser had", async () => {
  await using world = await openLiveWorld();
  await signedIn(world, "before");
  const link = { tokenHash: "link", purpose: "sign-in", memberId: ana, referralId: null } as const;
  await perform(world.services(), keepMailedLink, link);
  const input = {
    linkHash: "link",
    tokenHash: "new",
    device: "a test",
    sessionBefore: "before",
    browserHash: "browser",
  };
  expect((await perform(world.services(), signInByLink, input)).ok).toBe(true);
  expect(endedIn(world)).toEqual(["before"]);
});

test("closing it on a device names that browser, because it may open less than before", async () => {
  await using world = await openLiveWorld();
  await world.person.close();
  expect(endedIn(world)).toEqual([hashToken(world.token)]);
});

test("coming back on another device names the browser that had it", async () => {
  await using world = await openLiveWorld();
  const token = randomBytes(32).toString("base64url");
  const conversationId = await world.begin("guide", token);
  const keptUntil = new Date(world.services().clock.now().getTime() + 60_000);
  await world.write(async (db) => {
    await upsertComeBackCode(db, { conversationId, code: "BCDFGHJK", word: "kept", keptUntil });
  });
  const tried = { code: "BCDFGHJK", fits: "kept", tokenHash: "elsewhere", device: "a test" };
  const back = await perform(world.services(), comeBack, tried);
  expect(back).toEqual({ ok: true, value: { conversationId } });
  expect(endedIn(world)).toEqual([hashToken(token)]);
});

test("a conversation that is removed is closed to whoever had it open", async () => {
  await using world = await openLiveWorld();
  const conversationId = await world.begin();
  await perform(world.services(), removeUnsent, { conversationId });
  expect(world.events).toContainEqual({ kind: "conversation-closed", conversationId });
});
