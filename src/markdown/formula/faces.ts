import type { Box } from "./box.ts";

/** KaTeX's fonts and ours, by class. */
export const faces: Readonly<Record<string, string>> = {
  mathnormal: "i",
  mathbf: "b",
  textbf: "b",
  boldsymbol: "bi",
  mathit: "it",
  textit: "it",
  mathbb: "ams",
  amsrm: "ams",
  mathcal: "cal",
  "small-op": "size1",
  "large-op": "size2",
  "delim-size1": "size1",
  "delim-size4": "size4",
  cjk_fallback: "han",
};

/** Font of a large delimiter. */
export const sizeFace = (box: Box) => box.classes.find((name) => /^size[1-4]$/.test(name)) ?? "";

/** Font of a box, or of what is around it. */
export const faceOf = (box: Box, around: string): string => {
  const named = box.classes.map((name) => faces[name]).find((face) => face !== undefined);
  return named ?? around;
};
