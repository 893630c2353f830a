import { deafEar } from "#test/support/guide/ears.ts";
import type { FlowFolder } from "#app/publishing/guide/compile-flow.ts";
import type { GuideContent } from "#app/publishing/guide/publish-flow.ts";

/** A small whole flow with every kind of step, for tests to use and to break. */
export function smallGuide(): FlowFolder {
  return {
    name: "small",
    files: {
      "flow.yaml": `id: small
title: A small flow
start: who
ordinary:
  who.who: me
  now.now: ok
  age.age: adult
  helped.helped: [company]
  reach.how: [phone]
longest: 10
`,
      "steps/010-who.md": `---
id: who
ask: choice-one
options:
  - { id: me, label: Me }
  - { id: someone, label: Someone I care for, needs: [carer] }
next:
  - { when: who.who is someone, to: agreed }
  - to: now
---

# Who is this for?
`,
      "steps/020-agreed.md": `---
id: agreed
ask: choice-one
options:
  - { id: "yes", label: "Yes" }
  - { id: "no", label: "No" }
next:
  - { when: agreed.agreed is no, to: not-agreed }
  - to: now
---

# Have you talked with them, and do they want this?
`,
      "steps/030-now.md": `---
id: now
ask: choice-one
safety: true
sensitive: true
options:
  - { id: ok, label: OK to go on }
  - { id: danger, label: I am in danger now, risk: A }
  - { id: rather-not-say, label: I would rather not say, alone: true }
next:
  - { when: now.now is danger, to: help }
  - to: age
---

# How are things right now?

## Why we ask

Some help is quicker than ours.
`,
      "steps/040-help.md": `---
id: help
kind: say
safety-texts: [danger-now]
helplines: [samaritans]
next: age
---

# Get help now

You can still go on after this.
`,
      "steps/050-age.md": `---
id: age
ask: choice-one
options:
  - { id: adult, label: 18 or over }
  - { id: child, label: Under 18, facts: [under-age] }
next:
  - { when: fact under-age, to: too-young }
  - to: words
---

# How old are you?
`,
      "steps/060-words.md": `---
id: words
ask: text-long
max-letters: 200
skip: rather-not-say
next: helped
---

# What matters to you?

A few words are enough.
`,
      "steps/070-helped.md": `---
id: helped
ask: choice-many
options:
  - { id: company, label: Company, needs: [company] }
  - { id: money, label: Money, needs: [money] }
  - { id: not-sure, label: I am not sure, alone: true }
next:
  - { when: helped.helped has money, to: bills }
  - to: born
---

# What would help?
`,
      "steps/080-bills.md": `---
id: bills
ask: text
skip: not-sure
next: born
---

# Which bill worries you most?
`,
      "steps/090-born.md": `---
id: born
fields:
  - { id: called, ask: text, label: What we call you, optional: true }
  - { id: birth, ask: date, label: Date of birth, finds: under-age }
next:
  - { when: fact under-age, to: too-young }
  - to: reach
---

# Your name and date of birth
`,
      "steps/100-reach.md": `---
id: reach
fields:
  - id: how
    ask: choice-many
    label: How can we reach you?
    options:
      - { id: phone, label: Phone }
      - { id: mail, label: Email }
  - { id: phone, ask: phone, label: Phone number, when: reach.how has phone }
  - { id: mail, ask: mail, label: Email address, when: reach.how has mail }
next:
  - { when: answered agreed.agreed and agreed.agreed is yes, to: helper }
  - to: check
---

# How can we reach you?
`,
      "steps/110-helper.md": `---
id: helper
ask: text
next: check
---

# What is your name?
`,
      "steps/120-check.md": `---
id: check
kind: check
fields:
  - id: share
    ask: choice-one
    label: May we tell your GP practice?
    optional: true
    options:
      - { id: "yes", label: "Yes" }
      - { id: "no", label: "No" }
next: sent
---

# Check your answers
`,
      "steps/900-sent.md": `---
id: sent
kind: end
end: submitted
---

# We have it
`,
      "steps/910-too-young.md": `---
id: too-young
kind: end
end: under-age
---

# We help people of 18 and over
`,
      "steps/920-not-agreed.md": `---
id: not-agreed
kind: end
end: no-agreement
---

# Please talk with them first
`,
      "stories/company.yaml": `story: Someone who wants company and has a bill
lines:
  - the guide asks: who
  - they choose: me
  - they choose: danger
  - we understood: { risk: A }
  - the guide asks: help
  - they continue:
  - they choose: adult
  - they say: "lost me wife last year"
  - they choose: [company, money]
  - we understood: { needs: [company, money] }
  - they skip:
  - they answer: { called: Jo, birth: 31 2 1950 }
  - we reply: not-a-date
  - they answer: { called: Jo, birth: 28 2 1950 }
  - they answer: { how: phone, phone: 07700 900 123 }
  - they continue:
  - ends: submitted
`,
      "stories/helper.yaml": `story: Someone who cares for another
lines:
  - they choose: someone
  - the guide asks: agreed
  - they choose: "yes"
  - they choose: ok
  - they choose: adult
  - they skip:
  - they choose: not-sure
  - they answer: { birth: 1 5 1950 }
  - they answer: { how: [mail], mail: jo@example.org }
  - the guide asks: helper
  - they say: Sam
  - they choose: "yes"
  - ends: submitted
`,
      "stories/ends.yaml": `story: Ways that end early
lines:
  - they choose: someone
  - they choose: "no"
  - ends: no-agreement
  - they change: who
  - they choose: me
  - they choose: ok
  - they choose: child
  - ends: under-age
  - they go back:
  - the guide asks: age
  - they choose: adult
  - they skip:
  - they choose: company
  - they answer: { birth: 1 5 2015 }
  - we understood: { facts: [under-age] }
  - ends: under-age
`,
    },
  };
}

export const smallSurroundings: GuideContent = {
  ear: deafEar,
  youngestAge: 18,
  languages: [{ id: "pl", label: "Polish: polski" }],
  stories: true,
  helplines: ["samaritans"],
  safetyTexts: ["danger-now"],
  needs: ["company", "money", "carer"],
  wordsToAvoid: [{ avoid: "patient", say: "person" }],
};
