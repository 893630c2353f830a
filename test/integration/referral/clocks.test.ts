import { expect, test } from "vitest";
import { flaggedDue } from "#app/domain/clock/due-by.ts";
import { sayDayAndTime } from "#app/domain/clock/say-date.ts";
import { promisedReading } from "#app/domain/referral/referral-clocks.ts";
import { findReferral } from "#db/queries/referrals.ts";
import { openGuideWorld, ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { addTeam } from "./add-team.ts";

/** Sent at (the world's own time) → read by, first contact by, in local time; and what someone was promised out of hours. */
const moments: [what: string, sentAt: string, review: string, contact: string, promised: string | null][] = [
  [
    "a minute before midnight on Wednesday",
    "2026-05-06T22:59:00Z",
    "Fri 8 May 17:00",
    "Wed 13 May 17:00",
    "Thu 7 May 11:00",
  ],
  ["a minute after that midnight", "2026-05-06T23:01:00Z", "Mon 11 May 17:00", "Thu 14 May 17:00", "Thu 7 May 11:00"],
  ["the Friday before the clocks go forward", "2026-03-27T16:30:00Z", "Tue 31 March 17:00", "Tue 7 April 17:00", null],
  [
    "in the hour that is skipped",
    "2026-03-29T01:00:00Z",
    "Tue 31 March 17:00",
    "Tue 7 April 17:00",
    "Mon 30 March 11:00",
  ],
  [
    "the Friday before the clocks go back",
    "2026-10-23T15:30:00Z",
    "Tue 27 October 17:00",
    "Fri 30 October 17:00",
    null,
  ],
  [
    "in the hour that comes twice",
    "2026-10-25T01:30:00Z",
    "Tue 27 October 17:00",
    "Fri 30 October 17:00",
    "Mon 26 October 11:00",
  ],
  ["the afternoon before Good Friday", "2026-04-02T13:00:00Z", "Wed 8 April 17:00", "Mon 13 April 17:00", null],
  ["Easter Sunday", "2026-04-05T13:00:00Z", "Wed 8 April 17:00", "Mon 13 April 17:00", "Tue 7 April 11:00"],
  ["Christmas Eve", "2026-12-24T11:00:00Z", "Wed 30 December 17:00", "Tue 5 January 17:00", null],
  ["Christmas night", "2026-12-25T23:30:00Z", "Wed 30 December 17:00", "Tue 5 January 17:00", "Tue 29 December 11:00"],
];

test.each(moments)(
  "sent on %s, a referral is due in working days as the region's clocks show them",
  async (...moment) => {
    const [, sentAt, review, contact, promised] = moment;
    await using world = await openGuideWorld({ samples: false });
    await addTeam(world, { id: "one", pcns: ["U89141"], capacities: [10] });
    const conversationId = await world.walk(await world.begin(), ordinaryPages());
    world.clock.set(sentAt); // the clock jumps while the conversation is open
    const sent = await world.send(conversationId);
    if (!sent.ok) throw new Error("it was not sent");
    const { db, calendar, content } = world.services();
    const referral = await findReferral(db.read, sent.value.referralId);
    if (referral === null) throw new Error("it is not there");
    const shown = (at: Date) => {
      const { date, minutes } = calendar.localOf(at);
      const day = new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {
        weekday: "short",
        day: "numeric",
        month: "long",
        timeZone: "UTC",
      });
      return `${day.replace(",", "")} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
    };
    expect([shown(referral.reviewDueAt), shown(referral.contactDueAt)]).toEqual([review, contact]);
    const reading = promisedReading(referral.submittedAt, content.region.settings.officeHours, calendar);
    expect(reading === null ? null : shown(reading)).toBe(promised);
  },
);

test("a flag raised on Christmas Eve at night is to be seen on the morning of the next working day", async () => {
  await using world = await openGuideWorld({ samples: true });
  const conversationId = await world.walk(await world.begin(), ordinaryPages({ now: "danger-now" }));
  world.clock.set("2026-12-24T20:00:00Z");
  const sent = await world.send(conversationId);
  if (!sent.ok) throw new Error("it was not sent");
  const { db, calendar } = world.services();
  const referral = await findReferral(db.read, sent.value.referralId);
  expect(referral).toMatchObject({ risk: "A", flags: ["danger-now"] });
  expect(sayDayAndTime(flaggedDue(referral?.flaggedAt ?? new Date(0), calendar), calendar)).toBe(
    "Tuesday 29 December by 11 in the morning",
  );
});

test("a clock that is set back by a day breaks no order: the next answer still follows the last", async () => {
  await using world = await openGuideWorld({ samples: false });
  const conversationId = await world.walk(await world.begin(), ordinaryPages().slice(0, 5));
  world.clock.set("2026-05-05T10:00:00Z");
  await world.walk(conversationId, ordinaryPages().slice(5));
  expect(await world.send(conversationId)).toMatchObject({ ok: true });
  const { answers } = await world.whereIs(conversationId);
  expect(answers.map(({ turn }) => turn)).toEqual(answers.map((_, index) => index + 1));
});
