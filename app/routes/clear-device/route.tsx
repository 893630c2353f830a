import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { endBrowserSession } from "#app/sign-in/end-browser-session.ts";
import { Button } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";

export const handle: RouteHandle = { journey: true };

export function loader({ request }: LoaderFunctionArgs) {
  return { cleared: new URL(request.url).searchParams.get("cleared") === "yes" };
}

/** Ends what this browser had open, and asks the browser to throw away all that it kept of this site. */
export async function action({ context }: ActionFunctionArgs) {
  const { cookie, ended } = await endBrowserSession(context);
  const headers = { "Set-Cookie": cookie, "Clear-Site-Data": '"cache", "cookies", "storage"' };
  if (ended) return redirect("/clear-device?cleared=yes", { headers });
  return data({ notEnded: true }, { status: 503, headers });
}

const notEnded =
  "We took our cookie off this device, so nobody can open your answers here. We could not delete them just now. They are deleted within a day.";

export default function ClearDevice() {
  const { cleared } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (cleared) return <Cleared />;
  return (
    <Page
      heading="Clear my data on this device"
      back={{ to: "/refer" }}
      errors={refused === undefined ? [] : [{ text: notEnded }]}
    >
      <p>Do this when you have finished, if someone else uses this phone or computer.</p>
      <h2 className="nhsuk-heading-m">What it does</h2>
      <ul>
        <li>It closes your answers and your messages on this device.</li>
        <li>It deletes what you have not sent. If you have a code to come back, we keep it for you.</li>
        <li>If you asked us to ring you soon, we still will.</li>
        <li>It takes our cookie, and all that this site left in the browser, off this device.</li>
      </ul>
      <p>
        What you have sent stays with us. You can come back to it with your reference and your tracking word. If you
        have not chosen a word yet, choose one first.
      </p>
      <WhatStays />
      {/* A whole new page, and not a step without a reload: nothing of the old one stays behind it. */}
      <form method="post" action="/clear-device" id="clear-device">
        <Button>Clear my data on this device</Button>
      </form>
    </Page>
  );
}

function Cleared() {
  return (
    <Page heading="We have cleared this device">
      <ul>
        <li>Your answers and messages are closed on this device. The Back button does not show them.</li>
        <li>What you had not sent is deleted. If you have a code to come back, we still keep it for you.</li>
        <li>If you asked us to ring you soon, we still will.</li>
        <li>Our cookie, and all that this site left in the browser, is gone.</li>
      </ul>
      <WhatStays />
      <p>
        To come back, use <Link to="/track">your reference and your tracking word</Link>, or{" "}
        <Link to="/refer/come-back">your code to come back</Link>.
      </p>
    </Page>
  );
}

function WhatStays() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What we cannot clear</h2>
      <ul>
        <li>The list of pages that you have been to. You can clear that yourself in the browser.</li>
        <li>Words that the keyboard or the browser learned, and pages that you printed or saved.</li>
        <li>Other phones or computers that you used.</li>
      </ul>
      <p>
        <Link to="/leaving-quickly">How to clear the list of pages</Link>
      </p>
    </>
  );
}
