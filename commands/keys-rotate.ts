import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileDays } from "#db/backup/files/copy-files.ts";
import { keyFileDays } from "#db/backup/remove-old-key-files.ts";
import { syncFolder } from "#db/backup/sync-folder.ts";
import { deriveMasterKey, makeSecretFile } from "#db/keys.ts";
import { DatabaseRefused } from "#db/refused.ts";
import { rotateKeys, type KeysRotated } from "#db/rotation/rotate-keys.ts";
import { openDataFolder } from "./data-folder.ts";
import { runCommand } from "./run-command.ts";

const day = 24 * 60 * 60 * 1000;

/** Changes the secret that everything sealed hangs from, while the site is stopped. */
await runCommand(() => {
  const { dataDir, masterKey: from } = openDataFolder(process.env);
  const live = process.env["SITE_SECRET"] !== undefined && process.env["SITE_SECRET"] !== "";
  const to = deriveMasterKey(live ? newSecret(process.env) : nextOfDemonstration(dataDir));
  if (Buffer.from(from).equals(to))
    throw new DatabaseRefused("NEW_SITE_SECRET is the same as SITE_SECRET. Make a new one.");
  say(rotateKeys(dataDir, { from, to }));
  const earlier = live ? "the earlier SITE_SECRET" : keepEarlier(dataDir);
  sayWhatNow(live, earlier, new Date());
  return true;
});

function newSecret({ NEW_SITE_SECRET: secret }: NodeJS.ProcessEnv): string {
  if (secret !== undefined && secret.length >= 32) return secret;
  throw new DatabaseRefused(
    "Set NEW_SITE_SECRET to a new secret of at least 32 letters that nobody can guess, such as what “openssl rand -base64 32” prints, and keep it in two places before you run this.",
  );
}

function nextOfDemonstration(dataDir: string): string {
  const file = join(dataDir, "demonstration-secret.next");
  makeSecretFile(file);
  return readFileSync(file, "utf8").trim();
}

/** The new secret takes the place of the earlier one in one move; the earlier one stays beside it. */
function keepEarlier(dataDir: string): string {
  const current = join(dataDir, "demonstration-secret");
  const earlier = join(dataDir, `demonstration-secret.before-${new Date().toISOString().replaceAll(":", "-")}`);
  copySecret(current, earlier);
  renameSync(join(dataDir, "demonstration-secret.next"), current);
  syncFolder(dataDir);
  return earlier;
}

function copySecret(from: string, to: string): void {
  const descriptor = openSync(to, "w", 0o600);
  try {
    writeSync(descriptor, readFileSync(from));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function say({ keys, resealed, broken, setAside, goneOn }: KeysRotated): void {
  if (goneOn) console.log("An earlier change had been cut short, and is whole now.");
  console.log(`Keys of conversations under the new secret: ${keys}`);
  console.log(`Small secrets sealed anew: ${resealed}`);
  if (setAside > 0) console.log(`The same in copies that restores had set aside: ${setAside}`);
  if (broken > 0) console.log(`Damaged before, and left as they are: ${broken}`);
}

function sayWhatNow(live: boolean, earlier: string, now: Date): void {
  const on = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
  if (live) console.log("Now start the site with SITE_SECRET set to the new secret.");
  console.log("Make a backup now: npm run backup -- FILE");
  console.log(`Backups from before open with ${earlier} alone: npm run restore with OLD_SITE_SECRET set to it.`);
  console.log(
    `Destroy it on ${on(keyFileDays + 1)}: their .keys files are gone by then. Library files of theirs stay until ${on(fileDays + 1)}, and nobody needs them.`,
  );
  console.log("Whoever had both the earlier secret and a copy of keys.db can still read that copy.");
}
