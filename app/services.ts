import type { Config } from "#app/config.ts";
import type { SiteEvent } from "#app/domain/events.ts";
import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { CompiledFlow } from "#app/domain/guide/flow.ts";
import type { compareVersions } from "#app/documents/compare-versions.ts";
import type { CardMaker } from "#app/documents/make-card-maker.ts";
import type { wordChanges } from "#app/documents/word-changes.ts";
import type { LookAtLink } from "#app/domain/links/look.ts";
import type { SendSigned } from "#app/domain/links/send-signed.ts";
import type { Scanner } from "#app/documents/scan/scanner.ts";
import type { DocumentRefusal } from "#app/domain/documents/document-refusal.ts";
import type { Result } from "#app/domain/result.ts";
import type { Readable } from "node:stream";
import type { FileStore } from "#app/files/file-store.ts";
import type { TakeBrought } from "#app/files/make-take-brought.ts";
import type { KeptPages } from "#app/http/kept-pages.ts";
import type { DigestMail } from "#app/mail/templates/digest.ts";
import type { MailWords } from "#app/mail/templates/mail-words.ts";
import type { Mailer } from "#app/mail/mailer.ts";
import type { SiteContent } from "#app/publishing/content.ts";
import type { CalendarFacts } from "#app/publishing/calendar/calendar-facts.ts";
import type { Pack } from "#app/publishing/packs/pack.ts";
import type { SafetyWords } from "#app/publishing/safety/safety-words.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import type { RateLimits } from "#app/sign-in/rate-limits.ts";
import type { ErasureKeeper } from "#app/domain/record/erasure-ledger.ts";
import type { TraceKeeper } from "#app/domain/record/trace-report.ts";
import type { SiteDatabase } from "#db/open.ts";

/** Everything that lives as long as the site does. `server.ts` makes it and hands it on; no module keeps state. */
export type Services = {
  config: Config;
  db: SiteDatabase;
  /** Looks after the trace of records from outside its rows. */
  trace: TraceKeeper;
  /** Looks after erased records from outside their rows. */
  erasures: ErasureKeeper;
  clock: Clock;
  ids: Ids;
  events: Events;
  watching: Watching;
  /** `region` and `safetyTexts` are the newest at each look: read them when they are shown, and keep no copy. */
  content: SiteContent;
  safetyWords: SafetyWords;
  flows: FlowLibrary;
  calendar: Calendar;
  mail: Mailer;
  files: FileStore;
  /** Takes in the form of a conversation, whose files never stay on the disk in clear. */
  takeBrought: TakeBrought;
  scanner: Scanner;
  /** Opens a link of the library to see whether it is what it was; null when nobody has turned that on. */
  lookAtLink: LookAtLink | null;
  /** Tells a partner’s site something, signed, and never an address inside. */
  sendSigned: SendSigned;
  counting: Counting;
  /** Public pages as they were last drawn for somebody without a session. */
  pages: KeptPages;
  /** LibreOffice's program, or null where there is none. Looked for each time: it may come or go. */
  findOffice: () => Promise<string | null>;
  /** What stored bytes are, by what is in them and by the name they came with. */
  sniff: (storedId: string, name: string) => Promise<Result<{ mediaType: string }, DocumentRefusal>>;
  /** What changed between the pages of two versions, and between two texts; see `compareVersions` and `wordChanges`. */
  compare: { pages: typeof compareVersions; words: typeof wordChanges };
  /** The picture beside a shared link, drawn once and kept. */
  drawCard: CardMaker;
  /** Resources with their files, text and an index, as one archive that begins at once. */
  writePack: (pack: Pack) => Readable;
  /** Events as a file that calendar programs read. */
  writeCalendar: (calendar: CalendarFacts) => string;
  /** What a person wrote, in Markdown, as HTML that may stand in a page. */
  renderWrittenText: (markdown: string) => string;
  /** The same for a post; what was rendered lately is kept while its words stay as they are. */
  renderPost: (post: { id: string; body: string }) => string;
  /** The mail of a digest, as it goes out. */
  writeDigestMail: (given: DigestMail) => MailWords & { html?: string };
  limits: RateLimits;
  log: Log;
};

/** Compiled guide flows: the newest of each, and every version that something is still pinned to. */
export type FlowLibrary = {
  newest(flowId: string): PublishedFlow;
  byVersion(version: string): CompiledFlow;
};

export type PublishedFlow = { flow: CompiledFlow; version: string };

export type Clock = { now(): Date };

export type Ids = {
  newId(): string;
  /** Bytes from the system's secure source. */
  randomBytes(count: number): Uint8Array;
};

export type Events = {
  publish(event: SiteEvent): void;
  /** @returns a function that stops listening. */
  listen(hear: (event: SiteEvent) => void): () => void;
};

/** How often resources were opened and downloaded since it was last asked: without cookies, and of nobody in particular. */
export type Counting = {
  viewed(resourceId: string): void;
  downloaded(resourceId: string): void;
  /** The sums since the last time, which begin anew. */
  take(): { resourceId: string; views: number; downloads: number }[];
};

/** Who has a page with a live conversation open at this minute. Kept in memory: after a restart nobody watches until they come back. */
export type Watching = {
  /** A socket came or went. @returns true when this changed who is there. */
  came(conversationId: string, who: Watcher, socketId: string): boolean;
  went(conversationId: string, who: Watcher, socketId: string): boolean;
  isThere(conversationId: string, who: Watcher): boolean;
};

/** The person, whichever device, or a member of staff by id. */
export type Watcher = "person" | { memberId: string };

/** One line of the log: ids, codes, counts and milliseconds only; never a word that a person typed. */
export type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void;

/** What a page that may be kept says of itself while it is drawn. */
export type Keeping = {
  /** Showing it means that this resource was opened: to be counted for each later reader too. */
  opens(resourceId: string): void;
  drawn(page: { html: Buffer; status: number; headers: Headers }): void;
};

declare module "@remix-run/node" {
  interface AppLoadContext {
    services: Services;
    session: SessionView;
    nonce: string;
    requestId: string;
    /** The address that rate limits count; the proxy's word is taken only as far as configured. */
    address: string;
    /** There when the page may be kept for the next reader without a session; left out otherwise. */
    keeping?: Keeping;
    /** Resolves when the line to the browser can take more; a test without a line leaves it out. */
    whenWritable?: () => Promise<void>;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
