/** What lies in the data folder. */
export const fileNames = {
  main: "site.db",
  keys: "keys.db",
  lock: "lock.db",
  auditHeads: "audit-head.log", // how far the trace of records has come, outside the database
  erasures: "erasures.log", // which records were erased: replayed over every copy that is put back
  restoring: "restore-under-way", // there from the first move of a restore to its last
  setAside: "set-aside", // what a restore replaced
  work: "work", // half-made files of backups and restores
} as const;
