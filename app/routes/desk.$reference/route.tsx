import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import { useStaffConversation } from "#realtime/client/use-staff-conversation.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { liveWords } from "../desk.live/live-words.ts";
import { GonePage } from "./gone-page.tsx";
import { loadRecord } from "./load-record.ts";
import { RecordPage } from "./record-page.tsx";
import { takeAct } from "./take-act.ts";
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

export function action({ request, params, context }: ActionFunctionArgs) {
  return takeAct(request, context, params["reference"] ?? "");
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
