import { text } from "node:stream/consumers";
import { readCaptions, type Cue } from "#app/domain/conference/read-captions.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { findRecording, type Recording } from "#db/queries/conference/recordings.ts";
import type { SessionRow } from "#db/queries/conference/sessions.ts";

const mostCaptionBytes = 2_000_000;

/** The recording of a session as its page shows it: the way to a page elsewhere, or a file with what is said in it. */
export async function loadRecording(
  services: Services,
  viewer: LibraryViewer,
  { recordingUrl, recordingId }: Pick<SessionRow, "recordingUrl" | "recordingId">,
) {
  const found = recordingId === null ? null : await findRecording(services.db.read, viewer, recordingId);
  if (found !== null) return { kind: "file" as const, ...(await fileView(services, found)) };
  if (!URL.canParse(recordingUrl)) return null;
  return { kind: "link" as const, url: recordingUrl, host: new URL(recordingUrl).hostname };
}

async function fileView({ files }: Services, recording: Recording) {
  const { number, version, file, captions, mediaType, title, language } = recording;
  const address = (place: number) => `/library/${number}/file/${place}?v=${version}`;
  const readable = captions !== null && captions.bytes <= mostCaptionBytes;
  const read = readable ? readCaptions(await text(files.read(captions.storedId))) : null;
  const isRead = captions !== null && read?.ok === true;
  return {
    number,
    title,
    language,
    isSound: mediaType.startsWith("audio/"),
    media: address(file),
    captions: isRead ? address(captions.file) : null,
    transcript: isRead ? read.cues.map(lineOf) : [],
  };
}

export type RecordingView = Awaited<ReturnType<typeof loadRecording>>;

function lineOf({ startsMs, text: said }: Cue) {
  const seconds = Math.floor(startsMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const shown = hours > 0 ? parts : rest;
  return {
    ms: startsMs,
    at: shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, "0"))).join(":"),
    said,
  };
}
