/** What the last act did, from the address that it led to; null when there was none. */
export function doneWords(asked: URLSearchParams): string | null {
  const count = (name: string) => Math.max(0, Math.floor(Number(asked.get(name) ?? "0")) || 0);
  switch (asked.get("done")) {
    case "dropped":
      return [`${slides(count("added"))} added`, count("newer") > 0 ? `${count("newer")} have a new version` : ""]
        .filter((part) => part !== "")
        .join(". ");
    case "placed":
      return "The session is chosen";
    case "asked":
      return [
        count("mails") === 1 ? "1 mail is on its way" : `${count("mails")} mails are on their way`,
        count("without") > 0 ? `For ${count("without")} we have no address: ask them yourself, and write it down` : "",
      ]
        .filter((part) => part !== "")
        .join(". ");
    case "mailed":
      return count("mails") === 1 ? "1 mail is on its way" : `${count("mails")} mails are on their way`;
    case "agreed":
      return `Written down for ${slides(count("written"))}`;
    case "removed":
      return "Removed. Nobody finds these slides any more";
    case "published":
      return publishedWords(count);
    case "saved":
      return "Saved";
    default:
      return null;
  }
}

function publishedWords(count: (name: string) => number): string {
  const parts = [
    count("public") > 0 ? `${slides(count("public"))} public now` : "",
    count("scheduled") > 0 ? `${slides(count("scheduled"))} will be public at their time` : "",
    count("waiting") > 0 ? `${count("waiting")} will appear when their speakers agree` : "",
    count("left") > 0 ? `${count("left")} still have to be looked through` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "There was nothing to publish" : parts.join(". ");
}

function slides(count: number): string {
  return count === 1 ? "1 set of slides" : `${count} sets of slides`;
}
