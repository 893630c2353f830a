import type { ResourceFields } from "#app/domain/library/resource.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";

type Session = { title: string; day: string };
type Speaker = { name: string; organisation: string };

/** What is said of a deck, as its session says it; a file that belongs to none yet is called by its own name. */
export function deckFields(
  fileTitle: string,
  session: Session | null,
  given: { speakers: readonly Speaker[]; topics: readonly string[] },
): ResourceFields {
  const { speakers, topics } = given;
  return {
    title: (session?.title ?? fileTitle).slice(0, 200),
    summary: "",
    type: "slides",
    topics: [...topics],
    audiences: [],
    places: [],
    language: "en",
    author: speakers
      .map(({ name }) => name)
      .join(", ")
      .slice(0, 500),
    organisation: [...new Set(speakers.map(({ organisation }) => organisation))]
      .filter((one) => one !== "")
      .join(", ")
      .slice(0, 500),
    contact: "",
    madeOn: session?.day ?? "",
    licence: "all-rights-reserved", // until its speaker says more
    permission: "",
    credit: "",
    notesAllowed: false,
  };
}

/** The themes of a conference that the library still has as topics. */
export function topicsOf({ content }: UseCaseTools, { themes }: { themes: readonly string[] }): string[] {
  return themes.filter((theme) => content.vocabulary.topics.some(({ id }) => id === theme));
}

/** A file's name as words: "09.30_Our-walks.pptx" → "09.30 Our-walks". */
export function titleOfFile(name: string): string {
  return (
    name
      .replace(/\.[^.]*$/, "")
      .replace(/[_\s]+/g, " ")
      .trim()
      .slice(0, 200) || "Slides"
  );
}
