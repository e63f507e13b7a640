import type { Lang } from "../../params/index.ts";
import type { MockReport } from "../../review/mock/report.ts";
import type { Mock } from "../../review/mock/run.ts";
import { fill } from "../fill.ts";
import type { Texts } from "../texts/texts.ts";
import { minutesAndSeconds } from "./clock.ts";
import { sumOf, sumsByTopic } from "./summary.ts";
import { mockWords } from "./words.ts";

interface SummaryProps {
  readonly report: MockReport;
  readonly mock: Mock;
  readonly texts: Texts;
  readonly lang: Lang;
}

/** The whole in four figures, and each topic in a row. */
export function Summary({ report, mock, texts, lang }: SummaryProps) {
  const w = mockWords[lang];
  const all = sumOf(report.lines);
  // Of numbers there is nothing to assume.
  const spoken = report.lines.filter((_, i) => mock.items[i]?.form !== "compute");
  const stated = spoken.filter((line) => line.assumptions).length;
  const time = (used: number, of: number) =>
    fill(w.timeOf, { used: minutesAndSeconds(used), all: minutesAndSeconds(of) });
  const facts = [
    [w.time, time(report.ms, mock.length * 60_000)],
    [w.hit, fill(w.hitOf, { hit: all.hit, all: all.points })],
    [w.assumptions, fill(w.assumptionsOf, { n: stated, all: spoken.length })],
    [w.marked, all.open === 0 ? w.allMarked : fill(w.toMark, { n: all.open })],
  ] as const;
  return (
    <>
      <dl className="mock-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{w.byTopic}</h3>
      <table className="mock-topics-table">
        <thead>
          <tr>
            <th scope="col">{w.topic}</th>
            <th scope="col">{w.questions}</th>
            <th scope="col">{w.hit}</th>
            <th scope="col">{w.time}</th>
          </tr>
        </thead>
        <tbody>
          {[...sumsByTopic(report.lines)].map(([topic, sum]) => (
            <tr key={topic}>
              <th scope="row">{texts.topics.get(topic) ?? topic}</th>
              <td>{sum.questions}</td>
              <td>{fill(w.hitOf, { hit: sum.hit, all: sum.points })}</td>
              <td>{time(sum.ms, sum.budget)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
