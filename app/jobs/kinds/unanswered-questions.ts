import { localDateOf } from "#app/domain/clock/calendar.ts";
import { workingDaysBetween } from "#app/domain/clock/working-days.ts";
import { nextMorning } from "#app/domain/jobs/next-run.ts";
import { findHelpers } from "#app/domain/notification/find-helpers.ts";
import type { Services } from "#app/services.ts";
import { writeNotices, type NoticeToWrite } from "#app/use-cases/notices/write-notices.ts";
import { listDirectory } from "#db/queries/directory.ts";
import { listModerators } from "#db/queries/join-keepers.ts";
import { listUnanswered, unansweredKey, type Unanswered } from "#db/queries/notices/unanswered.ts";
import { listReadersOf } from "#db/queries/notices/viewers.ts";
import { defineJob } from "../job-kind.ts";

const waitsFor = 3; // working days
const atMostMs = 30 * 86_400_000;

/**
 * Each working morning: a question that nobody has answered for three working days goes to those who look after its
 * space, once, with members who said that people can ask them about it.
 */
export const unansweredQuestions = defineJob({
  kind: "unanswered-questions",
  recurring: { nextRun: nextMorning },
  async work(services) {
    const { db, clock, calendar } = services;
    const now = clock.now();
    const today = localDateOf(now, calendar);
    const asked = await listUnanswered(db.read, { from: new Date(now.getTime() - atMostMs), until: now });
    const waiting = asked.filter(
      ({ createdAt }) => workingDaysBetween(localDateOf(createdAt, calendar), today, calendar) >= waitsFor,
    );
    const notices = await noticesOf(services, waiting, now);
    return notices.length === 0 ? null : async (tools) => void (await writeNotices(tools, { notices }));
  },
});

async function noticesOf({ db }: Services, waiting: readonly Unanswered[], now: Date): Promise<NoticeToWrite[]> {
  if (waiting.length === 0) return [];
  const members = (await listDirectory(db.read, "member")).flatMap(({ id, shown: { name, askMeAbout } }) =>
    name === undefined || askMeAbout === undefined ? [] : [{ id, askMeAbout }],
  );
  const notices: NoticeToWrite[] = [];
  for (const { threadId, spaceId, createdBy, question } of waiting) {
    const others = members.filter(({ id }) => id !== createdBy);
    const about = findHelpers(question, others).join(" ");
    const keepers = (await listModerators(db.read, spaceId, now)).filter((id) => id !== createdBy);
    const readers = await listReadersOf(db.read, threadId, { memberIds: keepers, now });
    const notice = { kind: "asked", why: "unanswered", uniqueKey: unansweredKey(threadId), threadId, post: 1 } as const;
    notices.push(...[...readers].map((memberId) => ({ ...notice, memberId, about })));
  }
  return notices;
}
