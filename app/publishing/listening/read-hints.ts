import type { HintRule, HintSum } from "#app/domain/listening/lexicon.ts";
import { hintsShape, sumsShape } from "#app/publishing/listening/lexicon-shapes.ts";
import type { LexiconFolder } from "#app/publishing/listening/lexicon-folder.ts";
import type { PhraseReader } from "#app/publishing/listening/phrase-reader.ts";

const points = { strong: 3, fair: 2, weak: 1 } as const;

/** Reads hints/: one field a file, its phrases by how much they say. */
export async function readHints(folder: LexiconFolder, reader: PhraseReader): Promise<HintRule[]> {
  const rules: HintRule[] = [];
  const places = new Map<string, string>();
  for (const { file, value, lineOf } of await folder.files("hints", hintsShape)) {
    const known = places.get(value.field);
    if (known !== undefined)
      folder.fault(file, lineOf(["field"]), `${value.field}: this field is already in ${known}.`);
    places.set(value.field, file);
    for (const weight of ["strong", "fair", "weak"] as const) {
      const phrases = reader.read(value[weight] ?? [], { file, lineOf, at: [weight] });
      if (phrases.length > 0)
        rules.push({ field: value.field, points: points[weight], about: value.about ?? "anyone", phrases });
    }
  }
  return rules;
}

/** Reads hint-sums.yaml: each sum once, of fields that are there. */
export async function readSums(folder: LexiconFolder, hints: readonly HintRule[]): Promise<HintSum[]> {
  const fields = new Set(hints.map(({ field }) => field));
  const sums: HintSum[] = [];
  const places = new Map<string, number>();
  for (const { file, value, lineOf } of await folder.file("hint-sums.yaml", sumsShape)) {
    for (const [index, sum] of value.entries()) {
      const line = lineOf([index, "id"]);
      const known = places.get(sum.id);
      if (known !== undefined) folder.fault(file, line, `${sum.id}: this sum is already in line ${known}.`);
      places.set(sum.id, line);
      const lists = sum["one-of-each"];
      for (const [list, named] of lists.entries())
        for (const [place, field] of named.entries())
          if (!fields.has(field))
            folder.fault(
              file,
              lineOf([index, "one-of-each", list, place]),
              `There is no field "${field}". The fields are in the folder hints.`,
            );
      sums.push({
        id: sum.id,
        kind: sum.kind,
        level: sum.level,
        oneOfEach: lists,
        fields: sum.fields ?? lists.length,
        points: sum.points ?? 1,
        sentences: sum.sentences ?? 3,
        words: sum.words ?? 60,
        leastPoints: points[sum.least ?? "weak"],
      });
    }
  }
  return sums;
}
