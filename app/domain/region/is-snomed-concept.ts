/**
 * Whether a text has the form of a SNOMED CT concept identifier: 6 to 18 figures, marked as a concept (the last figures
 * but one are 00, or 10 in a national extension), with a right check figure by Verhoeff's method, which finds any one
 * wrong figure and any two that changed places. Whether the concept exists only the licensed release can say.
 * Source: SNOMED CT Release File Specification, "SCTID".
 */
export function isSnomedConcept(text: string): boolean {
  return /^[1-9][0-9]{2,14}[01]0[0-9]$/.test(text) && verhoeff(text) === 0;
}

const afterTurn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

function verhoeff(figures: string): number {
  return [...figures].reverse().reduce((sum, figure, place) => {
    let turned = Number(figure);
    for (let turn = place % 8; turn > 0; turn -= 1) turned = afterTurn[turned] ?? 0;
    return inDihedralGroup(sum, turned);
  }, 0);
}

/** The product of two elements of the symmetries of a pentagon: 0 to 4 are turns, 5 to 9 are reflections. */
function inDihedralGroup(left: number, right: number): number {
  const turn = left % 5;
  const reflected = left >= 5 !== right >= 5 ? 5 : 0;
  return reflected + ((left < 5 ? turn + right : turn - right + 10) % 5);
}
