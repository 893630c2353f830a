import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { readConfig } from "#app/config.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { fileNames } from "#db/file-names.ts";
import { openServices } from "#server";
import { writeRows } from "../library/rows.ts";
import { facilitatorId } from "./facilitator.ts";
import { layConferences } from "./lay-conferences.ts";
import { pictureBytes } from "./picture-bytes.ts";

/** Fills the data folder with conferences; the id of the file that is every slide's thumbnail goes to a file: `lay-main.ts FILE`. */
const [file = ""] = process.argv.slice(2);
const config = readConfig({ ...process.env, SAMPLE_LIBRARY: "no" });
const services = await openServices(config, { log: () => undefined });
await prepareSite(services);
const take = async (bytes: number) => {
  const taken = await services.files.take(Readable.from([randomBytes(bytes)]), bytes);
  if (!taken.ok) throw new Error("The picture was not taken");
  await perform(services, keepStored, { files: [taken.value] });
  return taken.value;
};
const picture = await take(pictureBytes.whole);
const thumbnail = await take(pictureBytes.thumbnail);
const topics = services.content.vocabulary.topics.map(({ id }) => id);
await services.db.close();
const ids = { picture: picture.id, thumbnail: thumbnail.id };
writeRows(join(config.dataDir, fileNames.main), (rows) =>
  layConferences({ rows, topics, memberId: facilitatorId, ...ids }),
);
await writeFile(file, JSON.stringify({ thumbnailSha256: thumbnail.sha256 }));
