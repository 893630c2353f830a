import { z } from "zod";
import { openHeldWords, sealHeldWords } from "#db/queries/discussion/held-posts.ts";
import { openReportWords, sealReportWords } from "#db/queries/discussion/reports.ts";
import { openJoinMail, sealJoinMail } from "#db/queries/join-requests.ts";
import { newNoticeKey, sealNoticeKey } from "#db/queries/notices/notice-settings.ts";
import type { Database } from "#db/open.ts";
import type { TableName } from "./what-is-carried.ts";

export type Row = Record<string, unknown>;
export type PutBackTools = { db: Database; randomBytes: (count: number) => Uint8Array };

/** Columns that do not leave as they are: what was sealed leaves in clear, what is secret does not leave at all. */
export type OwnColumns = {
  columns: readonly string[];
  /** What stands in the export in their place. */
  clear(row: Row, db: Database): Row;
  /** What is laid down for them on the new site, sealed with its keys. @throws z.ZodError for what no export holds */
  back(given: Row, tools: PutBackTools): Row;
};

const nothing = () => ({});
const buffer = z.instanceof(Buffer);
const mailShape = z.object({ id: z.string(), mail: z.string() });
const heldShape = z.object({ title: z.string(), body: z.string(), wholeMail: z.string().nullable() });
const reportShape = z.object({ id: z.string(), words: z.string() });
const token = ({ randomBytes }: PutBackTools) => Buffer.from(randomBytes(32)).toString("base64url");

export const ownColumns: Readonly<Partial<Record<TableName, OwnColumns>>> = {
  joinRequests: {
    columns: ["mail", "mailHash"],
    clear: (row, db) => ({ mail: openJoinMail(db, { id: String(row["id"]), mail: buffer.parse(row["mail"]) }) }),
    back: (given, { db }) => sealJoinMail(db, mailShape.parse(given)),
  },
  heldPosts: {
    columns: ["words"],
    clear: (row, db) => ({ words: openHeldWords(db, { id: String(row["id"]), words: buffer.parse(row["words"]) }) }),
    back: ({ id, words }, { db }) => ({ words: sealHeldWords(db, z.string().parse(id), heldShape.parse(words)) }),
  },
  reports: {
    columns: ["words"],
    clear: (row, db) => ({ words: openReportWords(db, { id: String(row["id"]), words: buffer.parse(row["words"]) }) }),
    back: (given, { db }) => ({ words: sealReportWords(db, reportShape.parse(given)) }),
  },
  noticeSettings: {
    columns: ["key"],
    clear: nothing,
    back: ({ memberId }, { db, randomBytes }) => ({
      key: sealNoticeKey(db, z.string().parse(memberId), newNoticeKey(randomBytes)),
    }),
  },
  memberLists: { columns: ["shareToken"], clear: nothing, back: () => ({ shareToken: null }) },
  conferenceSessions: { columns: ["feedbackToken"], clear: nothing, back: () => ({ feedbackToken: null }) },
  agendas: { columns: ["feedToken"], clear: nothing, back: (_given, tools) => ({ feedToken: token(tools) }) },
  // Their addresses are made of the old site's key: nobody's link leads to them any more, but none is made twice.
  digests: { columns: ["tokenHash"], clear: nothing, back: (_given, tools) => ({ tokenHash: token(tools) }) },
};
