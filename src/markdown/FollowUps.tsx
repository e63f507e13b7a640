/** What an interviewer asks next: written beside its question, but shown only where questions are answered. */
export const FollowUps = () => null;
