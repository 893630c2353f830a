import type { ShownHelpline } from "#app/domain/region/lines-for.ts";
import { PhoneNumber } from "#app/ui/phone-number/phone-number.tsx";

/** One helpline: its number first, then what it is for, who for and when. */
export function HelplineLine({ helpline }: { helpline: ShownHelpline }) {
  return (
    <div className="helpline">
      <p className="helpline__name">{helpline.name}</p>
      <p className="helpline__number">
        <PhoneNumber contact={helpline.contact} tel={helpline.tel} sms={helpline.sms} state={helpline.state} />
      </p>
      <p>{sentence(helpline.useFor)}</p>
      <p>{sentence(`open: ${helpline.hours}`)}</p>
      {helpline.audience === "everyone" ? null : <p>{sentence(`for: ${helpline.audience}`)}</p>}
    </div>
  );
}

export function HelplineList({ helplines }: { helplines: readonly ShownHelpline[] }) {
  return (
    <ul className="helpline-list">
      {helplines.map((helpline) => (
        <li key={helpline.id}>
          <HelplineLine helpline={helpline} />
        </li>
      ))}
    </ul>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
