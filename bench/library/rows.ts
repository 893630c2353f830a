import Client from "better-sqlite3";

export type Row = Readonly<Record<string, string | number | null>>;

/** Rows written straight into a database that nobody has open: many at once, and without the acts that make them one by one. */
export type Rows = {
  insert(table: string, row: Row): void;
  index(row: number, words: { title: string; words: string; more: string }): void;
};

/** Everything that `write` inserts, in one transaction. */
export function writeRows(file: string, write: (rows: Rows) => void): void {
  const client = new Client(file);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = OFF"); // nothing is lost that the bench would miss
  client.pragma("cache_size = -200000");
  const prepared = new Map<string, Client.Statement>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql) ?? client.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const insert: Rows["insert"] = (table, row) => {
    const names = Object.keys(row);
    const columns = names.map((name) => `"${name}"`).join(", ");
    prepare(`INSERT INTO ${table} (${columns}) VALUES (${names.map(() => "?").join(", ")})`).run(Object.values(row));
  };
  const index: Rows["index"] = (rowid, { title, words, more }) => {
    insert("library_words", { rowid, title, words, more, notes: "" });
    insert("library_spelled", { rowid, words: [title, words, more, ""].join("\n") });
  };
  client.transaction(() => write({ insert, index }))();
  client.pragma("wal_checkpoint(TRUNCATE)");
  client.close();
}
