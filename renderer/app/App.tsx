import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { OpenedFile, OpenOutcome, RecentFile, TableSource } from "../../shared/ipc/host.ts";
import type { DesignDocument } from "../../shared/model/document.ts";
import { readDesign } from "../../shared/model/file/read-design.ts";
import type { DraftFailure } from "../drafts/draft-failure.ts";
import type { DraftStore } from "../drafts/draft-store.ts";
import { openDraftStore } from "../drafts/open-draft-store.ts";
import { RulesReader } from "../features/rules/RulesDialog.tsx";
import { Notices } from "../ui/Notices.tsx";
import { notify } from "../ui/notices.ts";
import { ProblemsDialog } from "../ui/ProblemsDialog.tsx";
import styles from "./App.module.css";
import { DesignScreen } from "./DesignScreen.tsx";
import { AboutDialog, ShortcutsDialog, UnsavedDialog } from "./dialogs.tsx";
import { EXAMPLES } from "./examples.ts";
import { ImportFlow } from "./ImportFlow.tsx";
import { StartPage } from "./StartPage.tsx";
import { useServices } from "./services.ts";
import { blankDesign, type FileLink, openSession, type Session } from "./session.ts";

/** What is asked over whichever screen is open. */
export type Overlay =
  | { readonly kind: "about" | "shortcuts" | "rules" }
  | { readonly kind: "unusable"; readonly name: string; readonly problems: readonly string[] }
  | { readonly kind: "import"; readonly source: TableSource }
  | { readonly kind: "unsaved"; readonly edits: number; readonly reason: string; readonly leave: () => void };

/** How long a deleted draft can be brought back at least, in milliseconds: longer than any notice offers it. */
const UNDO_PERIOD = 60_000;

