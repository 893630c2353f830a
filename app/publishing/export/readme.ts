type Facts = {
  network: string;
  address: string;
  madeAt: Date;
  kinds: readonly { kind: string; about: string }[];
  leftOut: Readonly<Record<string, string>>;
};

/** README.txt of an export: for somebody who opens the archive in ten years, with no program of ours. */
export function exportReadme({ network, address, madeAt, kinds, leftOut }: Facts): string {
  const because = Map.groupBy(Object.entries(leftOut), ([, why]) => why);
  return `${network}: everything of the community, to take along
Made ${madeAt.toISOString()} (UTC) from ${address}

KEEP THIS SAFE. It holds what members wrote in every space, closed ones too, in clear: posts that wait or were hidden,
reports, mail addresses, and who wrote the posts without a name. Give it to nobody who may not read all of that.

WHAT IS IN IT
  manifest.json   what this is, how many rows of each kind there are, and the size and SHA-256 of every file in here
  rows/           one file a kind, in JSON Lines: a row a line, as JSON, in UTF-8. Moments are in UTC, days are local
  words/          threads and resources as Markdown, to be read as they are
  files/          files byte for byte as they were brought, by resource and by thread; in files/others what the site made
                  of them (pictures of pages, copies without private notes) and files of posts that wait.
                  rows/stored-files.jsonl says by "path" which is which

THE KINDS
${kinds.map(({ kind, about }) => `  ${kind.padEnd(22)} ${about}`).join("\n")}

WHAT IS NOT IN IT, AND WHY
${[...because].map(([why, left]) => `  ${left.map(([kind]) => kind).join(", ")}\n    Because ${why}.`).join("\n")}
  The people who referred themselves or were referred, what was said with them and what was done for them are not in
  here at all. Whoever holds those records (the organisations of the link workers) takes them along by their own rules.
  The content folder (questions, safety wording, region, pages) is made of plain files already: carry it along as it is.

TO BRING IT INTO A NEW SITE OF THE SAME KIND
  1. Set DATA_DIR to an empty folder and SITE_SECRET to the new site's secret.
  2. npm run -s network:import -- --from THIS-FILE.zip
  3. Start the site. It has the same members, spaces, threads, resources and conferences, at the same addresses, and
     everything is seen by the same people as before. What was in clear here and is private there is sealed again.

WHAT MEMBERS DO THEN
  - Everybody signs in by a mailed link, as before. Nobody stays signed in.
  - Who needs the second step sets it up again, and adds their passkeys again.
  - Mail that went out before the move takes no answers any more, and its links to stop mail or to open a digest have
    ended. New mail has new ones.
  - Lists that were shared by a link, and calendar addresses of agendas, are shared and subscribed to again.
  - Invitations that nobody has used are sent again. Partners' addresses that are told of posts are added again.
`;
}
