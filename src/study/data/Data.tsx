import { saveBackup } from "../backup/saveBackup.ts";
import type { ScreenProps } from "../screens.ts";
import { useDesk } from "../useDesk.ts";
import { DeleteAll } from "./DeleteAll.tsx";
import { Exports } from "./Exports.tsx";
import { Facts } from "./Facts.tsx";
import { ImportBox } from "./import/ImportBox.tsx";
import { Repairs } from "./Repairs.tsx";
import { dataWords } from "./words.ts";

/** What is kept, how to take it along, how to bring it back, and how to be rid of it. */
export default function Data({ desk, lang }: ScreenProps) {
  const w = dataWords[lang];
  const { lasting } = useDesk(desk);
  return (
    <div className="data">
      <section aria-labelledby="data-here">
        <h2 id="data-here">{w.title}</h2>
        <p>{lasting ? w.intro : w.notKept}</p>
        <Facts desk={desk} lang={lang} />
      </section>
      <section aria-labelledby="data-backup">
        <h2 id="data-backup">{w.backup}</h2>
        <p>{w.backupText}</p>
        <button
          type="button"
          className="study-button is-main"
          onClick={() => void saveBackup(desk)}
        >
          {w.save}
        </button>
        <ImportBox desk={desk} lang={lang} />
      </section>
      <section aria-labelledby="data-others">
        <h2 id="data-others">{w.others}</h2>
        <Exports desk={desk} lang={lang} />
      </section>
      <Repairs desk={desk} lang={lang} />
      <section aria-labelledby="data-delete">
        <h2 id="data-delete">{w.delete}</h2>
        <DeleteAll desk={desk} lang={lang} />
      </section>
    </div>
  );
}
