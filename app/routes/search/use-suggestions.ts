import { useEffect, useState } from "react";
import { loadSuggest, type Suggest, type Suggestion } from "./suggest.ts";

type Suggestions = {
  shown: Suggestion[];
  /** The box was entered: from now on there is something to suggest with. */
  begin(): void;
  typed(words: string): void;
};

/** Suggestions while somebody types. Nothing is loaded before the box is used, and nothing is said without script. */
export function useSuggestions(): Suggestions {
  const [begun, setBegun] = useState(false);
  const [words, setWords] = useState("");
  const [suggest, setSuggest] = useState<Suggest | null>(null);
  useEffect(() => {
    if (!begun) return;
    let left = false;
    loadSuggest().then(
      (loaded) => left || setSuggest(() => loaded),
      () => undefined, // the line is bad: the search itself still works
    );
    return () => void (left = true);
  }, [begun]);
  const shown = suggest === null || words.trim().length < 2 ? [] : suggest(words);
  return { shown, begin: () => setBegun(true), typed: setWords };
}
