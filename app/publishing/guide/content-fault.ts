/** Something wrong in a content file. The file is named from the guide's folder: "self-referral/steps/010-who.md". */
export type ContentFault = { file: string; line: number; sentence: string };
