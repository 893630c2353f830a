const shortNumbers = /^(999|112|111|101|105|18000|116\d{3})$/;
const childline = "08001111"; // the one free number with eight figures
const longNumbers = /^0(1\d{8,9}|2\d{9}|3\d{9}|7[1-57-9]\d{8}|800\d{6,7}|808\d{7}|8[47]\d{8})$/;
const textNumbers = /^([6-8]\d{4,5}|07[1-57-9]\d{8})$/;

/**
 * Whether a number can be rung in the UK, written in figures with or without spaces: "0191 496 0000", "116 123", "999".
 * Premium numbers (09, 070) are none: a helpline must not cost somebody who is afraid. Source: Ofcom's numbering plan.
 */
export function isUkNumber(text: string): boolean {
  const figures = figuresOf(text);
  return figures === childline || shortNumbers.test(figures ?? "") || longNumbers.test(figures ?? "");
}

/** Whether a number can be texted: five or six figures, or a mobile number. */
export function isTextNumber(text: string): boolean {
  return textNumbers.test(figuresOf(text) ?? "");
}

/** The figures alone; null when anything but figures and single spaces is there. */
export function figuresOf(text: string): string | null {
  return /^[0-9]+( [0-9]+)*$/.test(text) ? text.replaceAll(" ", "") : null;
}
