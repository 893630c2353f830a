import { z } from "zod";
import { mailInOf, whyMailInNot, type MailIn } from "#app/domain/discussion/mail/mail-in-settings.ts";

/** Everything the environment may say, parsed once at start. All problems come in one message. */
export type Config = {
  mode: "demonstration" | "live";
  host: string;
  port: number;
  dataDir: string;
  contentDir: string;
  siteUrl: string; // without a slash at the end
  secret: string | null; // null: the demonstration makes its own in the data folder
  mailServer: string | null;
  mailFrom: string;
  mailIn: MailIn | null; // null: no mail is taken in
  firstAdministrator: { name: string; mail: string } | null;
  clinicalSafetyOfficer: string | null;
  trustedProxies: number;
  limits: Limits;
  sampleLibrary: boolean; // the demonstration begins with an invented library; never a live site
  scanner: string | null; // null: files are not scanned, and every page of a file says so
  linkChecks: { writeTo: string } | null; // null: no link of the library is ever opened
  office: string | null; // LibreOffice's program; null: the first on the PATH, and none is needed
  uploads: { bytesOfFile: number; bytesOfForm: number; bytesOfMember: number; filesAtOnce: number };
};

/** Ceilings for one address (many people share one at a surgery, a library or a phone carrier) and for one session. */
export type Limits = {
  startsPerAddressPerHour: number;
  startsPerSessionPerHour: number;
  answersPerSessionPerMinute: number;
  tracksPerAddressPerHour: number;
  signInsPerAddressPerHour: number;
  connectsPerAddressPerMinute: number; // of live conversations
  saysPerSessionPerSecond: number;
};

