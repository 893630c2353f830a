import { expect, test } from "vitest";
import { addressName, freeName } from "#app/domain/conference/address-name.ts";
import { linkLines, readLinkLines, readSpeakerLines, speakerLines } from "#app/domain/conference/read-lines.ts";

test("speakers are typed one a line, and a name that comes twice counts once", () => {
  const typed = "Ana Ferreira | Team lead | Sample Tees\r\n\n  Jo Ward \nana  ferreira";
  const read = readSpeakerLines(typed);
  expect(read).toEqual([
    { name: "Ana Ferreira", role: "Team lead", organisation: "Sample Tees" },
    { name: "Jo Ward", role: "", organisation: "" },
  ]);
  expect(readSpeakerLines(speakerLines(read))).toEqual(read);
});

test("a mail address at the end of a speaker's line is theirs, is never their organisation, and is not given out again", () => {
  const read = readSpeakerLines(
    "Ana Ferreira | Lead | Sample Tees | ana@example.org\nJo Ward | jo@example.org\nme@example.org",
  );
  expect(read).toEqual([
    { name: "Ana Ferreira", role: "Lead", organisation: "Sample Tees", email: "ana@example.org" },
    { name: "Jo Ward", role: "", organisation: "", email: "jo@example.org" },
    { name: "me@example.org", role: "", organisation: "" },
  ]);
  expect(speakerLines(read)).toBe("Ana Ferreira | Lead | Sample Tees\nJo Ward\nme@example.org");
});

test("links are typed with words before them or alone, and a line without an address is shown back", () => {
  const { links } = readLinkLines("Our leaflet | https://example.org/a\nhttps://example.org/b");
  expect(links).toEqual([
    { text: "Our leaflet", url: "https://example.org/a" },
    { text: "https://example.org/b", url: "https://example.org/b" },
  ]);
  expect(readLinkLines(linkLines(links)).links).toEqual(links);
  for (const wrong of ["Our leaflet", "a | javascript:alert(1)", "a | https://"])
    expect(readLinkLines(wrong).wrong).toBe(wrong);
});

test("an address is made of a name, and a second one of that name gets a number", () => {
  expect(addressName("Zoë O'Neil & Söhne")).toBe("zoe-o-neil-sohne");
  const taken = new Set(["ana", "ana-2"]);
  expect(freeName("ana", (name) => taken.has(name))).toBe("ana-3");
  expect(freeName("jo", (name) => taken.has(name))).toBe("jo");
});
