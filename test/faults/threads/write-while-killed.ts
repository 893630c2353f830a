import { randomUUID } from "node:crypto";
import { asc, eq, ne, and } from "drizzle-orm";
import { demonstrationSecret, deriveMasterKey } from "#db/keys.ts";
import { openDatabase } from "#db/open.ts";
import { posts, threads } from "#db/schema/index.ts";
import { startSiteProcess, type SiteProcess } from "#test/support/site-process.ts";
import { tempData } from "../temp-data.ts";

/** A post as its writer knows it. `number`: what the site said that it has. */
export type Sent = { id: string; body: string; number: number; life: number };
/** A post as it stands in the thread. */
export type Stands = { id: string; body: string; number: number };

export type WriteReport = {
  thread: number;
  /** In the order in which their writers had their answers. */
  sent: Sent[];
  /** What the thread held when the site had been killed, and at the end. */
  kept: Stands[];
  stands: Stands[];
};

type Asked = { writers: number; /** acknowledged before the site is killed */ killAfter: number };

const mostAttempts = 20;
const answerWithinMs = 15_000;

/**
 * Many people send one post each to one thread at the same moment. The site is killed without warning when some have their
 * answer, and started again; who had none sends the same post until there is one.
 */
export async function writeWhileKilled({ writers, killAfter }: Asked): Promise<WriteReport> {
  await using data = await tempData();
  const { dataDir } = data;
  const start = () => {
    const env = { WRITERS: String(writers) };
    return startSiteProcess({ dataDir, entry: "test/faults/threads/writers-site.ts", env });
  };
  const sent: Sent[] = [];
  let kept: Stands[] = [];
  let life = 0;
  await using first = await start();
  let site: Promise<SiteProcess> = Promise.resolve(first);

  const killAndStart = async (): Promise<SiteProcess> => {
    await first.kill();
    kept = await postsIn(dataDir);
    life += 1;
    return start();
  };
  const cookies = JSON.parse(/^Writers: (.+)$/m.exec(first.output())?.[1] ?? "[]") as string[];
  const write = async (cookie: string, index: number): Promise<void> => {
    const post = { id: randomUUID(), body: `Here is number ${index} of many` };
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const to = await site;
      const number = await send(to.url, cookie, post);
      if (number === null) continue;
      sent.push({ ...post, number, life });
      if (sent.length === killAfter) site = killAndStart();
      return;
    }
    throw new Error(`After ${mostAttempts} attempts ${post.body} had no answer`);
  };
  await Promise.all(cookies.map(write));
  await (await site).stop();
  return { thread: 1, sent, kept, stands: await postsIn(dataDir) };
}

/** @returns the number that the post was given; null when the line was cut before there was an answer */
async function send(url: string, cookie: string, post: { id: string; body: string }): Promise<number | null> {
  const body = new URLSearchParams({ intent: "answer", post: post.id, body: post.body });
  const init = { method: "POST", headers: { cookie, origin: url }, body, redirect: "manual" } as const;
  try {
    const answer = await fetch(`${url}/threads/1`, { ...init, signal: AbortSignal.timeout(answerWithinMs) });
    await answer.arrayBuffer();
    const number = Number(/#post-(\d+)$/.exec(answer.headers.get("location") ?? "")?.[1]);
    if (answer.status !== 302 || !Number.isInteger(number)) throw new Error(`A post was answered ${answer.status}`);
    return number;
  } catch (error) {
    if (error instanceof TypeError) return null; // what fetch throws when the line is cut
    throw error;
  }
}

/** What the next start of the site would find in the thread, without the post that began it. */
async function postsIn(dataDir: string): Promise<Stands[]> {
  const masterKey = deriveMasterKey(demonstrationSecret(dataDir));
  const db = openDatabase({ dataDir, masterKey, log: () => undefined });
  try {
    return await db.read
      .select({ id: posts.id, body: posts.body, number: posts.number })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(and(eq(threads.number, 1), ne(posts.number, 1)))
      .orderBy(asc(posts.number));
  } finally {
    await db.close();
  }
}
