import type { Helpline } from "#app/domain/region/region.ts";
import { PhoneNumber } from "#app/ui/phone-number/phone-number.tsx";

/** One helpline: its number first, then what it is for, who for and when. */
export function HelplineLine({ helpline }: { helpline: Helpline }) {
  return (
    <div className="helpline">
      <p className="helpline__name">{helpline.name}</p>
      <p className="helpline__number">
        <PhoneNumber contact={helpline.contact} tel={helpline.tel} sms={helpline.sms} confirmed={helpline.confirmed} />
      </p>
      <p className="helpline__about">
        For {helpline.useFor}. {capital(helpline.hours)}
        {helpline.audience === "everyone" ? "." : `, for ${helpline.audience}.`}
      </p>
    </div>
  );
}

export function HelplineList({ helplines }: { helplines: readonly Helpline[] }) {
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

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
