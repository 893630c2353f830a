import { samplePostHours } from "#app/domain/discussion/sample-post-hours.ts";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import type { YamlReading } from "#app/publishing/region/read-yaml.ts";
import type { SampleThreadsFile } from "./sample-thread-shape.ts";

/** What a thread may name: members and resources by their ids, sessions by their titles. */
export type KnownToThreads = Record<"members" | "resources" | "sessions", ReadonlySet<string>>;

type Thread = SampleThreadsFile["threads"][number];
type Fault = (place: PropertyKey[], sentence: string) => void;

/** Tells of everything that a file of threads names and nothing explains, and of posts that lie in the future. */
export function checkSampleThreads(
  folder: ContentFolder,
  file: string,
  { value, lineOf }: YamlReading<SampleThreadsFile>,
  known: KnownToThreads,
): void {
  for (const [at, thread] of value.threads.entries()) {
    const fault: Fault = (place, sentence) => folder.fault(file, lineOf(["threads", at, ...place]), sentence);
    checkThread(thread, known, fault);
    for (const [index, { by, replyTo }] of thread.posts.entries()) {
      if (!known.members.has(by)) fault(["posts", index, "by"], `by: ${by} is not in people.yaml.`);
      if (replyTo !== null && replyTo > index)
        fault(["posts", index, "replyTo"], `replyTo: post ${replyTo} does not come before this one.`);
    }
  }
}

function checkThread(
  { kind, noticeKind, endsOnDays, about, daysAgo, helped, posts }: Thread,
  known: KnownToThreads,
  fault: Fault,
) {
  const asItShould =
    kind === "notice" ? noticeKind !== null && endsOnDays !== null : noticeKind === null && endsOnDays === null;
  if (!asItShould) fault(["kind"], "A notice has noticeKind and endsOnDays, and nothing else has them.");
  if (about !== null && "resource" in about && !known.resources.has(about.resource))
    fault(["about"], `about: ${about.resource} is not in content/library/samples/resources.`);
  if (about !== null && "session" in about && !known.sessions.has(about.session))
    fault(["about"], `about: no session is called “${about.session}”.`);
  if (helped !== null && helped > posts.length) fault(["helped"], `helped: there is no post ${helped}.`);
  if ((samplePostHours(posts).at(-1) ?? 0) >= daysAgo * 24)
    fault(["daysAgo"], "Its last post would not lie before today. Write more days, or fewer hours between posts.");
}
