import { webhookBody } from "#app/domain/discussion/webhook-body.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { perform } from "#app/use-cases/perform.ts";
import { noteWebhook } from "#app/use-cases/webhooks/note-webhook.ts";
import { findPost } from "#db/queries/discussion/posts.ts";
import { findThread, findThreadById } from "#db/queries/discussion/threads.ts";
import { findWebhook } from "#db/queries/discussion/webhooks.ts";
import { defineJob } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";

/**
 * Tells a partner's site of a post, when everybody may read it at this minute. Sent again it has the same id, by which its
 * receiver knows it. Anything but a success is tried again.
 */
export const sendWebhookJob = defineJob({
  kind: "send-webhook",
  async work(services, { ids: { webhookId, threadId, post: number } }) {
    const { db, clock, config, sendSigned } = services;
    const webhook = await findWebhook(db.read, webhookId);
    const known = webhook === null ? null : await findThreadById(db.read, threadId);
    const thread = known === null ? null : await findThread(db.read, publicViewer(clock.now()), known.number);
    const post = thread === null ? null : await findPost(db.read, threadId, Number(number));
    if (webhook === null || thread === null || post === null) return null;
    if (post.removedAt !== null || post.hiddenAt !== null) return null;
    const body = webhookBody({ siteUrl: config.siteUrl, thread, post });
    const answer = await sendSigned({ ...webhook, id: post.id, at: clock.now(), body });
    const status = answer.kind === "answered" ? answer.status : null;
    await perform(services, noteWebhook, { id: webhookId, status });
    if (answer.kind === "refused") throw new JobProblem("address-not-outside", { hopeless: true });
    if (status === null) throw new JobProblem("no-answer");
    if (status < 200 || status > 299) throw new JobProblem(`answered-${status}`);
    return null;
  },
});
