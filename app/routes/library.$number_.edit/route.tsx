import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { changeResource } from "#app/use-cases/library/change-resource.ts";
import { isDeck } from "#db/queries/conference/decks.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { formChoices } from "../library/form-choices.ts";
import { requireKept } from "../library/look-as.ts";
import { WhatItIs, WhatItIsAbout, WhatOthersMayDo, WhoMadeIt } from "../library/resource-fields.tsx";
import { resourceRefusals } from "../library/resource-refusals.ts";
import { embargoFault, resourceShape, toResource } from "../library/resource-shape.ts";
import { WhoSeesIt } from "../library/who-sees-it.tsx";

export const meta = titled("Change a resource");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const { number, changedAt, visibility, spaceId, embargoUntil } = resource.row;
  const choices = await formChoices(context.services, viewer);
  const deck = await isDeck(context.services.db.read, resource.row.id);
  return {
    number,
    deck,
    seen: changedAt.getTime(),
    stored: { ...resource.fields, visibility, spaceId, embargoUntil },
    choices,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const { number } = resource.row;
  const typed = await readTyped(request);
  const parsed = parseTyped(resourceShape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const fault = embargoFault(typed);
  if (fault !== null) return refuseForm(typed, { embargo: fault });
  const { why, notesRead } = parsed.value;
  const seen = Number(typed["seen"]?.[0]);
  const input = { viewer, number, seen, why, notesRead, ...toResource(parsed.value, context.services.calendar) };
  const changed = await perform(context.services, changeResource, input);
  if (changed.ok) return redirect(`/library/${number}?done=changed`);
  if (changed.refusal.kind === "no-such-resource") throw data(null, { status: 404 });
  return refuseForm(typed, resourceRefusals(changed.refusal), changed.refusal.kind === "changed-meanwhile" ? 409 : 422);
}

export default function ChangeResource() {
  const { number, deck, seen, stored, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const fields = { kept, stored, choices };
  return (
    <Page
      heading="Change a resource"
      back={{ to: `/library/${number}`, text: "The resource" }}
      errors={errorItems(refused)}
    >
      <Form method="post" noValidate>
        <input type="hidden" name="seen" value={seen} />
        {deck ? (
          <InsetText>
            <p>
              These are the slides of a conference. Who sees them, from when, their licence and whether notes are shown
              follow from what their speakers allowed. Change that on the conference’s list of slides: what you choose
              for it here is not kept.
            </p>
          </InsetText>
        ) : null}
        <WhatItIs {...fields} />
        <WhatOthersMayDo {...fields} />
        <WhatItIsAbout {...fields} />
        <WhoMadeIt {...fields} />
        <WhoSeesIt {...fields} />
        {stored.notesAllowed ? null : (
          <Checkboxes
            {...kept.many("notesRead")}
            label="If you allow the notes from now on"
            labelSize="s"
            choices={[
              { value: "yes", label: "I have read them. Nobody can be recognised in them who has not agreed." },
            ]}
          />
        )}
        <TextInput {...kept.one("why")} label="What you changed and why (optional)" hint="It stands in the history." />
        <Button>Keep the changes</Button>
      </Form>
    </Page>
  );
}
