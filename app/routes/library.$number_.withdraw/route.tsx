import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { putResourceBack, withdrawResource, type WithdrawRefusal } from "#app/use-cases/library/withdraw-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { requireKept } from "../library/look-as.ts";

export const meta = titled("Withdraw a resource");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { row } = (await requireKept(context, params["number"])).resource;
  return { number: row.number, title: row.title, withdrawn: row.withdrawnAt !== null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const { number } = resource.row;
  const typed = await readTyped(request);
  if (intentOf(typed) === "back") {
    const back = await perform(context.services, putResourceBack, { viewer, number });
    return back.ok
      ? redirect(`/library/${number}?done=back`)
      : refuseForm(typed, { form: "This resource is not withdrawn." }, 409);
  }
  const replacement = /^\D*(\d{1,9})\/?$/.exec(typed["replacedBy"]?.[0]?.trim() ?? "")?.[1];
  const replacedBy = replacement === undefined ? null : Number(replacement);
  const done = await perform(context.services, withdrawResource, {
    viewer,
    number,
    reason: typed["reason"]?.[0] ?? "",
    replacedBy,
  });
  if (done.ok) return redirect(`/library/${number}?done=withdrawn`);
  return refuseForm(typed, withdrawWords(done.refusal));
}

function withdrawWords({ kind }: WithdrawRefusal): Record<string, string> {
  switch (kind) {
    case "no-such-resource":
      throw data(null, { status: 404 });
    case "reason-needed":
      return { reason: "Say why, in words that everybody may read." };
    case "withdrawn-already":
      return { form: "This resource is withdrawn already." };
    case "no-such-replacement":
      return { replacedBy: "There is no other resource with this number. Look at its address." };
  }
}

export default function Withdraw() {
  const { number, title, withdrawn } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const back = { to: `/library/${number}`, text: "The resource" };
  if (withdrawn)
    return (
      <Page heading="Put it back" caption={title} back={back} errors={errorItems(refused)}>
        <p>Those it is for can then see it again, as before.</p>
        <Form method="post">
          <input type="hidden" name="intent" value="back" />
          <Button>Put it back</Button>
        </Form>
      </Page>
    );
  return (
    <Page heading="Withdraw it" caption={title} back={back} errors={errorItems(refused)}>
      <p>Nobody can read or download it any more. Its address stays, and says why it was withdrawn.</p>
      <Form method="post" noValidate>
        <TextArea
          {...kept.one("reason")}
          label="Why it is withdrawn"
          hint="Everybody who comes to the address reads this."
          rows={3}
        />
        <TextInput
          {...kept.one("replacedBy")}
          label="What stands in its place (optional)"
          hint="The address or the number of another resource."
        />
        <Button kind="warning">Withdraw it</Button>
      </Form>
    </Page>
  );
}
