import { listOr } from "../../../shared/interchange/words.ts";
import { formatCount } from "../../../shared/print/words.ts";
import type { ColumnFilter } from "./table-store.ts";

/** Values named in full; more are counted. */
const MOST_NAMED = 2;

/** A filter in a few words: “clinical or operational”, “from 3 to 5”. */
export function describeFilter(filter: ColumnFilter): string {
  switch (filter.kind) {
    case "contains":
      return `“${filter.text}”`;
    case "one-of": {
      const texts = [...filter.texts].map((text) => (text === "" ? "not stated" : text));
      return texts.length <= MOST_NAMED ? listOr(texts) : `${formatCount(texts.length)} values`;
    }
    case "range": {
      const { from, to } = filter;
      if (from !== null && to !== null) return `from ${formatCount(from)} to ${formatCount(to)}`;
      return from !== null ? `at least ${formatCount(from)}` : `at most ${formatCount(to ?? 0)}`;
    }
  }
}
