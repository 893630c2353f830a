import { join, relative } from "node:path";
import type { Reply } from "#app/domain/conversation/reply.ts";
import type { Ear } from "#app/domain/guide/read-field.ts";
import type { Vocabulary } from "#app/domain/library/vocabulary.ts";
import type { NoteTemplate } from "#app/domain/record/record-note.ts";
import type { Practice, Region } from "#app/domain/region/region.ts";
import { indexPractices, type PracticeIndex } from "#app/domain/region/practice-index.ts";
import type { SafetyText, safetyTextIds } from "#app/domain/region/safety-text.ts";
import type { Samples } from "#app/domain/region/samples.ts";
import { readNoteTemplates } from "#app/publishing/desk/read-note-templates.ts";
import { readReplies } from "#app/publishing/desk/read-replies.ts";
import { ContentRefused } from "#app/publishing/content-refused.ts";
import type { PublishedGuideFlow } from "#app/publishing/guide/publish-flow.ts";
import { readGuide } from "#app/publishing/guide/read-guide.ts";
import { regionWords } from "#app/publishing/guide/region-words.ts";
import { readGuideWords, type GuideWords } from "#app/publishing/guide/read-guide-words.ts";
import { readEar } from "#app/publishing/listening/read-ear.ts";
import type { ContentPage, ContentPages } from "#app/publishing/pages/page.ts";
import { readVocabulary } from "#app/publishing/library/read-vocabulary.ts";
import { readPages } from "#app/publishing/pages/read-pages.ts";
import { readScorecard } from "#app/publishing/pages/read-scorecard.ts";
import { sayProblem, type Problem } from "#app/publishing/region/problem.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSamples } from "#app/publishing/region/read-samples.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";

/** The content folder as read and checked at start. Nothing here changes while the site runs. */
export type SiteContent = {
  region: Region;
  practiceByCode: ReadonlyMap<string, Practice>;
  practiceIndex: PracticeIndex;
  safetyTexts: SafetyTexts;
  guide: readonly PublishedGuideFlow[];
  guideWords: GuideWords;
  ear: Ear;
  pages: ContentPages;
  /** What a resource of the library can be called. */
  vocabulary: Vocabulary;
  /** Words that staff put into the box for a person. */
  replies: readonly Reply[];
  /** What a quick note of the desk can begin with. */
  noteTemplates: readonly NoteTemplate[];
  /** How often listening hears danger, as measured: the same for every region. */
  scorecard: ContentPage;
  /** Only in the demonstration: a live site never reads them. */
  samples: Samples | null;
};

const scorecardFile = join(import.meta.dirname, "../../docs/safety/scorecard.md");

/** Every id that the site names is there; the files may hold more. */
export type SafetyTexts = Readonly<Record<(typeof safetyTextIds)[number], SafetyText>>;

/** @throws ContentRefused with every fault, `file:line: sentence` each. */
export async function readContent(folder: string, given: { today: string; samples: boolean }): Promise<SiteContent> {
  const { region, problems } = await readRegion(join(folder, "region"), given.today);
  if (region === null) throw new ContentRefused(faults(problems));
  const safety = await readSafety(join(folder, "safety"), region);
  const heard = await readEar(join(folder, "listening"), region);
  if (heard.ear === null) throw new ContentRefused(faults(heard.problems));
  const { ear } = heard;
  const guide = await readGuide(join(folder, "guide"), {
    ...regionWords(region),
    ear,
    stories: false,
    helplines: region.helplines.map(({ id }) => id),
    safetyTexts: (safety.texts ?? []).map(({ id }) => id),
    needs: region.needs.map(({ id }) => id),
    wordsToAvoidFile: join(folder, "guide/words-to-avoid.yaml"),
  });
  const words = await readGuideWords(join(folder, "guide"), region.settings.youngestAge);
  const library = await readVocabulary(join(folder, "library"), region);
  const desk = await readNoteTemplates(join(folder, "desk"));
  const replies = await readReplies(join(folder, "desk"));
  const pages = readPages(join(folder, "pages"));
  const scorecard = readScorecard(relative("", scorecardFile));
  const samples = given.samples
    ? await readSamples(join(folder, "region/samples"), region)
    : { samples: null, problems: [] };
  const lines = faults([
    ...safety.problems,
    ...guide.problems,
    ...words.problems,
    ...pages.problems,
    ...library.problems,
    ...replies.problems,
    ...desk.problems,
    ...scorecard.problems,
    ...samples.problems,
  ]);
  if (
    lines.length > 0 ||
    safety.texts === null ||
    words.words === null ||
    pages.pages === null ||
    library.vocabulary === null ||
    replies.replies === null ||
    desk.templates === null ||
    scorecard.page === null
  )
    throw new ContentRefused(lines);
  return {
    region,
    practiceByCode: new Map(region.practices.map((practice) => [practice.code, practice])),
    practiceIndex: indexPractices(region),
    // The reader has made sure that every id is there.
    safetyTexts: Object.fromEntries(safety.texts.map((text) => [text.id, text])) as SafetyTexts,
    guide: guide.flows,
    guideWords: words.words,
    ear,
    pages: pages.pages,
    vocabulary: library.vocabulary,
    replies: replies.replies,
    noteTemplates: desk.templates,
    scorecard: scorecard.page,
    samples: samples.samples,
  };
}

function faults(problems: readonly Problem[]): string[] {
  return problems.filter((problem) => problem.severity === "fault").map(sayProblem);
}
