import type { ConfirmationState } from "#app/domain/region/confirmation-state.ts";
import { Tag } from "#app/ui/tag/tag.tsx";

export type PhoneNumberProps = {
  /** As shown: "116 123", or "text SHOUT to 85258". */
  contact: string;
  tel?: string | null | undefined;
  sms?: string | null | undefined;
  /** Leave out for a number that needs no check, such as a person's own. */
  state?: ConfirmationState | undefined;
};

export function PhoneNumber({ contact, tel, sms, state }: PhoneNumberProps) {
  return (
    <span className="phone-number">
      <PhoneLink contact={contact} tel={tel} sms={sms} />
      {state === "not-yet-checked" ? (
        <>
          {" "}
          <Tag colour="yellow">Not yet checked</Tag>
        </>
      ) : null}
    </span>
  );
}

function PhoneLink({ contact, tel, sms }: PhoneNumberProps) {
  if (tel) return <a href={`tel:${dialled(tel)}`}>{contact}</a>;
  if (sms) return <a href={`sms:${dialled(sms)}`}>{contact}</a>;
  return <strong>{contact}</strong>;
}

function dialled(number: string): string {
  return number.replace(/[^\d+]/g, "");
}
