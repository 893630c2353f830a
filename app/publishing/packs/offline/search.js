// Searches a pack from a disk, without a line: `packCatalogue` is set by index.js, which stands beside it.
{
  const { lunr, packCatalogue: catalogue } = window;
  const index = lunr.Index.load(catalogue.index);
  const form = document.getElementById("search");
  const box = document.getElementById("words");
  const count = document.getElementById("count");
  const found = document.getElementById("found");
  const most = 30;

  const wordsOf = (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

  // Every word has to stand there: as it is, as the beginning of one, or spelled nearly so.
  const placesOf = (words, slips) => {
    const each = words.map((word) => {
      const hits = index.query((query) => {
        query.term(word, { boost: 10, editDistance: word.length > 3 ? slips : 0 });
        if (slips === 0) query.term(word, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
      });
      return new Map(hits.map(({ ref, score }) => [ref, score]));
    });
    const total = (ref) => each.reduce((sum, hits) => sum + hits.get(ref), 0);
    const inAll = [...each[0].keys()].filter((ref) => each.every((hits) => hits.has(ref)));
    return inAll.sort((a, b) => total(b) - total(a));
  };

  const show = (ref) => {
    const entry = catalogue.entries[Number(ref)];
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.to;
    link.textContent = entry.title;
    item.append(link, " ", entry.kind);
    return item;
  };

  const said = (places) => {
    if (places === 0) return "Nothing in this pack has these words. Try fewer or other words.";
    return places === 1 ? "1 place has these words." : `${places} places have these words.`;
  };

  const look = () => {
    const words = wordsOf(box.value);
    const exact = words.length === 0 ? [] : placesOf(words, 0);
    const places = words.length > 0 && exact.length === 0 ? placesOf(words, 1) : exact;
    found.replaceChildren(...places.slice(0, most).map(show));
    count.textContent = words.length === 0 ? "" : said(places.length);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  box.addEventListener("input", look);
  form.hidden = false;
}
