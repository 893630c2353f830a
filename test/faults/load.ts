import { openPerson, type GuidePerson, type Post } from "#test/support/guide-person.ts";
import type { Acknowledged } from "./kept.ts";

type Lane = { person: GuidePerson; unsure: Post | null /* posted, and no word came back */ };

/**
 * Several people who answer one question after the other for as long as the site is there. What had no word back when
 * it ended is posted again, as it was, when it is there again.
 */
export function openLoad(people: number) {
  const acknowledged: Acknowledged[] = [];
  const byRequestId = new Map<string, Acknowledged>();
  const lanes: Lane[] = [];
  const unexpected: string[] = [];
  let running = false;

  async function press(lane: Lane, url: string): Promise<void> {
    const post = lane.unsure ?? lane.person.next();
    if (post === null) {
      lane.person = openPerson(url);
      return;
    }
    lane.unsure = post;
    const reply = await lane.person.post(post);
    if (reply.status === 302) {
      const kept = { conversationId: lane.person.conversationId, post };
      acknowledged.push(kept);
      byRequestId.set(reply.requestId, kept);
    } else unexpected.push(`${post.path} was answered with ${reply.status}`);
    lane.unsure = null;
  }

  async function drive(lane: Lane, url: string): Promise<void> {
    while (running) {
      try {
        await press(lane, url);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // what fetch throws when the line is cut
        return;
      }
    }
  }

  return {
    acknowledged,
    /** The same, by the id that the site gave each request: its log and its answers carry it. */
    byRequestId,
    unexpected,
    /** Posts until the site ends or `stop` is called; ends when every lane has. */
    async run(url: string): Promise<void> {
      running = true;
      while (lanes.length < people) lanes.push({ person: openPerson(url), unsure: null });
      for (const { person } of lanes) person.moveTo(url);
      await Promise.all(lanes.map((lane) => drive(lane, url)));
    },
    stop: () => void (running = false),
  };
}
