import type { PersonItem, ShownFile } from "#app/domain/conversation/transcript.ts";
import { Details } from "#app/ui/details/details.tsx";
import { TalkFile } from "#app/ui/live/talk-files.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { PersonView } from "./load-tracking.ts";

type Document = { key: string; at: string; byYou: boolean } & ({ file: ShownFile } | { letter: string });
type Props = { items: readonly PersonItem[]; letters: PersonView["letters"]; filesAt: string };

/** All files that either side has sent, and letters that went by post, the newest first. */
export function DocumentsPart({ items, letters, filesAt }: Props) {
  const documents = documentsOf(items, letters);
  return (
    <section aria-labelledby="documents">
      <h2 className="nhsuk-heading-m" id="documents">
        Documents
      </h2>
      {documents.length === 0 ? (
        <p>There are none yet. Files that you send us, and what we send you, stand here.</p>
      ) : (
        <ul className="documents">
          {documents.map(({ key, at, byYou, ...one }) => (
            <li key={key}>
              <p>
                {"file" in one ? <TalkFile file={one.file} at={filesAt} /> : "A letter by post"}
                <span className="documents__by">
                  {byYou ? "You sent it" : "We sent it"} on <When at={at} />
                </span>
              </p>
              {"letter" in one ? (
                <Details summary="Read this letter">
                  <p className="talk__words">{one.letter}</p>
                </Details>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function documentsOf(items: readonly PersonItem[], letters: PersonView["letters"]): Document[] {
  const files = items.flatMap((item) =>
    item.kind === "message"
      ? (item.files ?? []).map((file) => ({ key: file.id, at: item.at, byYou: item.from === "you", file }))
      : [],
  );
  const sent = letters.map(({ id, at, words }) => ({ key: id, at, byYou: false, letter: words }));
  return [...files, ...sent].toSorted((one, two) => (one.at < two.at ? 1 : -1));
}