/** The application: the start screen or an open design, and what is asked over them. */
export function App() {
  const { host, clock, makeId } = useServices();
  const [drafts, setDrafts] = useState<DraftStore | null>(null);
  const [storeFailure, setStoreFailure] = useState<DraftFailure | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [recentFiles, setRecentFiles] = useState<readonly RecentFile[]>([]);
  const current = useRef<Session | null>(null);
  current.current = session;

  useEffect(() => {
    let isCurrent = true;
    let opened: DraftStore | null = null;
    void openDraftStore({ clock, makeId, onBlocked: (message) => notify(message, { tone: "problem" }) }).then(
      (outcome) => {
        if (!outcome.ok) {
          if (isCurrent) setStoreFailure(outcome.reason);
          return;
        }
        opened = outcome.value;
        if (!isCurrent) {
          opened.close();
          return;
        }
        // Undo of a deletion is offered for moments only, perhaps by another window: what is older is past that.
        void opened.purge(clock() - UNDO_PERIOD);
        opened.onClosed(setStoreFailure);
        setDrafts(opened);
      },
    );
    return () => {
      isCurrent = false;
      opened?.close();
    };
  }, [clock, makeId]);

  const refreshRecent = useCallback(() => {
    void host.files.recent().then(setRecentFiles);
  }, [host]);
  useEffect(refreshRecent, [refreshRecent]);

  /**
   * Leaves the open design and goes on. Its last edit is on disk first; where it could not be saved, the person decides.
   * @param isKept whether everything in it has been kept elsewhere.
   */
  const leave = useCallback(async (goOn: () => void, isKept = false) => {
    const leaving = current.current;
    if (!leaving) {
      goOn();
      return;
    }
    const drop = () => {
      setSession(null);
      goOn();
    };
    const saved = await leaving.writer.settled();
    if (saved.status !== "failed" || isKept) {
      drop();
      return;
    }
    const { unsavedEdits } = leaving.writer;
    setOverlay({ kind: "unsaved", edits: unsavedEdits, reason: saved.failure.message, leave: drop });
  }, []);

  const openDraft = useCallback(
    async (draftId: string, file: FileLink | null = null, isKept = false) => {
      if (!drafts) return;
      const open = async () => {
        const opened = await openSession(drafts, draftId, { clock, makeId }, file);
        if (!opened.ok) {
          notify(opened.reason.message, { tone: "problem" });
          return;
        }
        if (opened.value.mended !== "") notify(opened.value.mended, { tone: "problem" });
        setSession(opened.value);
      };
      await leave(() => void open(), isKept);
    },
    [drafts, leave, clock, makeId],
  );
  const openDesign = useCallback(
    async (design: DesignDocument, file: FileLink | null = null, isKept = false) => {
      if (!drafts) {
        notify(
          "Drafts cannot be kept on this computer at the moment, so nothing can be opened for editing.",
          {
            tone: "problem",
          },
        );
        return;
      }
      const created = await drafts.create(design);
      if (created.ok) await openDraft(created.value, file, isKept);
      else notify(created.reason.message, { tone: "problem" });
    },
    [drafts, openDraft],
  );
  const keepCopy = useCallback((design: DesignDocument) => void openDesign(design, null, true), [openDesign]);
  const openText = useCallback(
    async (name: string, text: string, file: FileLink | null) => {
      const read = readDesign(text);
      if (read.ok) await openDesign(read.value, file);
      else setOverlay({ kind: "unusable", name, problems: read.reason.problems });
    },
    [openDesign],
  );
  const openOutcome = useCallback(
    (outcome: OpenOutcome) => {
      if (outcome.status === "failed") notify(outcome.message, { tone: "problem" });
      if (outcome.status === "opened")
        void openText(outcome.file.name, outcome.file.text, linkTo(outcome.file));
      refreshRecent();
    },
    [openText, refreshRecent],
  );

  // A file that came with the start waits in the host for its first listener: not before there is somewhere to put it.
  const canOpen = drafts !== null || storeFailure !== null;
  useEffect(() => (canOpen ? host.files.onOpened(openOutcome) : undefined), [host, canOpen, openOutcome]);
  useEffect(
    () =>
      host.window.onCloseRequest(async () => {
        await current.current?.writer.settled();
      }),
    [host],
  );

  const common = {
    "file.new": { run: () => void openDesign(blankDesign(makeId)) },
    "file.open": { run: () => void host.files.open().then(openOutcome) },
    "file.import-workbook": { run: () => setOverlay({ kind: "import", source: "workbook" }) },
    "file.import-folder": { run: () => setOverlay({ kind: "import", source: "folder" }) },
    "help.shortcuts": { run: () => setOverlay({ kind: "shortcuts" }) },
    "view.rules": { run: () => setOverlay({ kind: "rules" }) },
    "help.about": { run: () => setOverlay({ kind: "about" }) },
  } as const;

  // Blank for the moment until the drafts are open, rather than buttons that cannot do anything yet.
  let screen: ReactNode = null;
  if (session) {
    screen = (
      <DesignScreen
        key={session.draftId}
        session={session}
        commonCommands={common}
        onFileChange={(file) => {
          setSession({ ...session, file });
          refreshRecent();
        }}
        onClose={() => void leave(() => undefined)}
        onKeepCopy={keepCopy}
      />
    );
  } else if (canOpen) {
    screen = (
      <StartPage
        drafts={drafts}
        failure={storeFailure}
        recentFiles={recentFiles}
        commonCommands={common}
        onOpenDraft={(id) => void openDraft(id)}
        onOpenExample={(id) => {
          const example = EXAMPLES.find((candidate) => candidate.id === id);
          if (example) void example.read().then((text) => openText(example.name, text, null));
        }}
        onOpenRecent={(token) => void host.files.openRecent(token).then(openOutcome)}
      />
    );
  }
  const close = () => setOverlay(null);
  return (
    <div className={styles.window}>
      <div className={styles.screen}>{screen}</div>
      <Notices isFloating={session !== null} />
      {overlay?.kind === "about" && <AboutDialog onClose={close} />}
      {overlay?.kind === "shortcuts" && <ShortcutsDialog onClose={close} />}
      {overlay?.kind === "rules" && <RulesReader onClose={close} />}
      {overlay?.kind === "unusable" && (
        <ProblemsDialog name={overlay.name} problems={overlay.problems} onClose={close} />
      )}
      {overlay?.kind === "unsaved" && (
        <UnsavedDialog
          edits={overlay.edits}
          reason={overlay.reason}
          onClose={close}
          onLeave={overlay.leave}
        />
      )}
      {overlay?.kind === "import" && (
        <ImportFlow
          source={overlay.source}
          editor={session?.editor ?? null}
          onDesign={(design) => void openDesign(design)}
          onClose={close}
        />
      )}
    </div>
  );
}

function linkTo(file: OpenedFile): FileLink {
  return { token: file.token, name: file.name };
}
