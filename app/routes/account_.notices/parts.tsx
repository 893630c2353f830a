import { Form } from "@remix-run/react";
import { dayNames, howsOf, howWords, kindsInOrder, kindWords } from "#app/domain/notification/kind-words.ts";
import type { NoticeHow, NoticeKind } from "#app/domain/notification/notice-kinds.ts";
import { Button } from "#app/ui/button/button.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import { howName } from "./how-name.ts";

export type Wishes = {
  how: Readonly<Record<NoticeKind, NoticeHow>>;
  quietFrom: string;
  quietTo: string;
  quietWeekends: "yes" | "no";
  digestDay: string;
};

const howChoices = (kind: NoticeKind) => howsOf(kind).map((value) => ({ value, label: howWords[value] }));
const days = dayNames.map((label, at) => ({ value: String(at + 1), label }));
const weekendChoices = [
  { value: "yes", label: "No mail at weekends" },
  { value: "no", label: "Mail may come at weekends" },
];

export function WishesForm({ kept, wishes }: { kept: Kept; wishes: Wishes }) {
  return (
    <Form method="post" noValidate>
      <h2 className="nhsuk-heading-m">What we mail you, and how often</h2>
      <p>Everything stands in your notices on this site too, also what you choose no mail for.</p>
      {kindsInOrder.map((kind) => (
        <Select
          key={kind}
          {...kept.one(howName(kind), wishes.how[kind])}
          label={kindWords[kind]}
          choices={howChoices(kind)}
        />
      ))}
      <Select {...kept.one("digest-day", wishes.digestDay)} label="What comes once a week comes on" choices={days} />
      <h2 className="nhsuk-heading-m">Quiet hours</h2>
      <p>What comes in these hours waits until they are over. Times are UK time.</p>
      <TextInput {...kept.one("quiet-from", wishes.quietFrom)} label="No mail from" hint="Like 20:00" width={5} />
      <TextInput
        {...kept.one("quiet-to", wishes.quietTo)}
        label="Mail may come again from"
        hint="Like 07:00. The same time twice: no quiet hours"
        width={5}
      />
      <Radios {...kept.one("quiet-weekends", wishes.quietWeekends)} label="Weekends" choices={weekendChoices} />
      <Button>Save</Button>
    </Form>
  );
}

/** Shown while mail to this member is held back. Only whoever is signed in may say that the address is right. */
export function Paused({ why, signedIn }: { why: "bounced" | "complained"; signedIn: boolean }) {
  const heading =
    why === "bounced"
      ? "Our mail to you came back, so we send you none"
      : "Our mail was reported as spam, so we send you none";
  return (
    <NotificationBanner heading={heading}>
      {signedIn ? (
        <Form method="post">
          <p>If your address is right and you want mail again, press the button.</p>
          <Button kind="secondary" name="intent" value="mail-is-right">
            My address is right: send me mail again
          </Button>
        </Form>
      ) : (
        <p>Sign in to turn it on again.</p>
      )}
    </NotificationBanner>
  );
}
