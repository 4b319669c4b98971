import { useStore } from "zustand";
import { MatrixCanvas } from "../canvas/MatrixCanvas.tsx";
import { useEditorActions } from "../editor/use-editor.ts";
import { AnalyticsView } from "../features/analytics/AnalyticsView.tsx";
import { AppraisalView } from "../features/appraisal/AppraisalView.tsx";
import { CompareView } from "../features/compare/CompareView.tsx";
import { PeopleView } from "../features/people/PeopleView.tsx";
import { ReportingView } from "../features/reporting/ReportingView.tsx";
import { TablesView } from "../features/table/TablesView.tsx";
import type { CommandTable } from "./commands.ts";
import { EmptyMatrix } from "./EmptyMatrix.tsx";
import type { RightTab } from "./RightPanel.tsx";
import { useServices } from "./services.ts";
import { fileNameFor, type Session } from "./session.ts";
import type { View } from "./TopBar.tsx";
import type { ViewStores } from "./use-view-stores.ts";

interface MainViewProps {
  readonly view: View;
  readonly matrixView: Session["view"];
  readonly stores: ViewStores;
  readonly commands: CommandTable;
  readonly onView: (view: View) => void;
  /** Moves the focus to the inspector. */
  readonly onInspect: () => void;
  /** Opens the right panel at one of its tabs. */
  readonly onTab: (tab: RightTab) => void;
}

/** What stands between the two panels. */
export function MainView({ view, matrixView, stores, commands, onView, onInspect, onTab }: MainViewProps) {
  const { host } = useServices();
  const { store } = useEditorActions();
  const isEmpty = useStore(
    store,
    ({ facts: { option } }) => option.serviceLines.size === 0 && option.geographies.size === 0,
  );
  const leaveFor = (next: View) => {
    onView(next);
    onTab("details");
  };
  switch (view) {
    case "matrix":
      return isEmpty ? (
        <EmptyMatrix commands={commands} />
      ) : (
        <MatrixCanvas view={matrixView} onInspect={onInspect} />
      );
    case "reporting":
      return <ReportingView store={stores.chart} onInspect={onInspect} />;
    case "analytics":
      return <AnalyticsView store={stores.analytics} onLeave={leaveFor} />;
    case "tables":
      return <TablesView store={stores.tables} onLeave={leaveFor} onFinding={() => onTab("findings")} />;
    case "compare":
      return <CompareView store={stores.compare} onLeave={leaveFor} />;
    case "people":
      return <PeopleView store={stores.people} host={host} nameFile={fileNameFor} />;
    case "appraisal":
      return <AppraisalView host={host} nameFile={fileNameFor} />;
  }
}
