import { data, redirect } from "@remix-run/node";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { whyNotWrite } from "#app/domain/discussion/why-not-write.ts";
import { whyPostNot } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import type { RefusedPost } from "#app/ui/discussion/write-box.tsx";
import { addPost } from "#app/use-cases/discussion/add-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { namedIn } from "#db/queries/discussion/named-in.ts";
import { readersOf, writingIn } from "#db/queries/discussion/thread-about.ts";
import type { FormWithFiles } from "../library/held-files.ts";
import { requireThread } from "./load-thread.ts";
import { keptOf, readPost, refuseFiles, refusePost, saysRefused } from "./read-post.ts";
import { saysFiles } from "./read-post-form.ts";
import { saysTold } from "./says-told.ts";

/** Somebody answers in a thread. The form again with everything typed when that cannot be taken; else the page with the answer. */
export async function answer(services: Services, viewer: LibraryViewer, number: number, form: FormWithFiles) {
  const read = readPost(form);
  const refused = refuseFiles(read, form);
  if (refused !== null) return refused;
  const added = await perform(services, addPost, { viewer, thread: number, ...read });
  if (!added.ok) return refusePost(read, added.refusal);
  const { post } = added.value;
  return redirect(post === null ? "/account/waiting?done=held" : postAddress(number, post));
}

/** How an answer would look, whom it would tell, and what the guard would point at. Nothing is sent. */
export async function lookAtAnswer(services: Services, viewer: LibraryViewer, number: number, form: FormWithFiles) {
  const { thread, about } = await requireThread(services, viewer, number);
  const read = readPost(form);
  const { body } = read;
  const where = { lockedAt: thread.lockedAt, space: writingIn(about) };
  const refusal = whyNotWrite(viewer, where) ?? whyPostNot(body, true);
  const kept = { ...keptOf(read), fileProblem: saysFiles(form) };
  if (refusal !== null) return data<RefusedPost>({ ...kept, ...saysRefused(refusal) }, { status: 422 });
  const asked = { body, by: viewer.memberId ?? "", readers: readersOf(about), spaceId: thread.spaceId };
  const tells = saysTold(await namedIn(services.db.read, asked));
  const look = {
    html: services.renderWrittenText(body),
    tells,
    similar: [],
    files: read.files.map(({ name }) => name),
  };
  const status = kept.fileProblem === undefined ? 200 : 422;
  return data<RefusedPost>({ ...kept, problem: "", findings: [], look }, { status });
}
