import { Link } from "@remix-run/react";
import { Details } from "#app/ui/details/details.tsx";
import type { RecordingView } from "./load-recording.ts";

/** The recording: a way to where it is, or the film or sound itself. Nothing is fetched from elsewhere before a click. */
export function Recording({ recording }: { recording: RecordingView }) {
  if (recording === null) return null;
  return (
    <section aria-labelledby="recording">
      <h2 className="nhsuk-heading-m" id="recording">
        Recording
      </h2>
      {recording.kind === "link" ? (
        <>
          <p>
            <a href={recording.url} rel="nofollow noopener noreferrer">
              Watch or hear the recording (opens on {recording.host})
            </a>
          </p>
          <p>It is on another site. We cannot say whether it has captions.</p>
        </>
      ) : (
        <FileOfIt {...recording} />
      )}
    </section>
  );
}

type OfFile = Extract<RecordingView, { kind: "file" }>;

function FileOfIt({ number, title, language, isSound, media, captions, transcript }: OfFile) {
  const track =
    captions === null ? null : <track kind="captions" src={captions} srcLang={language} label="Captions" default />;
  return (
    <>
      {isSound ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the words are below; that they are missing is said
        <audio className="library-media" controls preload="none" src={media} aria-label={title}>
          {track}
        </audio>
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the words are below; that they are missing is said
        <video className="library-media" controls preload="none" src={media} aria-label={title}>
          {track}
        </video>
      )}
      <p>
        <Link to={`/library/${number}`}>{title}, in the library</Link>
      </p>
      {transcript.length === 0 ? (
        <p>Captions: missing. Transcript: missing.</p>
      ) : (
        <Transcript lines={transcript} language={language} />
      )}
    </>
  );
}

function Transcript({ lines, language }: { lines: OfFile["transcript"]; language: string }) {
  return (
    <Details summary="Read what is said (transcript)">
      <ol className="transcript" lang={language}>
        {lines.map(({ ms, at, said }) => (
          <li key={`${ms} ${said}`}>
            <time dateTime={`PT${(ms / 1000).toFixed(3)}S`}>{at}</time> {said}
          </li>
        ))}
      </ol>
    </Details>
  );
}
