import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ownAddress } from "#app/domain/people/own-address.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { ButtonLink } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { findProfile } from "#db/queries/profiles.ts";

export const meta = titled("Welcome");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id, name } = requireMember(context, request);
  const { words } = await findProfile(context.services.db.read, id);
  return {
    name,
    place: (words?.place ?? "") !== "",
    interests: (words?.interests ?? "") !== "",
    to: ownAddress(new URL(request.url).searchParams.get("to")) ?? "/account",
  };
}

export default function Welcome() {
  const { name, place, interests, to } = useLoaderData<typeof loader>();
  const steps = [
    {
      to: "/account/profile#place",
      text: "Say which place you work in",
      why: "so that members near you find you",
      done: place,
    },
    {
      to: "/account/profile#interests",
      text: "Say what you are interested in",
      why: "so that the library leads you to what is new in it; nobody else sees it unless you say so",
      done: interests,
    },
    { to: "/collections", text: "Read one thing", why: "a collection is a good way to begin", done: false },
    { to: "/members", text: "See who else is here", why: "and whom you could ask", done: false },
  ];
  return (
    <Page heading={`Welcome, ${name}`}>
      <p>You are a member now. Here are four things that take about five minutes. You can do any of them later.</p>
      <ol className="nhsuk-list nhsuk-list--number">
        {steps.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.text}</Link>, {step.why} {step.done ? <Tag colour="green">Done</Tag> : null}
          </li>
        ))}
      </ol>
      <ButtonLink to={to} kind="secondary">
        {to === "/account" ? "Skip this for now" : "Go to the page I came from"}
      </ButtonLink>
    </Page>
  );
}
