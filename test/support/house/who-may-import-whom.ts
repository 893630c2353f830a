import type { Import } from "#test/support/house/imports-of.ts";

/** One row of the table: what a folder may import, as values or only as types, and which packages. */
type Row = { folder: RegExp; values: RegExp[]; types?: RegExp[]; packages: RegExp };

const domain = /^app\/domain\//;
const useCases = /^app\/use-cases\//;
const queries = /^db\/(queries|search)\//;
const services = /^app\/(services|config)\.ts$/;
const errorFields = /^app\/http\/error-fields\.ts$/;
const messages = /^realtime\/messages\.ts$/;
const inBrowser = /^(react|react-dom|@remix-run\/react|@conform-to\/\w+|nhsuk-frontend|nhsuk-react-components)$/;
const notAnEngine = /^(?!better-sqlite3|drizzle|socket\.io$|nodemailer$)/;
const htmlTag = /^app\/publishing\/html\.ts$/; // the one that escapes
const none = /^$/;

/** The first row whose folder fits is the one that counts. */
const table: Row[] = [
  { folder: domain, values: [domain], packages: none },
  { folder: useCases, values: [useCases, domain, queries], types: [services, /^db\/open\.ts$/], packages: none },
  {
    folder: /^app\/(routes\/|root\.tsx|entry\.)/,
    values: [
      /^app\/(routes|ui|sign-in)\//,
      useCases,
      domain,
      queries,
      /^realtime\/client\//,
      errorFields,
      /^db\/refused\.ts$/, // which page a full or locked disk gets; nothing else of it is known here
    ],
    types: [services, messages],
    packages: notAnEngine,
  },
  { folder: /^app\/ui\//, values: [/^app\/ui\//], types: [domain], packages: inBrowser },
  {
    folder: /^app\/sign-in\//,
    values: [/^app\/sign-in\//, useCases, domain, queries, errorFields],
    types: [services],
    packages: notAnEngine,
  },
  {
    folder: /^app\/jobs\//,
    // The link in a mail is made when the mail is rendered, by the one maker of tokens.
    values: [
      /^app\/(jobs|mail|documents|files|publishing)\//,
      useCases,
      domain,
      queries,
      errorFields,
      /^app\/sign-in\/token\.ts$/,
    ],
    types: [services],
    packages: notAnEngine,
  },
  ...["mail", "documents", "files", "links", "publishing"].map((name) => ({
    folder: new RegExp(`^app/${name}/`),
    values: [new RegExp(`^app/${name}/`), domain, htmlTag],
    types: [services],
    packages: /^(?!better-sqlite3|drizzle|react|@remix-run|express|socket\.io)/,
  })),
  {
    folder: /^app\/http\//,
    values: [/^app\/(http|sign-in)\//, domain, queries],
    types: [services, /^db\/open\.ts$/],
    packages: notAnEngine,
  },
  {
    folder: /^app\/seed-samples\.ts$/,
    values: [/^app\/publishing\//, /^app\/use-cases\/site\//],
    types: [services],
    packages: /^node:path$/,
  },
  {
    // Opens the store, the scanner and what makes packs, calendars, pages and digests, and what looks at links.
    folder: /^app\/make-file-tools\.ts$/,
    values: [/^app\/(documents|files|links|publishing|mail\/templates)\//, domain],
    types: [services],
    packages: none,
  },
  {
    folder: /^app\/[^/]+\.ts$/,
    values: [errorFields, domain],
    types: [/^app\//, /^db\/open\.ts$/],
    packages: notAnEngine,
  },
  { folder: /^db\//, values: [/^db\//, domain], packages: /^(node:|drizzle-orm$|better-sqlite3$|zod$)/ },
  { folder: messages, values: [domain], packages: /^zod$/ },
  {
    folder: /^realtime\/server\//,
    values: [
      /^realtime\/server\//,
      messages,
      domain,
      useCases,
      queries,
      /^app\/sign-in\//,
      errorFields,
      /^db\/refused\.ts$/, // what is answered when a disk is full or locked; nothing else of it is known here
    ],
    types: [services],
    packages: /^(?!better-sqlite3|drizzle|react|@remix-run)/,
  },
  {
    folder: /^realtime\/client\//,
    values: [/^realtime\/client\//, messages, domain],
    packages: /^(react|socket\.io-client)$/,
  },
];

/** Why an import is against the table, or null. Wiring (server.ts, commands, tests, benches, settings) may import all. */
export function whyImportNot({ place, from, to, isPackage, typeOnly }: Import): string | null {
  const row = table.find(({ folder }) => folder.test(from));
  if (row === undefined) return null;
  const sentence = `${place}: ${from} may not import ${to}`;
  if (isPackage)
    return row.packages.test(to) || (typeOnly && notAnEngine.test(to) && row.packages !== none) ? null : sentence;
  const allowed = typeOnly ? [...row.values, ...(row.types ?? [])] : row.values;
  return allowed.some((path) => path.test(to)) ? null : sentence;
}
