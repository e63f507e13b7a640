import type { Lang } from "../../params/index.ts";
import { Html } from "../Html.tsx";
import type { Asked } from "./asked.ts";
import { mockWords } from "./words.ts";

interface FollowUpsProps {
  readonly asked: Asked;
  /** How many were asked for. */
  readonly opened: number;
  readonly lang: Lang;
  /** Once the interview is over, or the question given up. */
  readonly answers?: boolean;
}

/** What the interviewer asks next, one after the other. Its place is always there, or nobody would hear what comes into it. */
export function FollowUps({ asked, opened, lang, answers = false }: FollowUpsProps) {
  const w = mockWords[lang];
  if (asked.content.is === "drill" || asked.item.followUps === 0) return null;
  return (
    <div className="mock-follow" role={answers ? undefined : "status"}>
      {asked.content.text.followUps.slice(0, opened).map((next) => (
        <div key={next.question}>
          <p className="label">{w.followUp}</p>
          <Html html={next.question} />
          {answers && <Html className="mock-follow-answer" html={next.answer} />}
        </div>
      ))}
    </div>
  );
}
