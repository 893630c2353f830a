import { expect, test } from "vitest";
import { publishFlow } from "#app/publishing/guide/publish-flow.ts";
import { smallGuide, smallSurroundings } from "./small-guide.ts";

type Break = {
  name: string;
  file: string;
  from: string;
  to: string;
  says: string; // part of the sentence
  at: string; // "file:line"
};

const manyWords = Array.from({ length: 26 }, () => "word").join(" ");
const hardWords =
  "Notwithstanding administrative considerations, individuals experiencing psychological difficulties occasionally " +
  "demonstrate extraordinary determination regarding organisational responsibilities and communication requirements.";

const breaks: Break[] = [
  {
    name: "a target that does not exist",
    file: "steps/060-words.md",
    from: "next: helped",
    to: "next: helpd",
    says: "no step “helpd”",
    at: "small/steps/060-words.md:6",
  },
  {
    name: "a start that does not exist",
    file: "flow.yaml",
    from: "start: who",
    to: "start: hwo",
    says: "no step “hwo”",
    at: "small/flow.yaml:3",
  },
  {
    name: "a step that nothing leads to",
    file: "steps/030-now.md",
    from: "to: help }",
    to: "to: age }",
    says: "No way leads to this step",
    at: "small/steps/040-help.md:2",
  },
  {
    name: "a loop that nobody ends",
    file: "steps/110-helper.md",
    from: "next: check",
    to: "next: reach",
    says: "in a loop",
    at: "small/steps/100-reach.md:13",
  },
  {
    name: "a loop without an end",
    file: "steps/120-check.md",
    from: "next: sent",
    to: "next: check",
    says: "no way leads to an end",
    at: "small/steps/120-check.md:2",
  },
  {
    name: "a default left out",
    file: "steps/010-who.md",
    from: "  - to: now\n",
    to: "  - { when: who.who is me, to: now }\n",
    says: "should have no “when”",
    at: "small/steps/010-who.md:9",
  },
  {
    name: "a default before others",
    file: "steps/010-who.md",
    from: "when: who.who is someone, ",
    to: "",
    says: "Nothing after this",
    at: "small/steps/010-who.md:8",
  },
  {
    name: "no way on",
    file: "steps/060-words.md",
    from: "next: helped\n",
    to: "",
    says: "“next” is missing",
    at: "small/steps/060-words.md:2",
  },
  {
    name: "a when about an unknown step",
    file: "steps/010-who.md",
    from: "when: who.who",
    to: "when: hwo.who",
    says: "no step “hwo”",
    at: "small/steps/010-who.md:8",
  },
  {
    name: "a when about an unknown field",
    file: "steps/010-who.md",
    from: "when: who.who",
    to: "when: who.hwo",
    says: "no field “hwo”",
    at: "small/steps/010-who.md:8",
  },
  {
    name: "a when about an unknown option",
    file: "steps/010-who.md",
    from: "is someone",
    to: "is nobody",
    says: "no option “nobody”",
    at: "small/steps/010-who.md:8",
  },
  {
    name: "is where several can be chosen",
    file: "steps/070-helped.md",
    from: "helped has money",
    to: "helped is money",
    says: "helped.helped has money",
    at: "small/steps/070-helped.md:9",
  },
  {
    name: "a when about an answer not on every way",
    file: "steps/100-reach.md",
    from: "answered agreed.agreed and ",
    to: "",
    says: "do not pass “agreed”",
    at: "small/steps/100-reach.md:13",
  },
  {
    name: "a when that cannot come true",
    file: "steps/010-who.md",
    from: "who.who is someone,",
    to: "who.who is someone and who.who is me,",
    says: "never taken",
    at: "small/steps/010-who.md:8",
  },
  {
    name: "and beside or without brackets",
    file: "steps/010-who.md",
    from: "who.who is someone,",
    to: "who.who is someone and who.who is me or fact under-age,",
    says: "brackets",
    at: "small/steps/010-who.md:8",
  },
  {
    name: "a fact that nothing before can find",
    file: "steps/010-who.md",
    from: "who.who is someone,",
    to: "fact postcode-outside-region,",
    says: "Nothing that is asked before",
    at: "small/steps/010-who.md:8",
  },
  {
    name: "a fact that nobody acts on",
    file: "steps/090-born.md",
    from: "  - { when: fact under-age, to: too-young }\n",
    to: "",
    says: "no “next” here asks for it",
    at: "small/steps/090-born.md:7",
  },
  {
    name: "sending without a check",
    file: "steps/110-helper.md",
    from: "next: check",
    to: "next: sent",
    says: "without a “check” step",
    at: "small/steps/900-sent.md:4",
  },
  {
    name: "free text before the safety question",
    file: "steps/020-agreed.md",
    from: "to: now",
    to: "to: words",
    says: "“safety: true” before it",
    at: "small/steps/060-words.md:3",
  },
  {
    name: "free text before the age question",
    file: "steps/040-help.md",
    from: "next: age",
    to: "next: words",
    says: "age question before it",
    at: "small/steps/060-words.md:3",
  },
  {
    name: "free text in the safety question itself",
    file: "steps/030-now.md",
    from: "safety: true\n",
    to: "",
    says: "“safety: true” before it",
    at: "small/steps/060-words.md:3",
  },
  {
    name: "a sensitive question without a why",
    file: "steps/030-now.md",
    from: "## Why we ask",
    to: "## Why",
    says: "says why it is asked",
    at: "small/steps/030-now.md:5",
  },
  {
    name: "a sensitive question that must be answered",
    file: "steps/030-now.md",
    from: "id: rather-not-say",
    to: "id: nothing",
    says: "can be passed by",
    at: "small/steps/030-now.md:5",
  },
  {
    name: "an id that is not the file's",
    file: "steps/060-words.md",
    from: "id: words",
    to: "id: wrods",
    says: "file's name differ",
    at: "small/steps/060-words.md:2",
  },
  {
    name: "a field id used twice",
    file: "steps/090-born.md",
    from: "id: called",
    to: "id: words",
    says: "is used in small/steps/060-words.md too",
    at: "small/steps/090-born.md:4",
  },
  {
    name: "an option that stands twice",
    file: "steps/010-who.md",
    from: "id: someone,",
    to: "id: me,",
    says: "stands twice",
    at: "small/steps/010-who.md:6",
  },
  {
    name: "a choice without options",
    file: "steps/060-words.md",
    from: "ask: text-long",
    to: "ask: choice-one",
    says: "needs “options”",
    at: "small/steps/060-words.md:3",
  },
  {
    name: "an exclusive choice before others",
    file: "steps/070-helped.md",
    from: "label: Company, needs",
    to: "label: Company, alone: true, needs",
    says: "comes after them",
    at: "small/steps/070-helped.md:5",
  },
  {
    name: "a need that does not exist",
    file: "steps/070-helped.md",
    from: "needs: [money]",
    to: "needs: [mony]",
    says: "no need “mony”",
    at: "small/steps/070-helped.md:6",
  },
  {
    name: "a helpline that does not exist",
    file: "steps/040-help.md",
    from: "[samaritans]",
    to: "[samaritan]",
    says: "no helpline “samaritan”",
    at: "small/steps/040-help.md:5",
  },
  {
    name: "a safety text that does not exist",
    file: "steps/040-help.md",
    from: "[danger-now]",
    to: "[danger]",
    says: "no safety text “danger”",
    at: "small/steps/040-help.md:4",
  },
  {
    name: "an unknown key",
    file: "steps/060-words.md",
    from: "ask: text-long",
    to: "ask: text-long\nstores: needs",
    says: "“stores”".replace(/[“”]/g, '"'),
    at: "small/steps/060-words.md:4",
  },
  {
    name: "YAML that cannot be read",
    file: "steps/060-words.md",
    from: "ask: text-long",
    to: "ask: [text-long",
    says: "cannot be read as YAML",
    at: "small/steps/060-words.md:4",
  },
  {
    name: "HTML in the words",
    file: "steps/060-words.md",
    from: "A few words",
    to: "A <b>few</b> words",
    says: "HTML is not used",
    at: "small/steps/060-words.md:11",
  },
  {
    name: "a phone number in the words",
    file: "steps/060-words.md",
    from: "A few words are enough.",
    to: "Ring 116 123.",
    says: "phone number",
    at: "small/steps/060-words.md:11",
  },
  {
    name: "a word to avoid in the words",
    file: "steps/060-words.md",
    from: "A few words are",
    to: "A patient's words are",
    says: "say “person”",
    at: "small/steps/060-words.md:11",
  },
  {
    name: "a word to avoid in a label",
    file: "steps/010-who.md",
    from: "label: Me",
    to: "label: The patient",
    says: "say “person”",
    at: "small/steps/010-who.md:5",
  },
  {
    name: "a question too long",
    file: "steps/060-words.md",
    from: "What matters to you?",
    to: manyWords,
    says: "26 words",
    at: "small/steps/060-words.md:9",
  },
  {
    name: "words too hard to read",
    file: "steps/060-words.md",
    from: "A few words are enough.",
    to: hardWords,
    says: "hard to read",
    at: "small/steps/060-words.md:9",
  },
  {
    name: "a question without words",
    file: "steps/060-words.md",
    from: "# What matters to you?",
    to: "",
    says: "question is missing",
    at: "small/steps/060-words.md:2",
  },
  {
    name: "a longest way past the limit",
    file: "flow.yaml",
    from: "longest: 10",
    to: "longest: 8",
    says: "more than the 8",
    at: "small/flow.yaml:10",
  },
  {
    name: "an ordinary way that ends early",
    file: "flow.yaml",
    from: "age.age: adult",
    to: "age.age: child",
    says: "should end with “submitted”",
    at: "small/flow.yaml:5",
  },
  {
    name: "an ordinary choice left out",
    file: "flow.yaml",
    from: "  who.who: me\n",
    to: "",
    says: "what the person chooses at “who.who”",
    at: "small/flow.yaml:5",
  },
  {
    name: "an ordinary choice that does not exist",
    file: "flow.yaml",
    from: "who.who: me",
    to: "who.who: you",
    says: "no option “you”",
    at: "small/flow.yaml:5",
  },
  {
    name: "a field asked by another page",
    file: "steps/100-reach.md",
    from: "when: reach.how has phone",
    to: "when: who.who is me",
    says: "earlier fields of its own page",
    at: "small/steps/100-reach.md:10",
  },
  {
    name: "a leave that must be given",
    file: "steps/120-check.md",
    from: "    optional: true\n",
    to: "",
    says: "nobody has to say yes",
    at: "small/steps/120-check.md:5",
  },
  {
    name: "a story that goes another way",
    file: "stories/helper.yaml",
    from: "the guide asks: agreed",
    to: "the guide asks: now",
    says: "The story expects: now",
    at: "small/stories/helper.yaml:4",
  },
  {
    name: "a story whose answer is refused",
    file: "stories/company.yaml",
    from: "  - we reply: not-a-date\n",
    to: "",
    says: "birth not-a-date",
    at: "small/stories/company.yaml:15",
  },
  {
    name: "a story that understands otherwise",
    file: "stories/company.yaml",
    from: "needs: [company, money]",
    to: "needs: [company]",
    says: "company, money",
    at: "small/stories/company.yaml:12",
  },
  {
    name: "a story without an end",
    file: "stories/helper.yaml",
    from: "  - ends: submitted\n",
    to: "",
    says: "how it ends",
    at: "small/stories/helper.yaml:14",
  },
  {
    name: "a way that no story takes",
    file: "stories/ends.yaml",
    from: "  - they go back:\n  - the guide asks: age\n  - they choose: adult\n  - they skip:\n  - they choose: company\n  - they answer: { birth: 1 5 2015 }\n  - we understood: { facts: [under-age] }\n  - ends: under-age\n",
    to: "",
    says: "No story goes this way, to “too-young”",
    at: "small/steps/090-born.md:7",
  },
];

test.each(breaks)("the check finds $name, with file and line", ({ file, from, to, says, at }) => {
  const folder = smallGuide();
  const text = folder.files[file] ?? "";
  expect(text).toContain(from);
  const broken = { ...folder, files: { ...folder.files, [file]: text.replace(from, () => to) } };

  const { flow, problems } = publishFlow(broken, smallSurroundings);

  expect(flow).toBeNull();
  const found = problems
    .filter(({ sentence }) => sentence.includes(says))
    .map((fault) => `${fault.file}:${fault.line}`);
  expect(found, JSON.stringify(problems)).toContain(at);
});

test("a step file that is taken away is missed wherever it is named", () => {
  for (const gone of Object.keys(smallGuide().files)) {
    const folder = smallGuide();
    const files = Object.fromEntries(Object.entries(folder.files).filter(([path]) => path !== gone));
    const { flow, problems } = publishFlow({ ...folder, files }, smallSurroundings);
    expect(flow, gone).toBeNull();
    expect(problems.every(({ file, line }) => file.startsWith("small/") && line > 0)).toBe(true);
  }
});