export class ConfigRefused extends Error {
  override name = "ConfigRefused";
  readonly problems: string[];
  readonly sentence: string;
  constructor(problems: string[]) {
    super(`The site cannot start yet:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
    this.sentence = this.message;
  }
}

const loopbackHosts = new Set(["127.0.0.1", "::1", "localhost"]);

const between = (name: string, least: number, most: number) =>
  z.coerce
    .number({ error: `${name} must be a whole number` })
    .int(`${name} must be a whole number`)
    .min(least, `${name} must be ${least} or more`)
    .max(most, `${name} must be ${most} or less`);

const whole = (name: string, fallback: number, least: number, most: number) =>
  between(name, least, most).default(fallback);

const environment = z.object({
  PORT: whole("PORT", 3000, 0, 65535),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("data"),
  CONTENT_DIR: z.string().min(1).default("content"),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: "SITE_URL must be a web address, like https://example.org" })
    .optional(),
  SITE_SECRET: z.string().min(32, "SITE_SECRET must be at least 32 letters long").optional(),
  MAIL_SERVER: z
    .url({ protocol: /^smtps?$/, error: "MAIL_SERVER must look like smtp://name:password@mail.example.org:587" })
    .optional(),
  MAIL_FROM: z.email("MAIL_FROM must be a mail address").optional(),
  MAIL_IN_PORT: between("MAIL_IN_PORT", 0, 65535).optional(),
  MAIL_IN_HOST: z.string().min(1).default("127.0.0.1"),
  MAIL_IN_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, "MAIL_IN_DOMAIN must be the part after the @, like threads.example.org")
    .optional(),
  MAIL_IN_DIR: z.string().min(1).optional(),
  FIRST_ADMINISTRATOR: z
    .string()
    .regex(/^[^<>]+<[^<>@\s]+@[^<>@\s]+>$/, "FIRST_ADMINISTRATOR must look like: Jo Smith <jo@example.org>")
    .optional(),
  CLINICAL_SAFETY_OFFICER: z.string().min(3).optional(),
  TRUSTED_PROXIES: whole("TRUSTED_PROXIES", 0, 0, 5),
  SAMPLE_LIBRARY: z.enum(["yes", "no"], { error: "SAMPLE_LIBRARY must be yes or no" }).default("yes"),
  SCANNER: z
    .string()
    .regex(
      /^(clamd:\/\/.+:\d+|unix:\/.+)$/,
      "SCANNER must look like clamd://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl",
    )
    .optional(),
  LINK_CHECKS: z
    .email("LINK_CHECKS must be a mail address, which the servers that we ask can write to, like hello@example.org")
    .optional(),
  OFFICE_PATH: z.string().min(1).optional(),
  LIMIT_MEMBER_GIGABYTES: whole("LIMIT_MEMBER_GIGABYTES", 5, 1, 10_000),
  LIMIT_FILE_MEGABYTES: whole("LIMIT_FILE_MEGABYTES", 500, 1, 10_000),
  LIMIT_STARTS_PER_ADDRESS_PER_HOUR: whole("LIMIT_STARTS_PER_ADDRESS_PER_HOUR", 600, 1, 10_000_000),
  LIMIT_STARTS_PER_SESSION_PER_HOUR: whole("LIMIT_STARTS_PER_SESSION_PER_HOUR", 30, 1, 10_000_000),
  LIMIT_ANSWERS_PER_SESSION_PER_MINUTE: whole("LIMIT_ANSWERS_PER_SESSION_PER_MINUTE", 120, 1, 10_000_000),
  LIMIT_TRACKS_PER_ADDRESS_PER_HOUR: whole("LIMIT_TRACKS_PER_ADDRESS_PER_HOUR", 600, 1, 10_000_000),
  LIMIT_SIGN_INS_PER_ADDRESS_PER_HOUR: whole("LIMIT_SIGN_INS_PER_ADDRESS_PER_HOUR", 200, 1, 10_000_000),
  LIMIT_CONNECTS_PER_ADDRESS_PER_MINUTE: whole("LIMIT_CONNECTS_PER_ADDRESS_PER_MINUTE", 1200, 1, 10_000_000),
  LIMIT_SAYS_PER_SESSION_PER_SECOND: whole("LIMIT_SAYS_PER_SESSION_PER_SECOND", 5, 1, 10_000_000),
});

type Environment = z.infer<typeof environment>;

/** @throws ConfigRefused with every problem at once. */
export function readConfig(
  variables: Record<string, string | undefined>,
  mode: Config["mode"] = "demonstration",
): Config {
  const filled = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environment.safeParse(filled);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
  problems.push(...[whyMailInNot(filled)].filter((problem) => problem !== null));
  problems.push(...(mode === "live" ? missingForLive(filled) : demonstrationProblems(filled["HOST"])));
  if (problems.length > 0 || !parsed.success) throw new ConfigRefused(problems);
  return toConfig(parsed.data, mode);
}

function missingForLive(filled: Record<string, string | undefined>): string[] {
  const needed: [string, string][] = [
    ["SITE_URL", "SITE_URL is missing: the web address that people use, like https://example.org"],
    ["SITE_SECRET", "SITE_SECRET is missing: at least 32 random letters, kept safe and never changed by hand"],
    ["MAIL_SERVER", "MAIL_SERVER is missing: where mail is sent, like smtp://name:password@mail.example.org:587"],
    ["MAIL_FROM", "MAIL_FROM is missing: the address that mail comes from"],
    ["FIRST_ADMINISTRATOR", "FIRST_ADMINISTRATOR is missing: who may sign in first, like Jo Smith <jo@example.org>"],
    ["CLINICAL_SAFETY_OFFICER", "CLINICAL_SAFETY_OFFICER is missing: the name of the clinical safety officer"],
  ];
  const missing = needed.filter(([name]) => filled[name] === undefined).map(([, sentence]) => sentence);
  if (filled["SITE_URL"]?.startsWith("http://")) missing.push("SITE_URL must begin with https:// on a live site");
  return missing;
}

function demonstrationProblems(host: string | undefined): string[] {
  if (host === undefined || loopbackHosts.has(host)) return [];
  return [
    "HOST must be 127.0.0.1, ::1 or localhost: the demonstration is for this computer only. A live site starts with npm run start:live",
  ];
}

function toConfig(known: Environment, mode: Config["mode"]): Config {
  const administrator = /^([^<>]+)<([^<>]+)>$/.exec(known.FIRST_ADMINISTRATOR ?? "");
  return {
    mode,
    host: known.HOST,
    port: known.PORT,
    dataDir: known.DATA_DIR,
    contentDir: known.CONTENT_DIR,
    siteUrl: (
      known.SITE_URL ?? `http://${known.HOST.includes(":") ? `[${known.HOST}]` : known.HOST}:${known.PORT}`
    ).replace(/\/+$/, ""),
    secret: known.SITE_SECRET ?? null,
    mailServer: known.MAIL_SERVER ?? null,
    mailFrom: known.MAIL_FROM ?? "demonstration@example.org",
    mailIn: mailInOf(known, mode),
    firstAdministrator: administrator
      ? { name: administrator[1]?.trim() ?? "", mail: administrator[2]?.trim().toLowerCase() ?? "" }
      : null,
    clinicalSafetyOfficer: known.CLINICAL_SAFETY_OFFICER ?? null,
    trustedProxies: known.TRUSTED_PROXIES,
    sampleLibrary: mode === "demonstration" && known.SAMPLE_LIBRARY === "yes",
    scanner: known.SCANNER ?? null,
    linkChecks: known.LINK_CHECKS === undefined ? null : { writeTo: known.LINK_CHECKS },
    office: known.OFFICE_PATH ?? null,
    uploads: uploadsOf(known.LIMIT_FILE_MEGABYTES, known.LIMIT_MEMBER_GIGABYTES),
    limits: {
      startsPerAddressPerHour: known.LIMIT_STARTS_PER_ADDRESS_PER_HOUR,
      startsPerSessionPerHour: known.LIMIT_STARTS_PER_SESSION_PER_HOUR,
      answersPerSessionPerMinute: known.LIMIT_ANSWERS_PER_SESSION_PER_MINUTE,
      tracksPerAddressPerHour: known.LIMIT_TRACKS_PER_ADDRESS_PER_HOUR,
      signInsPerAddressPerHour: known.LIMIT_SIGN_INS_PER_ADDRESS_PER_HOUR,
      connectsPerAddressPerMinute: known.LIMIT_CONNECTS_PER_ADDRESS_PER_MINUTE,
      saysPerSessionPerSecond: known.LIMIT_SAYS_PER_SESSION_PER_SECOND,
    },
  };
}

/** Many files may come at once; the longest form is twice the longest file. */
function uploadsOf(megabytes: number, gigabytes: number): Config["uploads"] {
  const bytesOfFile = megabytes * 1_000_000;
  return { bytesOfFile, bytesOfForm: bytesOfFile * 2, bytesOfMember: gigabytes * 1_000_000_000, filesAtOnce: 40 };
}
