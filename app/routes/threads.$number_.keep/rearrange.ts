import { data } from "@remix-run/node";
import { mostMoved, whichPosts } from "#app/domain/discussion/which-posts.ts";
import type { Services } from "#app/services.ts";
import { mergeThreads } from "#app/use-cases/moderation/merge-threads.ts";
import { moveThread } from "#app/use-cases/moderation/move-thread.ts";
import { splitThread } from "#app/use-cases/moderation/split-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { Typed } from "../administration/typed.ts";
import { refuseWith, type Kept, type Outcome } from "./keep-thread.ts";

const longestTitle = 120; // letters

export async function moveTo(services: Services, kept: Kept, typed: Typed): Promise<Outcome> {
  const spaceId = one(typed, "space");
  const done = await perform(services, moveThread, { ...kept, spaceId, why: one(typed, "why") });
  if (done.ok) return { thread: kept.thread };
  switch (done.refusal.kind) {
    case "no-such-thread":
      throw data(null, { status: 404 });
    case "no-such-space":
      return refuseWith(typed, { space: "Choose a space that you look after." });
    case "more-would-read":
      return refuseWith(typed, {
        space: "Other people read that space than those who wrote here were told. Choose another space.",
      });
  }
}

export async function splitOff(services: Services, kept: Kept, typed: Typed): Promise<Outcome> {
  const posts = whichPosts(one(typed, "posts"));
  const title = one(typed, "title").slice(0, longestTitle);
  const errors: Record<string, string> = {};
  if (posts === null)
    errors["posts"] = `Write the numbers of posts, like 5-9 or 5, 7. At most ${mostMoved}, and never post 1.`;
  if (title === "") errors["title"] = "Write a title for the new discussion.";
  if (posts === null || title === "") return refuseWith(typed, errors);
  const done = await perform(services, splitThread, { ...kept, posts, title, why: one(typed, "why") });
  if (done.ok) return done.value;
  if (done.refusal.kind === "no-such-thread") throw data(null, { status: 404 });
  return refuseWith(typed, { posts: "There is no post with these numbers here." });
}

export async function mergeInto(services: Services, kept: Kept, typed: Typed): Promise<Outcome> {
  const into = Number(/(\d{1,9})\s*$/.exec(one(typed, "into").replace(/[#?].*$/, ""))?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(into))
    return refuseWith(typed, { into: "Write the address or the number of the other discussion." });
  const done = await perform(services, mergeThreads, { ...kept, into, why: one(typed, "why") });
  if (done.ok) return done.value;
  switch (done.refusal.kind) {
    case "no-such-thread":
      return refuseWith(typed, { into: "There is no other discussion with this number that you look after." });
    case "not-read-by-the-same":
      return refuseWith(typed, {
        into: "Other people read that discussion. Only two that the same people read can be merged.",
      });
    case "too-long":
      return refuseWith(typed, {
        into: `This discussion has more than ${mostMoved} posts. Merge the other one into this one.`,
      });
  }
}

function one(typed: Typed, name: string): string {
  return (typed[name]?.[0] ?? "").trim();
}
