import { useEffect, useRef, useState } from "react";
import type { RecentFile } from "../../shared/ipc/host.ts";
import type { DraftFailure } from "../drafts/draft-failure.ts";
import type { DraftStore, DraftSummary } from "../drafts/draft-store.ts";
import { createRecent } from "../features/palette/recent.ts";
import { createFinders } from "../features/palette/search/finder.ts";
import { DraftList } from "../features/start/DraftList.tsx";
import { StartScreen } from "../features/start/StartScreen.tsx";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/notices.ts";
import { AppMenu } from "./AppMenu.tsx";
import { type CommandTable, giveCommand } from "./commands.ts";
import { DesignPalette } from "./DesignPalette.tsx";
import { EXAMPLES } from "./examples.ts";
import styles from "./StartPage.module.css";
import { useServices } from "./services.ts";
import { themeCommands } from "./theme-commands.ts";
import { useCommands } from "./use-commands.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

interface StartPageProps {
  /** Null until the drafts are open. */
  readonly drafts: DraftStore | null;
  /** Why drafts cannot be kept; null when they can. */
  readonly failure: DraftFailure | null;
  readonly recentFiles: readonly RecentFile[];
  readonly commonCommands: CommandTable;
  readonly onOpenDraft: (id: string) => void;
  readonly onOpenExample: (id: string) => void;
  readonly onOpenRecent: (token: string) => void;
}

/** The start screen with what it works on. */
export function StartPage(props: StartPageProps) {
  const { drafts, failure, commonCommands } = props;
  const { host, clock } = useServices();
  const [list, setList] = useState<readonly DraftSummary[] | null>(null);
  const [isLossShown, setIsLossShown] = useState(false);
  const [isFinding, setIsFinding] = useState(false);
  const [finders] = useState(createFinders);
  const [recent] = useState(createRecent);
  const commands = {
    ...commonCommands,
    ...themeCommands(),
    "edit.find": { run: () => setIsFinding(!isFinding) },
  };
  useCommands(host, commands);
  const screen = useRef<HTMLDivElement>(null);
  useKeptFocus(screen);

  useEffect(() => {
    if (!drafts) return;
    setIsLossShown(drafts.hasLostData);
    return drafts.subscribe(setList, (reason) => notify(reason.message, { tone: "problem" }));
  }, [drafts]);

  const tell = async (work: Promise<{ readonly ok: boolean; readonly reason?: DraftFailure }>) => {
    const outcome = await work;
    if (!outcome.ok && outcome.reason) notify(outcome.reason.message, { tone: "problem" });
    return outcome.ok;
  };
  const remove = async (store: DraftStore, id: string) => {
    const title = list?.find((draft) => draft.id === id)?.title ?? "draft";
    if (await tell(store.remove(id))) {
      notify(`Deleted “${title}”.`, { action: { label: "Undo", run: () => void tell(store.restore(id)) } });
    }
  };
  return (
    <>
      <StartScreen
        screen={screen}
        menu={<AppMenu commands={commands} />}
        drafts={
          failure ? null : (
            <DraftList
              drafts={drafts ? list : null}
              now={clock()}
              onOpen={props.onOpenDraft}
              onRename={(id, title) => drafts && void tell(drafts.rename(id, title))}
              onDuplicate={(id) => drafts && void tell(drafts.duplicate(id))}
              onDelete={(id) => drafts && void remove(drafts, id)}
            />
          )
        }
        problem={
          failure ? (
            <div className={styles.problem} role="alert">
              <p>{failure.message}</p>
            </div>
          ) : isLossShown && drafts ? (
            <div className={styles.problem} role="alert">
              <p>
                <strong>Drafts that were kept here are gone.</strong> The browser's storage on this computer
                was cleared or damaged. If you saved designs to .orgweave files, open those; a backup of this
                computer may hold the rest.
              </p>
              <Button
                onPress={() => {
                  setIsLossShown(false);
                  void tell(drafts.dismissLoss());
                }}
              >
                I have understood
              </Button>
            </div>
          ) : null
        }
        examples={EXAMPLES}
        recentFiles={props.recentFiles}
        onNew={() => giveCommand(commands, "file.new")}
        onOpenFile={() => giveCommand(commands, "file.open")}
        onImport={(source) =>
          giveCommand(commands, source === "workbook" ? "file.import-workbook" : "file.import-folder")
        }
        onOpenExample={props.onOpenExample}
        onOpenRecent={props.onOpenRecent}
      />
      {isFinding && (
        <DesignPalette
          editor={null}
          commands={commands}
          finders={finders}
          recent={recent}
          aim={{ kind: "anything" }}
          surroundings={null}
          onClose={() => setIsFinding(false)}
        />
      )}
    </>
  );
}
