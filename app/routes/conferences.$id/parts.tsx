import { Link } from "@remix-run/react";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";

type Facts = {
  days: string;
  place: string;
  access: string | null;
  themes: readonly string[];
  registrationUrl: string;
};

/** When and where, how to get in, and the way to a place at it. */
export function WhereAndWhen({ days, place, access, themes, registrationUrl }: Facts) {
  const rows = [
    { key: "When", value: days },
    ...(place === "" ? [] : [{ key: "Where", value: place }]),
    ...(access === null ? [] : [{ key: "Access", value: <WrittenText html={access} /> }]),
    ...(themes.length === 0 ? [] : [{ key: "Themes", value: themes.join(", ") }]),
    ...(registrationUrl === "" ? [] : [{ key: "Register", value: <Registration url={registrationUrl} /> }]),
  ];
  return <SummaryList rows={rows} />;
}

function Registration({ url }: { url: string }) {
  return (
    <a href={url} rel="nofollow noopener">
      Register on a page outside this site
    </a>
  );
}

export function Supporters({ supporters }: { supporters: readonly { name: string; url: string }[] }) {
  if (supporters.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Supported by</h2>
      <ul>
        {supporters.map(({ name, url }) => (
          <li key={name}>
            {url === "" ? (
              name
            ) : (
              <a href={url} rel="nofollow noopener">
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type Speaker = { id: string; name: string; role: string; organisation: string };

export function Speakers({ speakers, to }: { speakers: readonly Speaker[]; to: string }) {
  if (speakers.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-l">Speakers</h2>
      <ul>
        {speakers.map(({ id, name, role, organisation }) => (
          <li key={id}>
            <Link to={`${to}/speakers/${id}`}>{name}</Link>
            {[role, organisation].filter((part) => part !== "").map((part) => `, ${part}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Ways to carry the programme away, and for facilitators the way to its desk. */
export function TakeItWithYou({ to, large, keeps }: { to: string; large: boolean; keeps: boolean }) {
  return (
    <div className="not-printed">
      <h2 className="nhsuk-heading-m">Take the programme with you</h2>
      <PrintButton text="Print the programme" />
      <ul>
        <li>{large ? <Link to={to}>Usual size of print</Link> : <Link to="?print=large">Large print</Link>}</li>
        <li>
          <a href={`${to}/programme.txt`}>Plain text</a>
        </li>
        <li>
          <a href={`${to}/calendar.ics`}>Put all of it into your calendar (ICS file)</a>
        </li>
        <li>
          <a href={`${to}/pack`}>Take everything with you: programme, slides and their words (ZIP file)</a>
        </li>
      </ul>
      {keeps ? (
        <p>
          <Link to={`${to}/keep`}>Look after this conference</Link>
        </p>
      ) : null}
    </div>
  );
}
