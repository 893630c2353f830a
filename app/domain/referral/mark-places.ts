/** Where a rule found its words: offsets into the text, end not included. */
export type Place = { rule: string; start: number; end: number };

/** A piece of a text; `rules` is empty where nothing was noticed. */
export type MarkedPart = { words: string; rules: string[] };

/**
 * Cuts a text where something was noticed. The parts put together are the text, letter for letter. Places that overlap
 * become one part with the rules of all; a place that begins or ends inside a letter or an emoji takes in the whole of
 * it; one that lies outside the text, or is empty, marks nothing.
 */
export function markPlaces(text: string, places: readonly Place[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const { rules, start, end } of joined(text, places)) {
    if (start > from) parts.push({ words: text.slice(from, start), rules: [] });
    parts.push({ words: text.slice(start, end), rules });
    from = end;
  }
  if (from < text.length) parts.push({ words: text.slice(from), rules: [] });
  return parts;
}

type Stretch = { rules: string[]; start: number; end: number };

function joined(text: string, places: readonly Place[]): Stretch[] {
  const stretches: Stretch[] = [];
  if (places.length === 0) return stretches; // most texts: making a segmenter costs more than the rest of it
  const letters = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  const whole = places.flatMap((place) => wholeLetters(text, letters, place)).sort((a, b) => a.start - b.start);
  for (const place of whole) {
    const last = stretches.at(-1);
    if (last === undefined || place.start >= last.end) {
      stretches.push({ rules: [place.rule], start: place.start, end: place.end });
      continue;
    }
    last.end = Math.max(last.end, place.end);
    if (!last.rules.includes(place.rule)) last.rules.push(place.rule);
  }
  return stretches;
}

function wholeLetters(text: string, letters: Intl.Segments, { rule, start, end }: Place): Place[] {
  const from = Math.max(0, start);
  const to = Math.min(text.length, end);
  if (!(from < to)) return [];
  const last = letters.containing(to - 1);
  if (last === undefined) return [];
  return [{ rule, start: letters.containing(from)?.index ?? from, end: last.index + last.segment.length }];
}
