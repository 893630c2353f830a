import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { whyDeleteNot, type DeleteRefusal } from "#app/domain/people/why-delete-not.ts";
import { clearSessionCookie } from "#app/sign-in/session-cookie.ts";
import { Button } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { deleteMe, type Heir } from "#app/use-cases/members/delete-me.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listPostsOf } from "#db/queries/discussion/posts.ts";
import { listOwned } from "#db/queries/owned-things.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";
import { ownAccountOf } from "../account/own-account-of.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { heirWords } from "../network.members.$member/heir-words.ts";
import { HeirChoice, PostsChoice, SureBox, WhatGoes } from "./parts.tsx";

export const meta = titled("Delete your account");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = ownAccountOf(context, request);
  const { db, clock } = context.services;
  const administrators = await listRoleHolders(db.read, "administrator", null, clock.now());
  return {
    refusal: whyDeleteNot(member.id, member.roles, administrators)?.kind ?? null,
    writes: (await listPostsOf(db.read, member.id)).length > 0,
    owned: (await listOwned(db.read, member.id)).map(({ number, title }) => ({ number, title })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: memberId } = ownAccountOf(context);
  const typed = await readTyped(request);
  if (typed["sure"]?.[0] !== "yes") return refuseForm(typed, { sure: "Tick the box if you are sure." });
  const mail = (typed["heirMail"]?.[0] ?? "").trim();
  const heir: Heir = typed["heir"]?.[0] === "member" ? { kind: "member", mail } : { kind: "facilitator" };
  if (heir.kind === "member" && mail === "") return refuseForm(typed, { heirMail: "Write their mail address." });
  const posts = typed["posts"]?.[0] === "remove" ? "remove" : "keep";
  const deleted = await perform(context.services, deleteMe, { memberId, heir, posts });
  if (deleted.ok) {
    return redirect("/", {
      headers: { "Set-Cookie": clearSessionCookie(context.services), "Clear-Site-Data": '"cache"' },
    });
  }
  switch (deleted.refusal.kind) {
    case "no-such-member":
      throw data(null, { status: 404 });
    case "last-administrator":
    case "works-at-desk":
      return refuseForm(typed, { form: refusalWords[deleted.refusal.kind] });
    case "owns-things":
    case "no-such-heir":
      return refuseForm(typed, { heirMail: heirWords(deleted.refusal) });
  }
}

const refusalWords: Readonly<Record<DeleteRefusal["kind"], string>> = {
  "last-administrator":
    "You are the only administrator. Make another member an administrator first, so that the network has one.",
  "works-at-desk":
    "You work with people at the desk. Ask an administrator to take you off first, so that everyone you hold has somebody.",
};

export default function DeleteAccount() {
  const { refusal, owned, writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const back = { to: "/account", text: "Your account" };
  return (
    <Page heading="Delete your account" back={back} errors={errorItems(refused)}>
      {refusal === null ? null : <InsetText>{refusalWords[refusal]}</InsetText>}
      <WhatGoes />
      <p>
        You may want to <a href="/account/my-data">download your data</a> first.
      </p>
      {refusal === null ? (
        <Form method="post" noValidate>
          {owned.length > 0 ? <HeirChoice owned={owned} kept={kept} /> : null}
          {writes ? <PostsChoice kept={kept} /> : null}
          <SureBox error={refused?.errors["sure"]} />
          <Button kind="warning">Delete my account</Button>
        </Form>
      ) : (
        <p>
          <Link to="/account">Back to your account</Link>
        </p>
      )}
    </Page>
  );
}
