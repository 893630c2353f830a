import type { Vocabulary } from "#app/domain/library/vocabulary.ts";
import { placesOf } from "#app/domain/library/places-of.ts";
import type { Region } from "#app/domain/region/region.ts";
import { openContentFolder, type ContentFolder } from "#app/publishing/region/content-folder.ts";
import { hasFaults, inFileOrder, type Problem } from "#app/publishing/region/problem.ts";
import { readYaml, type YamlReading } from "#app/publishing/region/read-yaml.ts";
import { boardShape, licencesShape, synonymsShape, termsShape, typesShape } from "./vocabulary-shapes.ts";

/** The library's words, or null when any problem is a fault. */
export type VocabularyReading = { vocabulary: Vocabulary | null; problems: Problem[] };

/** Reads and checks a folder ("content/library"). Places come from the region. */
export async function readVocabulary(
  folderPath: string,
  region: Pick<Region, "councils" | "pcns">,
): Promise<VocabularyReading> {
  const folder = openContentFolder(folderPath);
  const [types, topics, audiences, licences, permissions, board, synonyms] = await Promise.all([
    readYaml(folder, "types.yaml", typesShape),
    readYaml(folder, "topics.yaml", termsShape),
    readYaml(folder, "audiences.yaml", termsShape),
    readYaml(folder, "licences.yaml", licencesShape),
    readYaml(folder, "permissions.yaml", termsShape),
    readYaml(folder, "board.yaml", boardShape),
    readYaml(folder, "synonyms.yaml", synonymsShape),
  ]);
  const lists = { types, topics, audiences, licences, permissions, synonyms };
  for (const [name, reading] of Object.entries(lists)) tellTwice(folder, `${name}.yaml`, reading);
  const problems = inFileOrder(folder.problems);
  const isWhole = types && topics && audiences && licences && permissions && board && synonyms && !hasFaults(problems);
  if (!isWhole) return { vocabulary: null, problems };
  const vocabulary = {
    types: types.value,
    topics: topics.value,
    audiences: audiences.value,
    licences: licences.value,
    permissions: permissions.value,
    places: placesOf(region, board.value),
    synonyms: synonyms.value,
  };
  return { vocabulary, problems };
}

/** An id may stand for one thing only. */
function tellTwice(folder: ContentFolder, file: string, reading: YamlReading<readonly { id: string }[]> | null): void {
  const seen = new Set<string>();
  for (const [index, { id }] of (reading?.value ?? []).entries()) {
    if (seen.has(id)) folder.fault(file, reading?.lineOf([index, "id"]) ?? 1, `"${id}" stands here twice.`);
    seen.add(id);
  }
}
