import { sql } from "drizzle-orm";

/** A row of entries whose every value is given when the kept statement is run. */
export const entryPlaceholders = {
  id: sql.placeholder("id"),
  conversationId: sql.placeholder("conversationId"),
  seq: sql.placeholder("seq"),
  personSeq: sql.placeholder("personSeq"),
  clientId: sql.placeholder("clientId"),
  kind: sql.placeholder("kind"),
  audience: sql.placeholder("audience"),
  turn: sql.placeholder("turn"),
  stepId: sql.placeholder("stepId"),
  author: sql.placeholder("author"),
  authorId: sql.placeholder("authorId"),
  body: sql.placeholder("body"),
  needs: sql.placeholder("needs"),
  risk: sql.placeholder("risk"),
  riskRules: sql.placeholder("riskRules"),
  lexiconVersion: sql.placeholder("lexiconVersion"),
  at: sql.placeholder("at"),
};
