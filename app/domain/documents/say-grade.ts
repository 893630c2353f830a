/** How good the text version of a document is, in words; null when nobody has worked it out. See accessibility-report.ts. */
export function sayGrade(grade: string | null): { word: string; sentence: string } | null {
  switch (grade) {
    case "good":
      return { word: "good", sentence: "A machine found nothing in the file that keeps people from reading it." };
    case "fair":
      return { word: "fair", sentence: "Some pages may be hard to read for some people." };
    case "poor":
      return { word: "poor", sentence: "Much of the file may be missing here, such as words in pictures." };
    default:
      return null;
  }
}
