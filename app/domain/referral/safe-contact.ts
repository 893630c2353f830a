/** The ways to reach someone; the option ids of the guide's question "how to reach you". */
export type Way = "phone" | "text" | "mail" | "letter" | "through-someone" | "at-practice" | "they-come";

/** What was said about reaching a person safely. Unsaid is never a yes. */
export type ContactAnswers = {
  /** Who said it. What a helper says is checked with the person alone before it is relied on. */
  saidBy: { kind: "person" } | { kind: "helper"; name: string };
  checkedWithPerson: boolean; // a worker asked the person alone
  ways: readonly Way[];
  phone: string | null;
  textNumber: string | null; // may be another than the phone: a text to a landline reaches nobody
  mail: string | null;
  address: string | null;
  throughSomeone: string | null; // who, and how to reach them
  voicemail: YesOrNot;
  sayWhoWeAre: YesOrNot;
  othersSee: "nobody" | "someone" | "not-said"; // who else sees the phone, messages or mail
  times: readonly string[];
};

export type YesOrNot = "yes" | "no" | "not-said";

/** What the desk shows on top of a referral, and what every act that would reach out asks first. */
export type SafeContact = {
  ways: Way[]; // usable ones, the safest first
  mayLeaveVoicemail: boolean;
  maySayWhoWeAre: boolean;
  mayText: boolean;
  mayMail: boolean;
  first: SafeFirstStep;
  times: string[];
  saidBy: string | null; // a helper's name while what they said is not checked
};

export type SafeFirstStep = {
  way: Way | "ask-lead"; // "ask-lead": no way was left; the lead decides, nobody guesses
  neutral: boolean; // say or write nothing that shows what it is about until it is surely the person
  alone: boolean; // speak with the person alone and check what the helper said
};

export function safeContact(answers: ContactAnswers): SafeContact {
  return {
    ways: waysToReach(answers),
    mayLeaveVoicemail: mayLeaveVoicemail(answers),
    maySayWhoWeAre: maySayWhoWeAre(answers),
    mayText: mayText(answers),
    mayMail: mayMail(answers),
    first: safeFirstStep(answers),
    times: [...answers.times],
    saidBy: unchecked(answers),
  };
}

/** The ways that were chosen and that can be used, those that nobody else sees first. A letter without an address is no way. */
export function waysToReach(answers: ContactAnswers): Way[] {
  const usable = ways.filter((way) => answers.ways.includes(way) && hasWhatItNeeds(answers, way));
  if (answers.othersSee !== "someone") return usable;
  return [...usable.filter((way) => !seenAtHome.includes(way)), ...usable.filter((way) => seenAtHome.includes(way))];
}

/** No voicemail unless the person said that it is safe. A helper's word is not enough. */
export function mayLeaveVoicemail(answers: ContactAnswers): boolean {
  return canUse(answers, "phone") && answers.voicemail === "yes" && unchecked(answers) === null;
}

/** Whether we may say who we are to whoever picks up. */
export function maySayWhoWeAre(answers: ContactAnswers): boolean {
  return answers.sayWhoWeAre === "yes" && unchecked(answers) === null;
}

/** Whether a neutral note by text is safe: they chose texts and said that nobody else sees them. */
export function mayText(answers: ContactAnswers): boolean {
  return canUse(answers, "text") && answers.othersSee === "nobody" && unchecked(answers) === null;
}

/** Whether a neutral note by mail is safe: they chose mail and said that nobody else sees it. */
export function mayMail(answers: ContactAnswers): boolean {
  return canUse(answers, "mail") && answers.othersSee === "nobody" && unchecked(answers) === null;
}

/** How to make the first contact: the safest way they chose; after a helper's word with the person alone, to check it. */
export function safeFirstStep(answers: ContactAnswers): SafeFirstStep {
  const [way] = waysToReach(answers);
  return { way: way ?? "ask-lead", neutral: !maySayWhoWeAre(answers), alone: unchecked(answers) !== null };
}

/** The sentences that a worker reads before they reach out. */
export function contactWarnings(answers: ContactAnswers): string[] {
  const sentences: string[] = [];
  const helper = unchecked(answers);
  if (helper !== null) sentences.push(`Said by ${helper}. Talk with the person alone first, and check this with them.`);
  if (canUse(answers, "phone"))
    sentences.push(mayLeaveVoicemail(answers) ? "You may leave a voicemail." : "Do not leave a voicemail.");
  sentences.push(
    maySayWhoWeAre(answers) ? "You may say who you are." : "Do not say who you are until you know it is them.",
  );
  if (answers.othersSee === "someone")
    sentences.push("Someone else may see or hear their phone, messages or post. Send no note.");
  if (answers.othersSee === "not-said")
    sentences.push("They did not say who else sees their phone, messages or post. Send no note.");
  if (waysToReach(answers).length === 0)
    sentences.push("There is no way to reach them yet. Ask your team lead what to do.");
  return sentences;
}

/** All ways, in the order in which a worker tries them. */
const ways: readonly Way[] = ["phone", "text", "mail", "letter", "through-someone", "at-practice", "they-come"];
const seenAtHome: readonly Way[] = ["text", "mail", "letter"];

function hasWhatItNeeds(answers: ContactAnswers, way: Way): boolean {
  switch (way) {
    case "phone":
      return answers.phone !== null;
    case "text":
      return answers.textNumber !== null;
    case "mail":
      return answers.mail !== null;
    case "letter":
      return answers.address !== null;
    case "through-someone":
      return answers.throughSomeone !== null;
    case "at-practice":
    case "they-come":
      return true;
  }
}

function canUse(answers: ContactAnswers, way: Way): boolean {
  return answers.ways.includes(way) && hasWhatItNeeds(answers, way);
}

/** The helper whose word was not checked with the person yet; null when the person said it themselves, or confirmed it. */
function unchecked(answers: ContactAnswers): string | null {
  return answers.saidBy.kind === "helper" && !answers.checkedWithPerson ? answers.saidBy.name : null;
}
