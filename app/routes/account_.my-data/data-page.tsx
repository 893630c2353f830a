import type { MyData } from "./collect.ts";

/** The page to read: headings and lists of what the JSON file holds, with nothing left out. */
export function DataPage({ mine, network }: { mine: MyData; network: string }) {
  const title = `What ${network} keeps of you`;
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {Object.entries(mine).map(([key, value]) => (
            <section key={key}>
              <h2>{headings[key as keyof MyData]}</h2>
              <Shown value={value} />
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

const headings: Readonly<Record<keyof MyData, string>> = {
  madeAt: "This copy was made",
  name: "Name",
  mail: "Mail address",
  memberSince: "Member since",
  roles: "Roles",
  spaces: "Spaces",
  profile: "Profile",
  whoSeesIt: "Who sees which part of the profile",
  requestToJoin: "Your request to join",
  sessions: "Where you are signed in",
  passkeys: "Passkeys",
  lists: "Your lists",
  looksAfter: "What you look after in the library",
  posts: "What you wrote in discussions",
  unsent: "What you typed and have not sent, and posts that wait",
  reports: "What you reported",
  wordsForTheLibrary: "Whether words of yours may stand in the library, as you answered",
  announcements: "Announcements that were meant for you",
  notices: "What you are told of, and when",
  certificates: "Certificates of conferences that you were at",
  agendas: "Sessions of conferences on your agenda",
  consentsTaken: "Consents to stories that you wrote down",
  changesMade: "What you changed for others",
};

function Shown({ value }: { value: unknown }) {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return <p>Nothing</p>;
  if (value instanceof Date) return <p>{value.toISOString()}</p>;
  if (Array.isArray(value)) {
    return (
      <ul>
        {value.map((one: unknown, index) => (
          <li key={index}>
            <Shown value={one} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value !== "object") return <p>{String(value)}</p>;
  return (
    <dl>
      {Object.entries(value as Record<string, unknown>).map(([key, one]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>
            <Shown value={one} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
