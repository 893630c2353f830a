import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { cleanLine } from "#app/domain/guide/clean-text.ts";
import { codedActs } from "#app/domain/record/snomed-code.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { keepCode } from "#app/use-cases/administration/keep-code.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listCodes } from "#db/queries/record/codes.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { oneOf, ticked, words } from "../administration/fields.ts";
import { errorItems } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { CodeForm } from "./code-form.tsx";

export const links = laterStyles;
export const meta = titled("SNOMED codes");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { db, content } = context.services;
  const codes = await listCodes(db.read);
  const codeOf = (kind: "need" | "act", about: string) =>
    codes.find((code) => code.kind === kind && code.about === about) ?? null;
  return {
    acts: codedActs.map(({ id, label }) => ({ kind: "act" as const, id, label, code: codeOf("act", id) })),
    needs: content.region.needs.map(({ id, label }) => ({
      kind: "need" as const,
      id,
      label,
      code: codeOf("need", id),
    })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

const line = (most: number) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value) ?? "",
    z
      .string()
      .transform(cleanLine)
      .pipe(z.string().max(most, `Use ${most} letters or fewer.`)),
  );
const lost = "Open this page again: it has lost its place.";
const shape = z
  .object({
    kind: oneOf(["need", "act"], lost),
    about: words(lost),
    conceptId: line(18),
    term: line(255),
    sure: ticked,
  })
  .refine(({ conceptId, sure }) => sure || conceptId === "", {
    path: ["sure"],
    message: "Look it up in the licensed list first. Then tick this.",
  });

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { sure: _sure, ...code } = parsed.value;
  const kept = await perform(context.services, keepCode, { ...code, by });
  if (kept.ok) return redirect(`/administration/codes?done=${code.conceptId === "" ? "removed" : "confirmed"}`);
  switch (kept.refusal.kind) {
    case "no-such-thing":
      throw data(null, { status: 404 });
    case "no-concept":
      return refuseForm(typed, { conceptId: "These figures are no concept. Copy them from the list once more." });
    case "no-term":
      return refuseForm(typed, { term: "Write the term as the list has it." });
  }
}

export default function Codes() {
  const { acts, needs, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const about = refused?.typed?.["about"]?.[0];
  return (
    <Page heading="SNOMED codes" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <p>
        A copy for the GP record carries a code only where one is confirmed here. Nothing is filled in for you: look
        each one up in the SNOMED CT browser, which your organisation’s licence covers, and copy its number and its
        term.
      </p>
      <h2 className="nhsuk-heading-m">What we do</h2>
      {acts.map((one) => (
        <CodeForm key={one.id} one={one} refused={about === one.id ? refused : undefined} />
      ))}
      <h2 className="nhsuk-heading-m">Needs</h2>
      {needs.map((one) => (
        <CodeForm key={one.id} one={one} refused={about === one.id ? refused : undefined} />
      ))}
    </Page>
  );
}
