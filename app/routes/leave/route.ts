import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { endBrowserSession } from "#app/sign-in/end-browser-session.ts";
import { leavingPage } from "./leaving-page.ts";

/** A page that was kept or typed: leaving needs a press. */
export function loader() {
  return redirect("/leaving-quickly");
}

/** "Exit this page". With script the browser is gone already and only tells us (`stay`); without, it goes on from this answer. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { cookie } = await endBrowserSession(context);
  const headers = { "Set-Cookie": cookie };
  if (new URL(request.url).searchParams.has("stay")) return new Response(null, { status: 204, headers });
  const { exitTo } = context.services.content.region.settings;
  return new Response(leavingPage(exitTo), { headers: { ...headers, "Content-Type": "text/html; charset=utf-8" } });
}
