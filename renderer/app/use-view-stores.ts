import { useState } from "react";
import { createAnalyticsStore } from "../features/analytics/analytics-store.ts";
import { useCompareStore } from "../features/compare/compare-store.ts";
import { createPeopleStore } from "../features/people/people-store.ts";
import { createChartStore } from "../features/reporting/chart-store.ts";
import { createTablesStore } from "../features/table/table-store.ts";

/** How each view of an open design is looked at; kept while another is in its place. */
export type ViewStores = ReturnType<typeof useViewStores>;

export function useViewStores() {
  const [analytics] = useState(createAnalyticsStore);
  const [tables] = useState(createTablesStore);
  const [chart] = useState(createChartStore);
  const [people] = useState(createPeopleStore);
  const compare = useCompareStore();
  return { analytics, tables, chart, people, compare };
}
