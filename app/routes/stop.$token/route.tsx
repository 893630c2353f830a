import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { stopScopes } from "#app/domain/notification/stop-link.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { stopMails, undoStop } from "#app/use-cases/notices/stop-mails.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findStopLink } from "#db/queries/notices/stop-links.ts";
import { intentOf, readTyped } from "../administration/typed.ts";
import { privately } from "../speak.$token/privately.ts";
import { readBefore, writeBefore } from "./before-stop.ts";
import { StopPart, StoppedPart, UnknownPart } from "./parts.tsx";
import { stopChoices } from "./stop-view.ts";

export const meta = titled("Stop mails");

export const headers: HeadersFunction = () => privately;

/** Only looks: scanners of mail open every link, and must change nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params["token"] ?? "";
  const link = await findStopLink(context.services.db.read, token);
  if (link === null) return data({ state: "unknown" as const }, { status: 410, headers: privately });
  const choices = await stopChoices(context, link);
  const asked = new URL(request.url).searchParams;
  const scope = stopScopes.find((one) => one === asked.get("stopped"));
  const stopped = choices.find(({ value }) => value === scope);
  if (asked.has("undone")) return data({ state: "undone" as const, token, choices }, { headers: privately });
  if (stopped === undefined) return data({ state: "asks" as const, token, choices }, { headers: privately });
  const before = asked.get("before") ?? "";
  return data({ state: "stopped" as const, token, what: stopped.label, before }, { headers: privately });
}

/** The page's own form, or the one field of a mail provider's button (RFC 8058): that one stops what the mail was about. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services } = context;
  const token = params["token"] ?? "";
  const link = await findStopLink(services.db.read, token);
  if (link === null) throw redirect(`/stop/${encodeURIComponent(token)}`, { headers: privately });
  const typed = await readTyped(request);
  if (intentOf(typed) === "undo") {
    const before = readBefore(typed["before"]?.[0] ?? "");
    if (before !== null) await perform(services, undoStop, { ...link, before });
    return redirect(`/stop/${token}?undone`, { headers: privately });
  }
  const scope = stopScopes.find((one) => one === typed["scope"]?.[0]) ?? "this";
  const stopped = await perform(services, stopMails, { ...link, scope });
  if (typed["List-Unsubscribe"] !== undefined) return data(null, { headers: privately }); // a redirect would end in nothing
  if (!stopped.ok) return redirect(`/stop/${token}`, { headers: privately });
  const query = new URLSearchParams({ stopped: scope, before: writeBefore(stopped.value) });
  return redirect(`/stop/${token}?${query}`, { headers: privately });
}

export default function Stop() {
  const loaded = useLoaderData<typeof loader>();
  switch (loaded.state) {
    case "asks":
      return <StopPart token={loaded.token} choices={loaded.choices} undone={false} />;
    case "undone":
      return <StopPart token={loaded.token} choices={loaded.choices} undone />;
    case "stopped":
      return <StoppedPart {...loaded} />;
    case "unknown":
      return <UnknownPart />;
  }
}
