import { FilePlus2, FileSpreadsheet, FolderOpen, Table2 } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import styles from "./StartScreen.module.css";

interface StartScreenProps {
  readonly screen: RefObject<HTMLDivElement | null>;
  readonly drafts: ReactNode;
  readonly examples: readonly { readonly id: string; readonly name: string; readonly description: string }[];
  readonly recentFiles: readonly { readonly token: string; readonly name: string }[];
  /** What went wrong with keeping drafts; null when nothing did. */
  readonly problem: ReactNode;
  readonly menu: ReactNode;
  readonly onNew: () => void;
  readonly onOpenFile: () => void;
  readonly onImport: (source: "workbook" | "folder") => void;
  readonly onOpenExample: (id: string) => void;
  readonly onOpenRecent: (token: string) => void;
}

/** Where the application begins: drafts to go on with, examples to start from, files to open, tables to import. */
export function StartScreen(props: StartScreenProps) {
  return (
    <div ref={props.screen} className={styles.screen}>
      <main className={styles.main}>
        <header className={styles.header}>
          {props.menu}
          <Wordmark />
          <p>Who leads what, where, and to whom they answer.</p>
        </header>
        {props.problem}
        <div className={styles.columns}>
          <section aria-labelledby="drafts-heading" data-region="drafts" className={styles.drafts}>
            <h2 id="drafts-heading">Drafts</h2>
            {props.drafts}
          </section>
          <div className={styles.side}>
            <section aria-labelledby="start-heading">
              <h2 id="start-heading">Start</h2>
              <ul className={styles.ways}>
                <Way icon={<FilePlus2 />} name="New design" note="An empty matrix" onChoose={props.onNew} />
                <Way
                  icon={<FolderOpen />}
                  name="Open a file…"
                  note="A design saved as .orgweave"
                  onChoose={props.onOpenFile}
                />
                <Way
                  icon={<FileSpreadsheet />}
                  name="Import a workbook…"
                  note="One .xlsx with a sheet for each table"
                  onChoose={() => props.onImport("workbook")}
                />
                <Way
                  icon={<Table2 />}
                  name="Import a folder of tables…"
                  note="The .csv files of one structure"
                  onChoose={() => props.onImport("folder")}
                />
              </ul>
            </section>
            <section aria-labelledby="examples-heading">
              <h2 id="examples-heading">Examples</h2>
              <ul className={styles.ways}>
                {props.examples.map((example) => (
                  <Way
                    key={example.id}
                    name={example.name}
                    note={example.description}
                    onChoose={() => props.onOpenExample(example.id)}
                  />
                ))}
              </ul>
            </section>
            {props.recentFiles.length > 0 && (
              <section aria-labelledby="recent-heading">
                <h2 id="recent-heading">Recent files</h2>
                <ul className={styles.ways}>
                  {props.recentFiles.map((file) => (
                    <Way key={file.token} name={file.name} onChoose={() => props.onOpenRecent(file.token)} />
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
      </main>
    </div>
  );
}

function Way(props: {
  readonly icon?: ReactNode;
  readonly name: string;
  readonly note?: string;
  readonly onChoose: () => void;
}) {
  return (
    <li>
      <button type="button" className={styles.way} onClick={props.onChoose}>
        {props.icon}
        <span>
          <strong>{props.name}</strong>
          {props.note !== undefined && <small>{props.note}</small>}
        </span>
      </button>
    </li>
  );
}

/** The name, with its mark: two threads that cross, clinical over operational. */
function Wordmark() {
  return (
    <h1 className={styles.wordmark}>
      <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
        <path d="M3 11h26M3 21h26" className={styles.weft} />
        <path d="M11 3v14M11 25v4M21 3v4M21 15v14" className={styles.warp} />
      </svg>
      Orgweave
    </h1>
  );
}
