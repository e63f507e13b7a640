/** Something an author must mend, and where. */
export interface Problem {
  /** Path of the file, relative to the repository. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

export const formatProblem = (p: Problem): string => `${p.file}:${p.line}: ${p.message}`;
