import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { When } from "#app/ui/when/when.tsx";
import { keptIn } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import type { Refused } from "../administration/typed.ts";
import type { ShownDeck } from "./load-deck.ts";
import { ToldFields } from "./told-fields.tsx";

type Props = { shown: ShownDeck; refused: Refused | undefined };

/** Who agreed that the slides are shown, when, how, and under which licence; and how to ask. */
export function PermissionPart({ shown, refused }: Props) {
  const { permission, history, title } = shown;
  return (
    <section>
      <h2 className="nhsuk-heading-m">Permission</h2>
      {permission === null ? (
        <p>Nobody has agreed yet. The slides are not public before somebody has.</p>
      ) : (
        <>
          <p>
            {permission.givenName} agreed on <When at={permission.at} />, {permission.how}. Licence:{" "}
            {permission.licence}. Notes are {permission.notesAllowed ? "allowed" : "not allowed"}.
          </p>
          <RowButton fields={{ intent: "end" }} text="They took it back: hide the slides now" about={title} />
        </>
      )}
      <Speakers shown={shown} />
      {permission === null ? <ToldForm shown={shown} refused={refused} /> : null}
      {history.length === 0 ? null : (
        <Details summary="What was said about it">
          <ul>
            {history.map(({ id, why, by, at }) => (
              <li key={id}>
                <When at={at} />: {why}
                {by === null ? "" : ` (written down by ${by})`}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function Speakers({ shown: { speakers } }: Pick<Props, "shown">) {
  if (speakers.length === 0) return null;
  return (
    <ul className="library-results">
      {speakers.map(({ id, name, email, links }) => (
        <li key={id}>
          {name}: {email === "" ? "we have no mail address" : email}
          {email === "" ? null : (
            <RowButton
              fields={{ intent: "mail", speaker: id }}
              text={links === 0 ? "Mail the link for speakers" : "Mail the link again"}
              about={`to ${name}`}
            />
          )}
          {links === 0 ? null : (
            <RowButton
              fields={{ intent: "revoke", speaker: id }}
              text="End the links that were mailed"
              about={`to ${name}`}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function ToldForm({ shown: { licences, speakers }, refused }: Props) {
  const kept = keptIn(refused);
  return (
    <Details summary="Somebody told me that we may show it" open={refused?.errors !== undefined}>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="told" />
        <TextInput {...kept.one("name", speakers[0]?.name ?? "")} label="Who said so" />
        <ToldFields kept={kept} licences={licences} />
        <Button kind="secondary">Write it down</Button>
      </Form>
    </Details>
  );
}
