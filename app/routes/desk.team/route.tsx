import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { setLeaveCover } from "#app/use-cases/desk/set-leave-cover.ts";
import { perform } from "#app/use-cases/perform.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { readTyped } from "../administration/typed.ts";
import { loadDue } from "../desk.keeping/load-due.ts";
import { ledBy, loadTeams } from "./load-team.ts";
import { TeamTable } from "./team-table.tsx";

export const links = laterStyles;
export const meta = titled("Your team");
export const handle: RouteHandle = { frame: "staff" };

/** The teams that somebody leads, and nobody else's. For anybody else there is no such page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (ledBy(viewerOf(context)).length === 0) throw data(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const done = searchParams.get("done") === "saved" ? "saved" : null;
  const due = (await loadDue(context)).length;
  return { teams: await loadTeams(context), due, done, moved: movedWords(searchParams.get("moved")) };
}

/** Says who covers a leave. What cannot be chosen on the page is answered like what is not there; who cannot cover any more is said. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId: by } = viewerOf(context);
  const typed = await readTyped(request);
  const coverMemberId = typed["cover"]?.[0] || null;
  const set = await perform(context.services, setLeaveCover, {
    by,
    leaveId: typed["leaveId"]?.[0] ?? "",
    coverMemberId,
  });
  if (!set.ok && set.refusal.kind === "no-such-leave") throw data(null, { status: 404 });
  if (!set.ok) return data({ error: cannotCover }, { status: 409 });
  return redirect("/desk/team?done=saved");
}

const cannotCover = "They cannot cover any more. Choose somebody else of the team.";

function movedWords(moved: string | null): string | null {
  if (moved === null || !/^\d{1,3}$/u.test(moved)) return null;
  if (moved === "0") return "Nobody was moved.";
  return moved === "1" ? "1 person has a new link worker." : `${moved} people have a new link worker.`;
}

export default function Team() {
  const { teams, due, done, moved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading="Your team"
      width="full"
      back={{ to: "/desk", text: "Desk" }}
      errors={refused ? [{ text: refused.error }] : []}
    >
      <DoneBanner done={done} />
      {moved === null ? null : <NotificationBanner kind="success" heading={moved} />}
      <p>A number leads to the people it counts. People who are paused, or whom we wait for, take no place.</p>
      <p>
        <Link to="/desk/requests">What people asked of us</Link>: a copy, to put something right, to erase it, or
        complaints
      </p>
      {due === 0 ? null : (
        <p>
          <Link to="/desk/keeping">Records whose time is over: {due}</Link>
        </p>
      )}
      {teams.map((team) => (
        <TeamTable key={team.id} team={team} />
      ))}
    </Page>
  );
}
