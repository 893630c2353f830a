import { expect, test } from "vitest";
import { readConfig } from "#app/config.ts";
import { makeRateLimits, type RateLimits } from "#app/sign-in/rate-limits.ts";

const small = {
  ...readConfig({}).limits,
  startsPerSessionPerHour: 2,
  startsPerAddressPerHour: 5,
  answersPerSessionPerMinute: 3,
};

async function takes(limits: RateLimits, times: number, ...who: Parameters<RateLimits["take"]>): Promise<boolean[]> {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push((await limits.take(...who)).allowed);
  return answers;
}

test("one busy browser is stopped before it uses up the ceiling that a whole surgery shares", async () => {
  const limits = makeRateLimits(small);
  expect(await takes(limits, 10, "start", { session: "busy", address: "surgery" })).toEqual([
    true,
    true,
    ...Array<boolean>(8).fill(false),
  ]);
  expect(await takes(limits, 2, "start", { session: "calm", address: "surgery" })).toEqual([true, true]);
  expect(await takes(limits, 2, "start", { session: "late", address: "surgery" })).toEqual([true, false]);
  expect(await takes(limits, 1, "start", { session: "late-2", address: "home" })).toEqual([true]);
});

test("a refusal says how long to wait", async () => {
  const limits = makeRateLimits(small);
  await takes(limits, 3, "answer", { session: "one", address: "home" });
  const refused = await limits.take("answer", { session: "one", address: "home" });
  expect(refused).toEqual({ allowed: false, retryAfterSeconds: expect.any(Number) as number });
  expect(!refused.allowed && refused.retryAfterSeconds > 50 && refused.retryAfterSeconds <= 60).toBe(true);
});

test("answers are never counted by address: a library full of people answers at once", async () => {
  const limits = makeRateLimits(small);
  for (let person = 0; person < 50; person += 1) {
    expect(await takes(limits, 3, "answer", { session: `person ${person}`, address: "library" })).toEqual([
      true,
      true,
      true,
    ]);
  }
});

test("wrong codes for a member from one place never lock the member out elsewhere", async () => {
  const limits = makeRateLimits(small);
  for (let session = 0; session < 4; session += 1) {
    await takes(limits, 5, "code", { session: `stranger ${session}`, address: "far", about: "member" });
  }
  expect(await takes(limits, 1, "code", { session: "stranger 9", address: "far", about: "member" })).toEqual([false]);
  expect(await takes(limits, 1, "code", { session: "own", address: "home", about: "member" })).toEqual([true]);
});

test("a try that went well is given back", async () => {
  const limits = makeRateLimits(small);
  const who = { session: "own", address: "home", about: "member" };
  for (let time = 0; time < 20; time += 1) {
    expect((await limits.take("code", who)).allowed).toBe(true);
    await limits.giveBack("code", who);
  }
});
