import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import { readReference } from "#app/domain/referral/reference.ts";
import { nothingSent } from "#app/routes/case-files/brought-words.ts";
import { readBrought, singles } from "#app/routes/case-files/read-brought.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { useStaffConversation } from "#realtime/client/use-staff-conversation.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";
import { actForm } from "./act-form.ts";
import { actOnCase, type ActRefusal } from "./act-on-case.ts";
import { keptFrom } from "../desk._index/list-state.ts";
import { liveWords } from "../desk.live/live-words.ts";
import { GonePage } from "./gone-page.tsx";
import { loadRecord } from "./load-record.ts";
import { loadReplies, putReply } from "./load-replies.ts";
import { RecordPage } from "./record-page.tsx";
import { refusalWords } from "./refusal-words.ts";
import type { Refused } from "./refused.ts";
import { useQuietLoad } from "./use-quiet-load.ts";
import { useSeenStand } from "./use-seen-stand.ts";
import { useStillForms } from "./use-still-forms.ts";

export const links = laterStyles;

export const meta = titled("A person's record");
export const handle: RouteHandle = { frame: "staff" };

const openedAs = "opening";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const record = await loadRecord(context, params["reference"] ?? "", searchParams.get(openedAs));
  return { record, done: searchParams.get("done"), news: liveWords(searchParams.get("live")) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { memberId } = viewerOf(context);
  const reference = readReference(params["reference"] ?? "");
  const seen = reference === null ? null : await findSeen(context, reference);
  if (reference === null || seen === null) throw data(null, { status: 404 });
  const { typed: came, files, problem } = await readBrought(request, context);
  const deeds = came["deeds"] ?? [];
  const typed: Record<string, string> = { ...singles(came), deeds: deeds.join(",") };
  const again: FieldErrors = problem !== null ? { files: problem } : files.length > 0 ? { files: nothingSent } : {};
  if (typed["put"] !== undefined) return replyPut(context, seen, typed, again);
  const parsed = actForm.safeParse({ ...typed, deeds, files: files.length });
  const wrong = parsed.success ? {} : fieldErrors(parsed.error.issues);
  if (!parsed.success || problem !== null) return refusedWith(422, typed, null, { ...wrong, ...again });

  const result = await unlessStorageRefuses(
    () => actOnCase(context.services, parsed.data, { memberId, reference, files }),
    () => null,
  );
  if (result === null) return refusedWith(503, typed, notSaved, again);
  if (result.ok) {
    if (result.value.code) return data({ refused: null, record: null, code: result.value.code });
    const address = (await findSeen(context, reference)) ? `/desk/${reference}?done=` : "/desk?gone=";
    return redirect(`${address}${result.value.done}${keptFrom(new URL(request.url).searchParams)}`);
  }
  const { refusal } = result;
  if (refusal.kind === "no-such-referral") throw data(null, { status: 404 });
  const field = fieldOf(refusal);
  if (field !== null) return refusedWith(422, typed, null, { ...again, ...field });
  const sent = refusal.kind === "changed" ? { ...typed, clientId: context.services.ids.newId() } : typed;
  // With JavaScript the page is not loaded again after a refusal, so what is new comes along with what was typed.
  return refusedWith(409, sent, refusalWords(refusal), again, await loadRecord(context, reference));
}

/** What is wrong with one field alone; null where it is about the whole act. */
function fieldOf(refusal: Exclude<ActRefusal, { kind: "no-such-referral" }>): FieldErrors | null {
  const says = refusalWords(refusal);
  if (refusal.kind === "needs-where") return { where: says };
  if (refusal.kind === "files-over") return { files: `${says} ${nothingSent}` };
  if (refusal.kind !== "needs-deeds") return null;
  return { [refusal.why === "choose" ? "deeds" : "words"]: says };
}

function refusedWith(
  status: number,
  values: Record<string, string>,
  problem: string | null,
  errors: FieldErrors,
  record: Awaited<ReturnType<typeof loadRecord>> | null = null,
) {
  const refused: Refused = { intent: values["intent"] ?? "", values, problem, errors };
  return data({ refused, record, code: null }, { status });
}

function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): FieldErrors {
  return Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? "form"), issue.message]));
}

async function findSeen(context: AppLoadContext, reference: string): Promise<Case | null> {
  const { db, calendar } = context.services;
  return caseloadOf(db.read, viewerOf(context), calendar).find(reference);
}

/** A reply was asked for by the form: it comes back in the box, and nothing was sent. */
async function replyPut(context: AppLoadContext, seen: Case, typed: Record<string, string>, again: FieldErrors) {
  const replies = await loadReplies(context.services, context.services.db.read, seen, viewerOf(context).name);
  const { values, errors } = putReply(replies, typed);
  const status = Object.keys(errors).length === 0 ? 200 : 422;
  return refusedWith(status, { ...values, intent: "say" }, null, { ...errors, ...again });
}

export default function Record() {
  const { record } = useLoaderData<typeof loader>();
  return <OneRecord key={record.head.reference} />;
}

function OneRecord() {
  const { record: loaded, done, news } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const again = useFetcher<typeof loader>();
  const newest = newestOf([loaded, answer?.record, again.data?.record]);
  const { version, raises, last: seen } = useSeenStand(newest, answer?.record ?? null);
  const record = { ...newest, version, raises, seen, forms: useStillForms(loaded.forms, done) };
  const { head, readerId, last, live } = record;
  const talk = useStaffConversation({
    reference: head.reference,
    readerId,
    opening: loaded.opening,
    last,
    now: live?.now ?? null,
    live: live !== null,
  });
  const load = () => again.load(`/desk/${head.reference}?${openedAs}=${loaded.opening}`);
  const isOpen = talk.connection === "caught up";
  useQuietLoad({ changes: talk.reloads, isOpen, isLoading: again.state !== "idle", load });
  if (live !== null && talk.connection === "gone") return <GonePage unsent={talk.waiting.length > 0} />;
  return (
    <RecordPage
      record={record}
      done={answer === undefined ? done : null}
      refused={answer?.refused ?? null}
      code={answer?.code ?? null}
      talk={talk}
      news={news}
    />
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>["record"];

function newestOf([first, ...others]: [Loaded, ...(Loaded | null | undefined)[]]): Loaded {
  return others.reduce<Loaded>((newest, one) => (one && one.madeAt > newest.madeAt ? one : newest), first);
}
